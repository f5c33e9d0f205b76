/** Bulleted and numbered lists. */
import { Editor, Node, Path, Transforms, type Element, type NodeEntry } from 'slate';
import type { ListBlock, ListItemBlock, TextBlock } from '@common/article/document.ts';
import { levelOf, type ListLevel } from '@common/article/levels.ts';
import { isCounted, kindsOf, kindsWith, type ListKinds } from '@common/article/list-kinds.ts';
import { asStep } from '../history.ts';
import { FIXED_TYPES, isList, isListItem, selectedTextBlocks } from '../schema.ts';
import { joinLists } from './insert-parts.ts';
import { leaveList } from './leave-list.ts';
import { partList, rejoin } from './part-list.ts';
import { setListKinds } from './list-kind.ts';
import { setListStart } from './list-start.ts';
import { retype } from './retype.ts';

/**
 * Makes a list of the selected blocks, or ends it when all of them are items of this kind. Items of the other kind change it: the
 * kind is their level's, of the first in their whole list, and levels below that have the usual kinds go along with the first. A new list joins the lists of its kind
 * beside it. The title, photos and tables are left alone.
 */
export function toggleList(editor: Editor, ordered: boolean): void {
  asStep(editor, () => {
    const blocks = selectedTextBlocks(editor).filter(([block]) => !FIXED_TYPES.has(block.type));
    if (blocks.length === 0) return;
    if (blocks.some(([block]) => !isListItem(block)) || !setKinds(editor, blocks, ordered)) toggleEach(editor, blocks, ordered);
  });
}

/** Ends the list, or makes items of what is none. */
function toggleEach(editor: Editor, blocks: readonly NodeEntry<TextBlock>[], ordered: boolean): void {
  const ends = blocks.every(([block]) => isListItem(block));
  const refs = blocks.map(([, path]) => Editor.pathRef(editor, path));
  for (const ref of refs) {
    const path = ref.unref();
    if (path === null) continue;
    if (ends) leaveList(editor, path);
    else if (path.length > 1) setKinds(editor, [Editor.node(editor, path) as NodeEntry<TextBlock>], ordered);
    else wrap(editor, path, ordered);
  }
}

/**
 * The levels of these items in their lists; false, and nothing is done, where all of them are of the kind. Below the first level it is
 * said of what stands under their items of the first level alone (`part-list.ts`).
 */
function setKinds(editor: Editor, items: readonly NodeEntry<TextBlock>[], ordered: boolean): boolean {
  const lists = new Map(items.map(([, path]) => [String(Path.parent(path)), Path.parent(path)]));
  const changed = [...lists.values()].flatMap((path): KindChange[] => {
    const list = Node.get(editor, path) as ListBlock;
    const own = items.filter((entry): entry is NodeEntry<ListItemBlock> => isListItem(entry[0]) && Path.isChild(entry[1], path));
    const levels = new Set(own.map(([item]) => levelOf(item)));
    const kinds = changedKinds(list, levels, ordered);
    const indices = own.map(([, at]) => at.at(-1) ?? 0);
    return kinds === null ? [] : [{ path, kinds, levels, first: Math.min(...indices), last: Math.max(...indices) }];
  });
  // From the last to the first: a list that is parted moves those behind it.
  for (const { path, kinds, levels, first, last } of changed.reverse()) {
    Editor.withoutNormalizing(editor, () => {
      setListKinds(editor, levels.has(1) ? path : partList(editor, path, { first, last, levels }), kinds);
    });
    if (!levels.has(1)) rejoin(editor, path);
  }
  return changed.length > 0;
}

interface KindChange {
  readonly path: Path;
  readonly kinds: ListKinds;
  readonly levels: ReadonlySet<ListLevel>;
  /** Of the items, among those of the list. */
  readonly first: number;
  readonly last: number;
}

/** Null: the levels are of the kind. Dashes under numbered points go with these where both are selected. */
function changedKinds(list: ListBlock, levels: ReadonlySet<ListLevel>, ordered: boolean): ListKinds | null {
  const kinds = kindsOf(list);
  const usual = list.deeper === undefined;
  const wanted = [...levels].filter((level) => !(usual && ordered && level === 3 && levels.size > 1));
  if (wanted.every((level) => isCounted(list, level) === ordered)) return null;
  const base: ListKinds = usual && levels.has(1) ? kindsOf({ ordered }) : kinds;
  return wanted.reduce((all, level) => kindsWith(all, level, ordered), base);
}

/** The new list takes itself to the list of its kind before it, and the one behind it to itself: in front of that one it begins where that began. */
function wrap(editor: Editor, path: Path, ordered: boolean): void {
  retype(editor, path, { type: 'list-item' });
  Transforms.wrapNodes(editor, { type: 'list', ordered, children: [] } as unknown as Element, { at: path });
  const [before, behind] = [listAt(editor, Path.hasPrevious(path) ? Path.previous(path) : undefined), listAt(editor, Path.next(path))];
  if (before?.ordered !== ordered && behind?.ordered === ordered && behind.start !== undefined) setListStart(editor, path, behind.start);
  joinLists(editor, Path.next(path));
  joinLists(editor, path);
}

function listAt(editor: Editor, path: Path | undefined): ListBlock | undefined {
  const node = path !== undefined && Node.has(editor, path) ? Node.get(editor, path) : undefined;
  return node !== undefined && isList(node) ? node : undefined;
}

/** Whether the caret's block is an item of a list, and whether its level is counted; null outside lists. */
export function listKind(editor: Editor, [block, path]: NodeEntry<TextBlock>): 'ordered' | 'bulleted' | null {
  const parent = Node.parent(editor, path);
  if (!isList(parent)) return null;
  return isCounted(parent, levelOf(block as ListItemBlock)) ? 'ordered' : 'bulleted';
}

/** The caret's level in its list becomes counted, or not. False, and nothing is done, where it is. */
export function setLevelKind(editor: Editor, entry: NodeEntry<TextBlock>, ordered: boolean): boolean {
  return isListItem(entry[0]) && setKinds(editor, [entry], ordered);
}
