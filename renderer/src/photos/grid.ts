/** Where the cells of the grid are, and where keys lead. Pure. */

/** px */
export const GAP = 14;
export const PADDING = 14;
const LEAST_WIDTH = 200;
/** Of a cell beside its picture: two lines of caption, one line of facts, the space around. */
const WORDS = 84;
/** A picture's place is so many times as wide as high. */
const SHAPE = 1.5;
/** Rows that are drawn above and below what is in sight. */
const BEYOND = 2;

export interface GridShape {
  readonly columns: number;
  /** px of a cell */
  readonly width: number;
  readonly height: number;
  /** px of the picture's place */
  readonly picture: number;
  readonly rows: number;
  /** px of everything */
  readonly whole: number;
}

/** @param width px of the scrolling area's inside */
export function shapeOf(count: number, width: number): GridShape {
  const room = Math.max(LEAST_WIDTH, width - 2 * PADDING);
  const columns = Math.max(1, Math.floor((room + GAP) / (LEAST_WIDTH + GAP)));
  const cell = Math.floor((room - GAP * (columns - 1)) / columns);
  const picture = Math.round((cell - 12) / SHAPE);
  const height = picture + WORDS;
  const rows = Math.ceil(count / columns);
  return { columns, width: cell, height, picture, rows, whole: rows === 0 ? 0 : 2 * PADDING + rows * height + (rows - 1) * GAP };
}

export const topOf = (row: number, { height }: GridShape): number => PADDING + row * (height + GAP);
export const leftOf = (column: number, { width }: GridShape): number => PADDING + column * (width + GAP);

/** Rows [first, last] that are drawn when px [top, bottom) are in sight. */
export function rowsInSight(shape: GridShape, top: number, bottom: number): { first: number; last: number } {
  const step = shape.height + GAP;
  const first = Math.max(0, Math.floor((top - PADDING) / step) - BEYOND);
  return { first, last: Math.min(shape.rows - 1, Math.floor((bottom - PADDING) / step) + BEYOND) };
}

/** Where a key leads from the cell at `index`; null: it is no key of the grid. `page`: rows in sight. */
export function indexAfter(key: string, index: number | null, count: number, columns: number, page: number): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns, PageUp: -columns * page, PageDown: columns * page };
  if (count === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return null;
  if (index === null) return 0;
  const next = index + step;
  if (Math.abs(step) === 1) return Math.min(Math.max(next, 0), count - 1);
  // Up and down keep the column; a page that is not there in full leads to its end.
  if (next < 0) return Math.abs(step) === columns ? index : index % columns;
  if (next < count) return next;
  if (Math.floor(index / columns) === Math.floor((count - 1) / columns)) return index;
  const inLastRow = Math.floor((count - 1) / columns) * columns + (index % columns);
  return Math.min(inLastRow, count - 1);
}

/** How far to scroll so that a row is in sight, from where it stands now. */
export function scrollTo(row: number, shape: GridShape, top: number, height: number): number {
  const from = topOf(row, shape) - GAP;
  const to = topOf(row, shape) + shape.height + GAP;
  if (from < top) return Math.max(0, from);
  return to > top + height ? to - height : top;
}
