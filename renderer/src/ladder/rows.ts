/** The ladder's arithmetic: openings in rows beneath the heading of their part, what is in sight, where keys lead. Pure. */
import type { LadderBook, LadderPage, LadderPart } from './pages.ts';

/** A verso and a recto. Null: there is no such page. */
export interface LadderOpening {
  readonly left: LadderPage | null;
  readonly right: LadderPage | null;
}

export type Row =
  | { readonly type: 'part'; readonly part: LadderPart; readonly top: number; readonly height: number }
  | { readonly type: 'openings'; readonly part: LadderPart; readonly openings: readonly LadderOpening[]; readonly top: number; readonly height: number };

export const PADDING = 16;
/** px between two openings */
export const GAP = 12;
export const HEADING = 44;
/** Below the pages: their numbers, the stretch of each article, two lines with its name, the space to the next row. */
const WORDS = 18 + 5 + 36 + 8;
/** px between two names. */
const GAP_OF_NAMES = 8;
/** px that the last name of a row may go beyond its stretch, as far as the area reaches. */
const ROOM = 90;
/** px drawn above and below what is in sight. */
const BEYOND = 300;

/** Widths of a page in px, from small to large. */
export const SIZES = { small: 38, medium: 56, large: 88 } as const;
export type Size = keyof typeof SIZES;
export const SIZE_IDS = ['small', 'medium', 'large'] as const satisfies readonly Size[];

export interface Geometry {
  /** px of one page */
  readonly width: number;
  readonly height: number;
  /** Openings in a row. */
  readonly columns: number;
  /** px inside the scrolling area: behind it nothing is seen. */
  readonly room: number;
}

/** @param room px inside the scrolling area; `ratio`: height of a page by its width */
export function geometryOf(size: Size, ratio: number, room: number): Geometry {
  const width = SIZES[size];
  const columns = Math.max(1, Math.floor((room - 2 * PADDING + GAP) / (2 * width + GAP)));
  return { width, height: Math.round(width * ratio), columns, room };
}

/** px from the left edge of the area to a page. */
export const leftOf = (column: number, side: 'left' | 'right', { width }: Geometry): number => PADDING + column * (2 * width + GAP) + (side === 'right' ? width : 0);

/** The openings of the book: page 1 stands alone on the right. */
export function openingsOf(pages: readonly LadderPage[]): LadderOpening[] {
  const count = pages.length === 0 ? 0 : Math.floor(pages.length / 2) + 1;
  return Array.from({ length: count }, (_, index) => ({ left: pages[2 * index - 1] ?? null, right: pages[2 * index] ?? null })).filter(({ left, right }) => left !== null || right !== null);
}

/** An opening stands with the part that its right page belongs to: a part begins on the right. */
const partOf = ({ left, right }: LadderOpening): string | null => (right ?? left)?.partId ?? null;

/** A left page on which the part before ends stands with that part, where it is counted; a blank one has nothing to be sought there. */
function byPart({ left, right }: LadderOpening): LadderOpening[] {
  const parted = left !== null && right !== null && left.kind !== 'blank' && left.partId !== right.partId;
  return parted ? [{ left, right: null }, { left: null, right }] : [{ left, right }];
}

/** Every row with its place; the last value is the height of all. */
export function rowsOf(book: LadderBook, geometry: Geometry): { rows: Row[]; whole: number } {
  const openings = openingsOf(book.pages).flatMap(byPart);
  const height = geometry.height + WORDS;
  const rows: Row[] = [];
  let top = 8;
  for (const part of book.parts) {
    rows.push({ type: 'part', part, top, height: HEADING });
    top += HEADING;
    const own = openings.filter((opening) => partOf(opening) === part.id);
    for (let from = 0; from < own.length; from += geometry.columns) {
      rows.push({ type: 'openings', part, openings: own.slice(from, from + geometry.columns), top, height });
      top += height;
    }
  }
  return { rows, whole: rows.length === 0 ? 0 : top + PADDING };
}

