/** Tab and Shift+Tab in a list: items a level deeper or higher. */
import { Node, Path, type Editor, type NodeEntry } from 'slate';
import type { ListItemBlock } from '@common/article/document.ts';
import { atLevel, levelled, levelNear, levelOf, type ListLevel } from '@common/article/levels.ts';
import { asStep } from '../history.ts';
import { isList, isListItem, selectedTextBlocks } from '../schema.ts';
import { setItemLevel } from './set-item-level.ts';

/**
 * Every selected item, as in Word without what stands under it; but what would hang in the air comes up with it. The first item of a list
 * stays where it is, none goes more than one level below the item before it, and there are three levels; items selected together
 * stay to each other as they were, so where the first of them cannot go deeper, those beside it do not. False, and nothing is done,
 * where no item would move.
 */
export function changeItemLevel(editor: Editor, way: 'deeper' | 'higher'): boolean {
  const moved = movedItems(editor, way);
  if (moved.length === 0) return false;
  asStep(editor, () => {
    for (const [path, level] of moved) setItemLevel(editor, path, level);
  });
  return true;
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
    const wanted = list.children.map((item, index) => {
      const isSelected = selected.some(([, path]) => Path.equals(path, [...at, index]));
      return isSelected ? atLevel(item, levelNear(levelOf(item) + (way === 'deeper' ? 1 : -1))) : item;
    });
    return levelled(wanted).flatMap((item, index): [Path, ListLevel][] => {
      const before = list.children[index];
      return before === undefined || levelOf(before) === levelOf(item) ? [] : [[[...at, index], levelOf(item)]];
    });
  });
}
