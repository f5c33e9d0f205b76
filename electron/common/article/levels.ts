/**
 * Levels of list items: how deep an item stands, what stands in front of it, and the tree that the flat list of items means.
 *
 * The rule: an item stands one level below the nearest item before it of a higher level; where there is none, at level 1. So the first
 * item is of level 1 and none is more than one level deeper than the item before it; items side by side stay side by side whatever is
 * taken away above them. Deeper than level 3 does not go.
 */
import type { ListBlock, ListItemBlock } from './document.ts';

export type ListLevel = 1 | 2 | 3;
export const DEEPEST_LEVEL = 3;

export const levelOf = ({ level }: Pick<ListItemBlock, 'level'>): ListLevel => level ?? 1;

/** The nearest level there is. */
export const levelNear = (level: number): ListLevel => (level >= DEEPEST_LEVEL ? 3 : level === 2 ? 2 : 1);

/** The item at that level: level 1 is not written. */
export function atLevel(item: ListItemBlock, level: ListLevel): ListItemBlock {
  const { type, level: _old, ...rest } = item;
  return level === 1 ? { type, ...rest } : { type, level, ...rest };
}

/** By the rule, depths of any numbers: what stands lower has the higher number. Not limited to three. */
export function depthsOf(levels: readonly number[]): number[] {
  const above: number[] = [];
  return levels.map((level) => {
    while ((above.at(-1) ?? Number.NEGATIVE_INFINITY) >= level) above.pop();
    above.push(level);
    return above.length;
  });
}

/** The items with their levels by the rule; those that have them are the same objects. */
export function levelled(items: readonly ListItemBlock[]): ListItemBlock[] {
  const depths = depthsOf(items.map(levelOf));
  return items.map((item, index) => {
    const level = levelNear(depths[index] ?? 1);
    return level === levelOf(item) ? item : atLevel(item, level);
  });
}

/** Letters of points in Vietnamese papers of state: no f, j, w, z, and no ă, â, ê, ô, ơ, ư. */
export const POINT_LETTERS: readonly string[] = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ');

/** 1 → a … 5 → đ … 23 → y, 24 → aa. */
export function pointLetter(number: number): string {
  const index = (Math.max(1, number) - 1) % POINT_LETTERS.length;
  return (POINT_LETTERS[index] ?? '').repeat(Math.floor((Math.max(1, number) - 1) / POINT_LETTERS.length) + 1);
}

/** What stands in front of each item of a numbered list: "1.", "a)", "–"; a level is counted anew under each item above it. @param start number of its first item (`list-numbers.ts`) */
export function numbersOf(items: readonly Pick<ListItemBlock, 'level'>[], start: number): string[] {
  let [numbers, letters] = [start - 1, 0];
  return items.map((item) => {
    const level = levelOf(item);
    if (level === 3) return '–';
    if (level === 2) return `${pointLetter((letters += 1))})`;
    letters = 0;
    return `${String((numbers += 1))}.`;
  });
}

/** An item with those that stand under it. */
export interface ItemTree {
  readonly item: ListItemBlock;
  readonly level: ListLevel;
  readonly under: readonly ItemTree[];
}

/** The items as a tree. @param items by the rule */
export function treeOf(items: readonly ListItemBlock[]): ItemTree[] {
  interface Open extends ItemTree {
    readonly under: Open[];
  }
  const roots: Open[] = [];
  const path: Open[] = [];
  for (const item of items) {
    const node: Open = { item, level: levelOf(item), under: [] };
    path.length = Math.min(path.length, node.level - 1);
    (path.at(-1)?.under ?? roots).push(node);
    path.push(node);
  }
  return roots;
}

/** Which element of HTML a level of a list is: points of a numbered list are lettered, what stands under them has dashes. */
export const isCounted = ({ ordered }: Pick<ListBlock, 'ordered'>, level: ListLevel): boolean => ordered && level < 3;