/** Rows that are drawn when px [top, bottom) are in sight. */
export const inSight = (rows: readonly Row[], top: number, bottom: number): Row[] => rows.filter((row) => row.top + row.height > top - BEYOND && row.top < bottom + BEYOND);

/** Where a page stands, or undefined. */
export function placeOf(rows: readonly Row[], number: number): { row: number; column: number; side: 'left' | 'right' } | undefined {
  for (const [row, each] of rows.entries()) {
    if (each.type !== 'openings') continue;
    const column = each.openings.findIndex(({ left, right }) => left?.number === number || right?.number === number);
    if (column >= 0) return { row, column, side: each.openings[column]?.left?.number === number ? 'left' : 'right' };
  }
  return undefined;
}

const pageAt = (opening: LadderOpening | undefined, side: 'left' | 'right'): LadderPage | null => (opening === undefined ? null : (opening[side] ?? opening.left ?? opening.right));

/** The page to which a key leads from page `number`; null: it is no key of the ladder, or leads nowhere. `jump`: rows that are in sight. */
export function pageAfter(key: string, number: number | null, { rows, pages, jump }: { readonly rows: readonly Row[]; readonly pages: number; readonly jump: number }): number | null {
  if (pages === 0) return null;
  if (key === 'Home') return 1;
  if (key === 'End') return pages;
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
  const lines: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -jump, PageDown: jump };
  if (steps[key] === undefined && lines[key] === undefined) return null;
  if (number === null) return 1;
  const step = steps[key];
  if (step !== undefined) return Math.min(Math.max(number + step, 1), pages);
  const place = placeOf(rows, number);
  if (place === undefined) return null;
  const strips = rows.flatMap((row) => (row.type === 'openings' ? [row] : []));
  const from = strips.findIndex((row) => row === rows[place.row]);
  const goal = strips[Math.min(Math.max(from + (lines[key] ?? 0), 0), strips.length - 1)];
  if (goal === undefined || goal === strips[from]) return number;
  return pageAt(goal.openings[Math.min(place.column, goal.openings.length - 1)], place.side)?.number ?? number;
}

/** How far to scroll so that the page's row is in sight, from where it stands now; its part's heading comes along when it is the first. */
export function scrollTo(rows: readonly Row[], number: number, top: number, height: number): number {
  const place = placeOf(rows, number);
  const row = place === undefined ? undefined : rows[place.row];
  if (place === undefined || row === undefined) return top;
  const heading = rows[place.row - 1];
  const from = heading?.type === 'part' ? heading.top : row.top;
  if (from < top) return from;
  return row.top + row.height > top + height ? row.top + row.height - height : top;
}

/** A stretch of one article or made page within a row. */
export interface Stretch {
  readonly page: LadderPage;
  /** px */
  readonly left: number;
  readonly width: number;
  /** It begins here, and so its name stands here. */
  readonly begins: boolean;
  /** px for the name: to where the next name stands. */
  readonly room: number;
}

/** What each row shows beneath its pages: one stretch an article, a part's opener, mục lục, … */
export function stretchesOf(openings: readonly LadderOpening[], geometry: Geometry): Stretch[] {
  const stretches: Stretch[] = [];
  openings.forEach((opening, column) => {
    for (const side of ['left', 'right'] as const) {
      const page = opening[side];
      if (page === null) continue;
      const left = leftOf(column, side, geometry);
      const last = stretches.at(-1);
      if (last !== undefined && sameThing(last.page, page)) stretches[stretches.length - 1] = { ...last, width: left + geometry.width - last.left };
      else stretches.push({ page, left, width: geometry.width, begins: page.item === null || page.item.first === page.number, room: 0 });
    }
  });
  return stretches.map((stretch, index) => {
    const next = stretches.slice(index + 1).find(({ page }) => page.kind !== 'blank')?.left ?? stretch.left + stretch.width + ROOM;
    return { ...stretch, room: Math.min(next, geometry.room) - stretch.left - GAP_OF_NAMES };
  });
}

const sameThing = (a: LadderPage, b: LadderPage): boolean => (a.item === null ? b.item === null && a.kind === b.kind && a.partId === b.partId : a.item.id === b.item?.id);
