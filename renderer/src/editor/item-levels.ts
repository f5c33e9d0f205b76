/** The normal form of a list's levels and their kinds (`common/article/levels.ts` and `list-kinds.ts` have the rules), kept in the tree whatever happens to it. */
import { Editor, Transforms, type Path } from 'slate';
import { listBlock, type ListBlock } from '@common/article/document.ts';
import { levelOf } from '@common/article/levels.ts';
import { kindsOf, levelledList } from '@common/article/list-kinds.ts';
import { setListKinds } from './commands/list-kind.ts';
import { setItemLevel } from './commands/set-item-level.ts';

/** All of a list's items at once, since one tells of the next; true when something was repaired. */
export function normalizeLevels(editor: Editor, list: ListBlock, path: Path): boolean {
  if (typeof list.ordered !== 'boolean') {
    Transforms.setNodes<ListBlock>(editor, { ordered: false }, { at: path });
    return true;
  }
  if ('deeper' in list && (list.deeper === undefined || !listBlock.shape.deeper.safeParse(list.deeper).success)) {
    Transforms.unsetNodes<ListBlock>(editor, 'deeper', { at: path });
    return true;
  }
  const strange = list.children.findIndex((item) => 'level' in item && item.level !== 2 && item.level !== 3);
  if (strange !== -1) {
    setItemLevel(editor, [...path, strange], 1);
    return true;
  }
  const wanted = levelledList(list);
  const wrong = wanted.children.flatMap((item, index) => (item === list.children[index] ? [] : [index]));
  const otherKinds = wanted.ordered !== list.ordered || String(wanted.deeper) !== String(list.deeper);
  if (wrong.length === 0 && !otherKinds) return false;
  Editor.withoutNormalizing(editor, () => {
    for (const index of wrong) setItemLevel(editor, [...path, index], levelOf(wanted.children[index] ?? {}));
    if (otherKinds) setListKinds(editor, path, kindsOf(wanted));
  });
  return true;
}
