/** Whether the caret, or the end of the selection, stands in the first or last line of its cell, as the page is drawn: there ↑ and ↓ go to another cell. */
import { Node, type Editor } from 'slate';
import { ReactEditor } from 'slate-react';
import { textBlockAt } from './schema.ts';

/** Lines are taken for the same when their tops are nearer than this part of a line's height. */
const SAME_LINE = 0.5;

export function onEdgeLine(editor: Editor, way: 'up' | 'down'): boolean {
  const { selection } = editor;
  const entry = textBlockAt(editor);
  if (selection === null || entry?.[0].type !== 'table-cell') return false;
  if (Node.string(entry[0]) === '') return true;
  const words = ReactEditor.toDOMNode(editor, entry[0]).ownerDocument.createRange();
  words.selectNodeContents(ReactEditor.toDOMNode(editor, entry[0]));
  const lines = [...words.getClientRects()].filter(({ height }) => height > 0);
  const caret = [...ReactEditor.toDOMRange(editor, { anchor: selection.focus, focus: selection.focus }).getClientRects()].at(-1);
  // Behind a line break at the very end the page says no place: it is the last line.
  if (caret === undefined || caret.height === 0) return way === 'down';
  const near = caret.height * SAME_LINE;
  return way === 'up' ? Math.min(...lines.map(({ top }) => top)) > caret.top - near : Math.max(...lines.map(({ bottom }) => bottom)) < caret.bottom + near;
}
