/** Tab and Shift+Tab in a list: items a level deeper or higher. */
import { Node, Path, type Editor, type NodeEntry } from 'slate';
import type { ListItemBlock } from '@common/article/document.ts';
import { DEEPEST_LEVEL, depthsOf, levelNear, levelOf, type ListLevel } from '@common/article/levels.ts';
import { asAllowed, asStep } from '../history.ts';
import { isList, isListItem, selectedTextBlocks } from '../schema.ts';
import { setItemLevel } from './set-item-level.ts';

/**
 * Every selected item, as in Word without what stands under it; but what would hang in the air comes up with it. The first item of a list
 * stays where it is, none goes more than one level below the item before it, and there are three levels; items selected together
 * stay to each other as they were, so where the first of them cannot go deeper, those beside and under it do not. What goes deeper takes no item
 * higher. False, and nothing is done, where no item would move. While suggesting, items that one suggested oneself move: their level comes and
 * goes with them.
 */
export function changeItemLevel(editor: Editor, way: 'deeper' | 'higher'): boolean {
  const moved = movedItems(editor, way);
  if (moved.length === 0) return false;
  const move = (): void => {
    asStep(editor, () => {
      for (const [path, level] of moved) setItemLevel(editor, path, level);
    });
  };
  if (moved.every(([path]) => isOwnItem(editor, path))) asAllowed(editor, move);
  else move();
  return true;
}

function isOwnItem(editor: Editor, path: Path): boolean {
  const { break: parted } = Node.get(editor, path) as ListItemBlock;
  return parted?.kind === 'inserted' && parted.author === editor.suggesting?.author;
}

/** Whether an item would move. */
export const canChangeItemLevel = (editor: Editor, way: 'deeper' | 'higher'): boolean => movedItems(editor, way).length > 0;

/** The items whose level is another afterwards, with it. */
function movedItems(editor: Editor, way: 'deeper' | 'higher'): [Path, ListLevel][] {
  const selected = selectedTextBlocks(editor).filter((entry): entry is NodeEntry<ListItemBlock> => isListItem(entry[0]));
  const lists = new Map(selected.map(([, path]) => [path[0] ?? 0, Path.parent(path)]));
  return [...lists.values()].flatMap((at) => {
    const list = Node.get(editor, at);
    if (!isList(list)) return [];
    // Of any number: what stood under an item stands under it afterwards, too, before the limit of three is looked at.
    const wanted = list.children.map((item, index) => {
      const isSelected = selected.some(([, path]) => Path.equals(path, [...at, index]));
      return !isSelected ? levelOf(item) : way === 'deeper' ? levelOf(item) + 1 : levelNear(levelOf(item) - 1);
    });
    const depths = depthsOf(wanted);
    return list.children.flatMap((item, index): [Path, ListLevel][] => {
      const before = levelOf(item);
      const level = levelNear(way === 'deeper' ? Math.max(before, depths[index] ?? before) : (depths[index] ?? before));
      return level === before ? [] : [[[...at, index], level]];
    });
  });
}

/** Why an item stays where it is. */
export type ItemStays = 'first' | 'deepest' | 'under-none' | 'highest';

/** Why the items that are selected do not move that way; undefined where one would, and outside lists. */
export function whyItemStays(editor: Editor, way: 'deeper' | 'higher'): ItemStays | undefined {
  const [first, ...more] = selectedTextBlocks(editor).filter((entry): entry is NodeEntry<ListItemBlock> => isListItem(entry[0]));
  if (first === undefined || canChangeItemLevel(editor, way)) return undefined;
  if (way === 'higher') return 'highest';
  if ([first, ...more].every(([item]) => levelOf(item) === DEEPEST_LEVEL)) return 'deepest';
  return Path.hasPrevious(first[1]) ? 'under-none' : 'first';
}
