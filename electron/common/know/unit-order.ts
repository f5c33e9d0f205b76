/** The order of units: the tree, parents before their children, and on each level by sort key or name. Pure. */
import { compareSyllables } from './name-order.ts';
import { plainWord } from './person-name.ts';

export interface UnitInTree {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly sortKey: string;
}

/** Words and numbers: "Chi bộ 10" stands behind "Chi bộ 9". */
function keyOf({ name, sortKey }: UnitInTree): string[] {
  const text = sortKey.trim() === '' ? name : sortKey;
  return (text.normalize('NFC').match(/\p{N}+|[\p{L}\p{M}'’]+/gu) ?? []).map((word) => (/^\d+$/u.test(word) ? word.padStart(8, '0') : plainWord(word)));
}

/** Units by their tree, each with its depth (0: at the top). One whose parent is not among them, or is itself below it, stands at the top. */
export function inTreeOrder<T extends UnitInTree>(units: readonly T[]): { unit: T; depth: number }[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const keys = new Map(units.map((unit) => [unit.id, keyOf(unit)]));
  const children = new Map<string | null, T[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && byId.has(unit.parentId) && !isAbove(byId, unit.id, unit.parentId) ? unit.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const out: { unit: T; depth: number }[] = [];
  const visit = (parent: string | null, depth: number): void => {
    const own = [...(children.get(parent) ?? [])].sort((one, other) => compareSyllables(keys.get(one.id) ?? [], keys.get(other.id) ?? []) || (one.id < other.id ? -1 : 1));
    for (const unit of own) {
      out.push({ unit, depth });
      visit(unit.id, depth + 1);
    }
  };
  visit(null, 0);
  return out;
}

/** True when `id` stands above `other` in the tree, or is it. A circle in the tree ends the search. */
export function isAbove(byId: ReadonlyMap<string, Pick<UnitInTree, 'parentId'>>, id: string, other: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = other; at !== null && !seen.has(at); at = byId.get(at)?.parentId ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
