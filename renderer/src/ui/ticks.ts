/** What is ticked in a list of things under headings. Pure. */
import type { ReactNode } from 'react';

export interface TickItem {
  readonly id: string;
  readonly label: string;
  /** In front of the label. */
  readonly icon?: ReactNode;
  /** At the end of the row. */
  readonly side?: string;
}

export interface TickGroup {
  readonly id: string;
  readonly label: string;
  /** At least one. */
  readonly items: readonly TickItem[];
}

/** A heading's row in the list. */
export interface TickHeading {
  readonly key: string;
  readonly label: string;
  readonly ticked: number;
  readonly total: number;
}

/** A heading's key among the rows: no item has it. */
const headingKey = ({ id }: TickGroup): string => `heading ${id}`;

const headingOf = (group: TickGroup, ticked: ReadonlySet<string>): TickHeading => ({
  key: headingKey(group),
  label: group.label,
  ticked: group.items.filter(({ id }) => ticked.has(id)).length,
  total: group.items.length,
});

/** The rows from top to bottom. Items are the same objects as were given. */
export function tickRows(groups: readonly TickGroup[], ticked: ReadonlySet<string>): (TickHeading | TickItem)[] {
  return groups.flatMap((group) => [headingOf(group, ticked), ...group.items]);
}

export const keyOf = (row: TickHeading | TickItem): string => ('key' in row ? row.key : row.id);

/** Keys of the rows with a tick: items, and headings of which all are ticked. */
export function tickedKeys(groups: readonly TickGroup[], ticked: ReadonlySet<string>): Set<string> {
  return new Set(tickRows(groups, ticked).flatMap((row) => (('key' in row ? row.ticked === row.total : ticked.has(row.id)) ? [keyOf(row)] : [])));
}

/**
 * What is ticked after somebody changed ticks of the list; what is ticked and not in the list stays.
 * @param keys rows that have a tick now, one or several others than before. One heading alone: all below it are ticked, or none when all were.
 * @param from key of the row from which a range is drawn to the changed one; null: none is
 * @returns `at`: the one row that was changed, null when several were
 */
export function ticksAfter(groups: readonly TickGroup[], ticked: ReadonlySet<string>, keys: ReadonlySet<string>, from: string | null): { readonly ticked: ReadonlySet<string>; readonly at: string | null } {
  const before = tickedKeys(groups, ticked);
  const rows = tickRows(groups, ticked).map(keyOf);
  const changed = rows.filter((key) => keys.has(key) !== before.has(key));
  const at = changed.length === 1 ? (changed[0] ?? null) : null;
  const next = new Set(ticked);
  const put = (ids: readonly string[], on: boolean): void => {
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
  };
  const items = new Set(groups.flatMap((group) => group.items.map(({ id }) => id)));
  const [start, end] = [from, at].map((key) => (key === null ? -1 : rows.indexOf(key)));
  const heading = groups.find((group) => headingKey(group) === at);
  if (start !== undefined && end !== undefined && start >= 0 && end >= 0) put(rows.slice(Math.min(start, end), Math.max(start, end) + 1).filter((key) => items.has(key)), true);
  else if (heading === undefined) for (const id of items) put([id], keys.has(id));
  else put(heading.items.map(({ id }) => id), !before.has(headingKey(heading)));
  return { ticked: next, at };
}
