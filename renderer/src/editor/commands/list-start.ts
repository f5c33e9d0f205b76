/** Where the numbered list at a path begins to count: set by commands, kept where lists are parted and joined. */
import { Node, Path, Transforms, type Editor } from 'slate';
import type { Block, ListBlock, ListStart } from '@common/article/document.ts';
import { commonKinds } from '@common/article/list-kinds.ts';
import { isList } from '../schema.ts';

/** The blocks of the article. */
export const blocksIn = (editor: Editor): readonly Block[] => editor.children as unknown as readonly Block[];

export function setListStart(editor: Editor, path: Path, start: ListStart | undefined): void {
  // Absent is how 1 is written, and Slate cannot set what is absent.
  if (start === undefined) Transforms.unsetNodes<ListBlock>(editor, 'start', { at: path });
  else Transforms.setNodes<ListBlock>(editor, { start }, { at: path });
}

/** The list at `path` was parted from the one before it: a numbered one counts on, as in Word. Nothing happens where no list is. */
export function countOn(editor: Editor, path: Path): void {
  const list = Node.has(editor, path) ? Node.get(editor, path) : undefined;
  if (list !== undefined && isList(list) && list.ordered) setListStart(editor, path, 'continued');
}

/** Whether `list` may become part of the one before it: its levels are of the same kinds, and its numbers are not somebody's own. */
export const goesWith = (list: ListBlock, before: ListBlock): boolean => commonKinds(before, list) !== null && (typeof list.start !== 'number' || list.start === before.start);

/** Lifts the child at `path` out of its list; the rest behind it counts on. Gives where it came to stand. */
export function liftFromList(editor: Editor, path: Path): Path {
  const list = Path.parent(path);
  const [index, count] = [path.at(-1) ?? 0, Node.ancestor(editor, list).children.length];
  Transforms.liftNodes(editor, { at: path });
  const lifted = index === 0 ? list : Path.next(list);
  if (index > 0 && index < count - 1) countOn(editor, Path.next(lifted));
  return lifted;
}
