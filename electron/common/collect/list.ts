/** Which units the desk shows, grouped and in order. Pure. */
import { compareCounted } from '../text/collation.ts';
import { fold } from '../text/fold.ts';
import type { CollectUnit } from './shapes.ts';
import { stateOf, type UnitState } from './state.ts';

export interface UnitRow {
  readonly unit: CollectUnit;
  readonly state: UnitState;
}

export const FILTERS = ['all', 'missing', 'overdue', 'nothing-sent'] as const;
export type Filter = (typeof FILTERS)[number];

export const GROUPS = ['missing', 'complete', 'unasked'] as const;
/** `missing` first: who owes something; then who has sent all of it; last those who were asked for nothing (or nothing any more). */
export type Group = (typeof GROUPS)[number];

export interface RowGroup {
  readonly group: Group;
  readonly rows: readonly UnitRow[];
}

export const rowsOf = (units: readonly CollectUnit[], today: string): UnitRow[] => units.map((unit) => ({ unit, state: stateOf(unit.tasks, today) }));

const PASSES: Readonly<Record<Filter, (state: UnitState) => boolean>> = {
  all: () => true,
  missing: (state) => state.missing.length > 0,
  overdue: (state) => state.overdue.length > 0,
  'nothing-sent': (state) => state.standing === 'nothing-sent',
};

export function countsOf(rows: readonly UnitRow[]): Record<Filter, number> {
  const count = (filter: Filter): number => rows.filter(({ state }) => PASSES[filter](state)).length;
  return { all: count('all'), missing: count('missing'), overdue: count('overdue'), 'nothing-sent': count('nothing-sent') };
}

/** Rows that pass the filter and hold every word of the query in name, person or number, tones and case aside. */
export function chosen(rows: readonly UnitRow[], filter: Filter, query: string): UnitRow[] {
  const words = fold(query.normalize('NFC')).split(/\s+/u).filter((word) => word !== '');
  return rows.filter(({ unit, state }) => {
    if (!PASSES[filter](state)) return false;
    const text = fold([unit.name, unit.shortName, unit.contactName, unit.phone, unit.phone.replace(/\D/gu, '')].join(' '));
    return words.every((word) => text.includes(word));
  });
}

function groupOf({ standing }: UnitState): Group {
  if (standing === 'none' || standing === 'waived') return 'unasked';
  return standing === 'complete' ? 'complete' : 'missing';
}

/** Among those who owe: the longest overdue or next due first, then by name. Elsewhere by name. Empty groups are left out. */
export function grouped(rows: readonly UnitRow[]): RowGroup[] {
  const byName = (a: UnitRow, b: UnitRow): number => compareCounted(a.unit.name, b.unit.name);
  const byDay = (a: UnitRow, b: UnitRow): number => (a.state.dueOn ?? '9999').localeCompare(b.state.dueOn ?? '9999') || byName(a, b);
  return GROUPS.map((group) => ({
    group,
    rows: rows.filter(({ state }) => groupOf(state) === group).sort(group === 'missing' ? byDay : byName),
  })).filter(({ rows: found }) => found.length > 0);
}
