/** Which levels of the list at a path are counted: set by commands, kept where lists are joined. */
import { Node, Path, Transforms, type Editor } from 'slate';
import type { ListBlock } from '@common/article/document.ts';
import { commonKinds, withKinds, type ListKinds } from '@common/article/list-kinds.ts';
import { isList } from '../schema.ts';
import { setListStart } from './list-start.ts';

/** Sets what differs. Call it when the items have their levels: kinds of levels that no item is of are not kept. */
export function setListKinds(editor: Editor, path: Path, kinds: ListKinds): void {
  const list = Node.get(editor, path);
  if (!isList(list)) return;
  const { ordered, deeper } = withKinds(list, kinds);
  if (ordered !== list.ordered) Transforms.setNodes<ListBlock>(editor, { ordered }, { at: path });
  if (!ordered) setListStart(editor, path, undefined);
  if (deeper === undefined) Transforms.unsetNodes<ListBlock>(editor, 'deeper', { at: path });
  else if (String(deeper) !== String(list.deeper)) Transforms.setNodes<ListBlock>(editor, { deeper }, { at: path });
}

/** The list at `path` becomes part of the one right before it, whose kinds it keeps on the levels that both have. */
export function mergeList(editor: Editor, path: Path): void {
  const before = Path.previous(path);
  const [list, into] = [Node.get(editor, path), Node.get(editor, before)];
  const kinds = isList(list) && isList(into) ? commonKinds(into, list) : null;
  Transforms.mergeNodes(editor, { at: path });
  if (kinds !== null) setListKinds(editor, before, kinds);
}
