/** The arithmetic of the table: lines with their places, those in sight, where a key leads. Pixels; pure. */
import type { Group, RowGroup, UnitRow } from '@common/collect/list.ts';

export const ROW_HEIGHT = 34;
export const GROUP_HEIGHT = 30;
/** The head stays in sight above the rows. */
export const HEAD_HEIGHT = 32;
/** Rows drawn above and below what is in sight. */
const BEYOND = 6;

export type Line =
  | { readonly kind: 'group'; readonly group: Group; readonly rows: readonly UnitRow[]; readonly top: number }
  | { readonly kind: 'unit'; readonly row: UnitRow; readonly top: number };

export interface Lines {
  readonly lines: readonly Line[];
  /** Ids of units from top to bottom. */
  readonly order: readonly string[];
  readonly height: number;
}

export function linesOf(groups: readonly RowGroup[]): Lines {
  const lines: Line[] = [];
  let top = 0;
  for (const { group, rows } of groups) {
    lines.push({ kind: 'group', group, rows, top });
    top += GROUP_HEIGHT;
    for (const row of rows) {
      lines.push({ kind: 'unit', row, top });
      top += ROW_HEIGHT;
    }
  }
  return { lines, order: groups.flatMap(({ rows }) => rows.map(({ unit }) => unit.id)), height: top };
}

/** Lines that show between `from` and `to`, and some on either side. */
export function linesInSight({ lines }: Lines, from: number, to: number): readonly Line[] {
  const margin = BEYOND * ROW_HEIGHT;
  return lines.filter(({ top }) => top > from - margin - ROW_HEIGHT && top < to + margin);
}

/** Where to scroll so that a unit's row is in sight; the present place when it is. */
export function scrollFor({ lines, order }: Lines, id: string, from: number, height: number): number {
  const line = lines.find((each) => each.kind === 'unit' && each.row.unit.id === id);
  if (line === undefined) return from;
  // With the first unit its group's name comes into sight.
  const top = order[0] === id ? 0 : line.top;
  if (top < from) return top;
  return line.top + ROW_HEIGHT > from + height ? line.top + ROW_HEIGHT - height : from;
}

/** The unit a key leads to from `current`; null: the key leads nowhere. */
export function unitAfter(order: readonly string[], current: string | null, key: string, page: number): string | null {
  const at = current === null ? -1 : order.indexOf(current);
  const last = order.length - 1;
  const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at < 0 ? last : at - 1, Home: 0, End: last, PageDown: at + page, PageUp: at - page };
  const to = steps[key];
  if (to === undefined) return null;
  return order[Math.max(0, Math.min(last, to))] ?? null;
}

/** Units between two, both included, from top to bottom. */
export function between(order: readonly string[], one: string, other: string): string[] {
  const [a, b] = [order.indexOf(one), order.indexOf(other)];
  if (a < 0 || b < 0) return [other];
  return order.slice(Math.min(a, b), Math.max(a, b) + 1);
}
