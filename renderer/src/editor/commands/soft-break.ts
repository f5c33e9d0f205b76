/** Shift+Enter: a line end inside the block. */
import { Editor, Range } from 'slate';
import { asStep } from '../history.ts';
import { textBlockAt } from '../schema.ts';

/** Lines are kept inside any text but a caption's or credit's, which are one line each. */
export function softBreak(editor: Editor): void {
  const block = textBlockAt(editor)?.[0];
  if (block === undefined || block.type === 'caption' || block.type === 'credit') return;
  asStep(editor, () => {
    if (editor.selection !== null && Range.isExpanded(editor.selection)) Editor.deleteFragment(editor);
    Editor.insertText(editor, '\n');
  });
}
