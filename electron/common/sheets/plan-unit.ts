/** Units that rows name: found in the book or made. Pure. */
import type { Draft, Entity } from './draft.ts';
import type { RowCells } from './row-cells.ts';

export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Longest name of a unit or exemplar; what is longer is no name. */
export const LONGEST_NAME = 500;

/**
 * The unit of a name below a parent (null: anywhere). Null: the book has several of that name, and nothing tells which is meant.
 * @param column for doubts
 */
export function unitNamed(draft: Draft, cells: RowCells, name: string, parent: Entity | null, column: number | null): Entity | null {
  const found = draft.unitsNamed(name);
  const below = parent === null ? found : found.filter((unit) => unit.text('parentId') === parent.id);
  // Said to stand below itself: it is that one, wherever it stands by now, and no other of its name below it.
  if (parent !== null && below.length === 0 && parent.isCalled(name)) {
    placeUnder(draft, cells, parent, parent, column);
    return draft.touch(parent);
  }
  const free = parent === null ? [] : found.filter((unit) => unit.text('parentId') === '');
  const candidates = below.length > 0 ? below : parent === null ? found : free;
  const spelled = candidates.filter((unit) => unit.isCalled(name));
  const chosen = spelled.length > 0 ? spelled : candidates;
  if (chosen.length > 1) {
    cells.doubt('unit-several', column, name);
    return null;
  }
  const [unit] = chosen;
  if (unit === undefined) {
    const made = draft.make('unit', { name, ...(parent === null ? {} : { parentId: parent.id }) });
    return made;
  }
  if (spelled.length === 0) cells.doubt('unit-near', column, name, unit.text('name'));
  if (parent !== null) placeUnder(draft, cells, unit, parent, column);
  return draft.touch(unit);
}

/** Puts a unit below its parent where that says something new. */
export function placeUnder(draft: Draft, cells: RowCells, unit: Entity, parent: Entity, column: number | null): boolean {
  if (unit.text('parentId') === parent.id) return true;
  if (draft.isBelow(unit, parent)) {
    cells.doubt('unit-cycle', column, unit.text('name'), parent.text('name'));
    return false;
  }
  const put = draft.put(unit, 'parentId', parent.id);
  if (put === 'differs') cells.doubt('differs', column, parent.text('name'), unit.text('name'));
  return put !== 'differs';
}
