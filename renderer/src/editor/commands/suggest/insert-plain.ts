/** Typing with suggesting off where the caret stands in a suggestion. */
import { Range, Transforms, type Editor } from 'slate';
import type { Footnote, TextNode } from '@common/article/document.ts';
import { asStep } from '../../history.ts';
import { insertNoted } from '../note/keep-note.ts';
import { looksHere } from './insert-suggested.ts';

/**
 * Puts `text` at the caret as text like any other: in a run that is struck out it would be gone with it when the suggestion is accepted, in one that
 * is suggested when it is rejected. The caret must be collapsed. `note`: of the words whose place it takes.
 */
export function insertPlain(editor: Editor, text: string, note?: Footnote): void {
  if (editor.selection === null || Range.isExpanded(editor.selection) || text === '') return;
  asStep(
    editor,
    () => {
      if (note !== undefined) {
        insertNoted(editor, text, note, looksHere(editor));
        return;
      }
      const node: TextNode = { ...looksHere(editor), text: '' };
      Transforms.insertNodes(editor, node, { select: true });
      Transforms.insertText(editor, text);
      editor.marks = null;
    },
    { continues: true },
  );
}
