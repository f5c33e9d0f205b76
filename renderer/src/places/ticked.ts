/** Which rows have a tick, and what is left out after a click. What is approved has none, whatever was said of it before. Pure. */
import type { PlaceRow } from './PlaceList.tsx';

type Tickable = Pick<PlaceRow, 'id' | 'locked'>;

export function tickedIds(rows: readonly Tickable[], leftOut: ReadonlySet<string>): string[] {
  return rows.filter(({ id, locked }) => !locked && !leftOut.has(id)).map(({ id }) => id);
}

/** @param ticked ids with a tick among these rows; what is left out of other rows stays so */
export function leftOutAfter(rows: readonly Tickable[], leftOut: ReadonlySet<string>, ticked: 'all' | ReadonlySet<unknown>): ReadonlySet<string> {
  const next = new Set(leftOut);
  for (const { id, locked } of rows) {
    if (locked) continue;
    if (ticked === 'all' || ticked.has(id)) next.delete(id);
    else next.add(id);
  }
  return next;
}
