/** A suggested break is taken back. */
import { type Editor, Node, Path } from 'slate';
import { isList, isTextBlock } from '../../schema.ts';
import { mergeList } from '../list-kind.ts';
import { goesWith } from '../list-start.ts';
import { mergeText } from '../merge-text.ts';

/**
 * Joins the block at `path` to the one before it. Behind a list it was parted off as an item that left it: its words go back to the last
 * item, and a list of the same kind that stood behind it was the rest of that list. False, and nothing is done, where neither stands before.
 */
export function rejoin(editor: Editor, path: Path): boolean {
  if (!Path.hasPrevious(path)) return false;
  const at = Path.previous(path);
  const before = Node.get(editor, at);
  if (isTextBlock(before)) mergeText(editor, path, at);
  else if (isList(before)) {
    mergeText(editor, path, [...at, before.children.length - 1]);
    const behind = Node.has(editor, path) ? Node.get(editor, path) : undefined;
    if (behind !== undefined && isList(behind) && goesWith(behind, before)) mergeList(editor, path);
  } else return false;
  return true;
}
