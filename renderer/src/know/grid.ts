/** The arithmetic of the table of records: rows in sight, where to scroll. Pixels; pure. */

export const ROW_HEIGHT = 34;
/** The head stays in sight above the rows. */
export const HEAD_HEIGHT = 32;
/** Rows drawn above and below what is in sight. */
const BEYOND = 6;

/** Where a dragged row would come to stand. */
export type DropWhere = 'before' | 'after' | 'on';

/** Index of the first row to draw, and the one behind the last. */
export function rowsInSight(count: number, top: number, height: number): [number, number] {
  const from = Math.max(0, Math.floor(top / ROW_HEIGHT) - BEYOND);
  return [Math.min(from, count), Math.min(count, Math.ceil((top + height) / ROW_HEIGHT) + BEYOND)];
}

/** Where to scroll so that a row is in sight; the present place when it is. */
export function scrollTo(index: number, from: number, height: number): number {
  const top = index * ROW_HEIGHT;
  if (index < 0) return from;
  if (top < from) return top;
  return top + ROW_HEIGHT > from + height ? top + ROW_HEIGHT - height : from;
}

/** The end of a selection that stays when the other one moves. */
export function anchorOf(order: readonly string[], ids: readonly string[], active: string): string {
  const places = ids.map((id) => order.indexOf(id)).filter((place) => place >= 0);
  const [first, last] = [order[Math.min(...places)], order[Math.max(...places)]];
  return (active === first ? last : first) ?? active;
}
