/** The normal form of a list's levels (`common/article/levels.ts` has the rule), kept in the tree whatever happens to it. */
import { Editor, type Path } from 'slate';
import type { ListItemBlock } from '@common/article/document.ts';
import { levelled, levelOf, type ListLevel } from '@common/article/levels.ts';
import { setItemLevel } from './commands/set-item-level.ts';

/** All of a list's items at once, since one tells of the next; true when something was repaired. */
export function normalizeLevels(editor: Editor, items: readonly ListItemBlock[], path: Path): boolean {
  const strange = items.findIndex((item) => 'level' in item && item.level !== 2 && item.level !== 3);
  if (strange !== -1) {
    setItemLevel(editor, [...path, strange], 1);
    return true;
  }
  const wrong = levelled(items).flatMap((item, index): [number, ListLevel][] => (item === items[index] ? [] : [[index, levelOf(item)]]));
  Editor.withoutNormalizing(editor, () => {
    for (const [index, level] of wrong) setItemLevel(editor, [...path, index], level);
  });
  return wrong.length > 0;
}
