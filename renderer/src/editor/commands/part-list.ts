/** A sublist of another kind: its list is parted around the item of the first level that it stands under, so that nothing else in the list changes. */
import { Node, Path, Transforms, type Editor } from 'slate';
import type { ListBlock, ListItemBlock } from '@common/article/document.ts';
import { levelOf, type ListLevel } from '@common/article/levels.ts';
import { isList } from '../schema.ts';
import { joinLists } from './insert-parts.ts';
import { countOn } from './list-start.ts';

interface Stretch {
  /** Items whose levels are to be of another kind, by their places in the list. */
  readonly first: number;
  readonly last: number;
  readonly levels: ReadonlySet<ListLevel>;
}

/** Parts off what has items of these levels in front of and behind the stretch; numbers go on. Gives the path of the list that holds the stretch. */
export function partList(editor: Editor, path: Path, { first, last, levels }: Stretch): Path {
  const { children } = Node.get(editor, path) as ListBlock;
  const has = (items: readonly ListItemBlock[]): boolean => items.some((item) => levels.has(levelOf(item)));
  const start = Math.max(0, children.slice(0, first + 1).findLastIndex((item) => levelOf(item) === 1));
  const behind = children.findIndex((item, index) => index > last && levelOf(item) === 1);
  if (behind !== -1 && has(children.slice(behind))) partAt(editor, path, behind);
  if (!has(children.slice(0, start))) return path;
  partAt(editor, path, start);
  return Path.next(path);
}

function partAt(editor: Editor, path: Path, index: number): void {
  Transforms.splitNodes(editor, { at: [...path, index] });
  countOn(editor, Path.next(path));
}

/** What was parted for the sake of kinds and is of one kind again is one list, up to the third from here. */
export function rejoin(editor: Editor, path: Path): void {
  for (const at of [Path.next(Path.next(path)), Path.next(path), path]) if (goesOn(editor, at)) joinLists(editor, at);
}

/** A numbered list of its own, right behind another one, begins at 1 because somebody wanted that. */
function goesOn(editor: Editor, path: Path): boolean {
  const list = Node.has(editor, path) ? Node.get(editor, path) : undefined;
  return list !== undefined && isList(list) && (!list.ordered || list.start === 'continued');
}
