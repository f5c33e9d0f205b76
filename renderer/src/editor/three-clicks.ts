/** Three clicks on a paragraph that no text stands behind. */
import { Editor, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { isPhoto, isSeparator, isTable, textBlockAt } from './schema.ts';

/**
 * Selects the words of the block that was clicked, where a photo, a table or a separator stands behind it: the page would select up to the
 * beginning of what is behind, which is no place for a caret. False, and nothing is done, elsewhere.
 */
export function selectInFront(editor: Editor, target: EventTarget): boolean {
  const element = target instanceof Element ? target.closest('[data-slate-node="element"]') : null;
  if (element === null) return false;
  const entry = textBlockAt(editor, Editor.start(editor, ReactEditor.findPath(editor, ReactEditor.toSlateNode(editor, element))));
  const [index, ...inner] = entry?.[1] ?? [];
  if (index === undefined || inner.length > 0) return false;
  const behind = editor.children[index + 1];
  if (behind === undefined || !(isPhoto(behind) || isTable(behind) || isSeparator(behind))) return false;
  Transforms.select(editor, Editor.range(editor, [index]));
  return true;
}
