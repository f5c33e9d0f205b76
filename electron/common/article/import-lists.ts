/** Items of a list as somebody else's text has them → lists of the book: levels of any depth, sublists of any kind. */
import type { ListBlock, ListItemBlock, ListStart } from './document.ts';
import { atLevel, depthsOf, levelNear, levelOf } from './levels.ts';
import { commonKinds, isCounted, kindsOf, withKind, withKinds } from './list-kinds.ts';
import { beginning } from './list-numbers.ts';

export interface ReadItem {
  readonly children: ListItemBlock['children'];
  /** How deep it stands there; any number. */
  readonly depth: number;
  readonly counted: boolean;
}

/**
 * One list, or several right behind each other: it is parted in front of an item of the first level where what stands under that one is of another
 * kind than what stood under those before, and its numbers go on. Of two sublists of one item the first says the kind.
 */
export function listsOf(items: readonly ReadItem[], start?: ListStart): ListBlock[] {
  const depths = depthsOf(items.map(({ depth }) => depth));
  const lists: ListBlock[] = [];
  for (const chunk of chunksOf(items, depths)) {
    const [first, ...under] = chunk;
    if (first === undefined) continue;
    const { counted } = first.read;
    let list: ListBlock = { type: 'list', ordered: counted, children: [first.item] };
    for (const { item, read } of under) list = withItem(list, item, read.counted);
    const before = lists.at(-1);
    const kinds = before === undefined ? null : commonKinds(before, list);
    if (before !== undefined && kinds !== null) lists[lists.length - 1] = withKind(withKind({ ...before, children: [...before.children, ...list.children] }, 2, kinds[1]), 3, kinds[2]);
    else lists.push(beginning(list, before === undefined ? start : before.ordered ? 'continued' : undefined));
  }
  return lists;
}

/** The list with one more item. The first item of a level says its kind. */
export function withItem(list: ListBlock, item: ListItemBlock, counted: boolean): ListBlock {
  const level = levelOf(item);
  const isNew = list.children.every((one) => levelOf(one) !== level);
  return withKind({ ...list, children: [...list.children, item] }, level, isNew ? counted : isCounted(list, level));
}

/**
 * The same, the list parted in front of its last item of the first level where what stands under that one is of another kind than what stood
 * under those before; numbers go on.
 */
export function listsWithItem(list: ListBlock, item: ListItemBlock, counted: boolean): ListBlock[] {
  const level = levelOf(item);
  const from = list.children.findLastIndex((one) => levelOf(one) === 1);
  const [before, own] = [list.children.slice(0, from), list.children.slice(from)];
  const differs = level > 1 && isCounted(list, level) !== counted && before.some((one) => levelOf(one) === level);
  if (!differs || own.some((one) => levelOf(one) === level)) return [withItem(list, item, counted)];
  const rest = beginning({ ...list, children: own }, list.ordered ? 'continued' : undefined);
  return [withKinds({ ...list, children: before }, kindsOf(list)), withItem(withKinds(rest, kindsOf(list)), item, counted)];
}

/** Each item of the first level with those under it. */
function chunksOf(items: readonly ReadItem[], depths: readonly number[]): { readonly item: ListItemBlock; readonly read: ReadItem }[][] {
  const chunks: { item: ListItemBlock; read: ReadItem }[][] = [];
  for (const [index, read] of items.entries()) {
    const depth = depths[index] ?? 1;
    const one = { item: atLevel({ type: 'list-item', children: read.children }, levelNear(depth)), read };
    const open = chunks.at(-1);
    if (depth === 1 || open === undefined) chunks.push([one]);
    else open.push(one);
  }
  return chunks;
}
