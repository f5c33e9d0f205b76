/**
 * Levels of list items: how deep an item stands, and the tree that the flat list of items means.
 *
 * The rule: an item stands one level below the nearest item before it of a higher level; where there is none, at level 1. So the first
 * item is of level 1 and none is more than one level deeper than the item before it; items side by side stay side by side whatever is
 * taken away above them. Deeper than level 3 does not go.
 */
import type { ListItemBlock } from './document.ts';

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
