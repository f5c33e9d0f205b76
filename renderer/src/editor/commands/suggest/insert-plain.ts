/** Typing with suggesting off where the caret stands in a suggestion. */
import { Range, Transforms, type Editor } from 'slate';
import type { TextNode } from '@common/article/document.ts';
import { asStep } from '../../history.ts';
import { looksHere } from './insert-suggested.ts';

/**
 * Puts `text` at the caret as text like any other: in a run that is struck out it would be gone with it when the suggestion is accepted, in one that
 * is suggested when it is rejected. The caret must be collapsed.
 */
export function insertPlain(editor: Editor, text: string): void {
  if (editor.selection === null || Range.isExpanded(editor.selection) || text === '') return;
  asStep(
    editor,
    () => {
      const node: TextNode = { ...looksHere(editor), text: '' };
      Transforms.insertNodes(editor, node, { select: true });
      Transforms.insertText(editor, text);
      editor.marks = null;
    },
    { continues: true },
  );
}
