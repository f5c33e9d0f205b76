/** Pasting while suggesting: words only; what kind of block they were is no suggestion. */
import { Editor } from 'slate';
import { asAllowed, asStep } from '../../history.ts';

/** Lines of text at the caret as suggestions, the breaks between them too. One undo step. */
export function suggestLines(editor: Editor, lines: readonly string[]): void {
  asAllowed(editor, () =>
    asStep(editor, () => {
      lines.forEach((line, index) => {
        if (index > 0) Editor.insertBreak(editor);
        if (line !== '') Editor.insertText(editor, line);
      });
    }),
  );
}
