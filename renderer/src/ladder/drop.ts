/** From a place on the ladder to what a drop there means, and where the mark of it stands. Pure. */
import type { Drop } from '../outline/moves.ts';
import { BACK } from '../outline/entries.ts';
import type { LadderBook, LadderPage } from './pages.ts';
import { leftOf, placeOf, type Geometry, type Row } from './rows.ts';

/** A point over a page (`half`: which of its two halves), or over the heading of a part. */
export type Over = { readonly page: number; readonly half: 'left' | 'right' } | { readonly part: string | null };

/** Where what is dragged would come to stand. */
export interface DropPlace {
  readonly drop: Drop;
  /** The edge of a page at which it is shown; null: at a part's heading. */
  readonly edge: { readonly page: number; readonly side: 'before' | 'after' } | null;
}

/** Null: nothing can stand there. */
export function dropAt(book: LadderBook, over: Over): DropPlace | null {
  if ('part' in over) return { drop: { key: over.part ?? BACK, position: 'on' }, edge: null };
  const page = book.pages[over.page - 1];
  if (page === undefined) return null;
  return page.item === null ? besideArticles(book, page) : besideItem(page, over.half);
}

/**
 * The same for a whole part: in front of the part that lies there or behind it, whichever is nearer; never in front of the front matter,
 * never behind what stands behind the last part. Over its own pages nothing is meant.
 */
export function dropOfPartAt(book: LadderBook, over: Over, moved: string): DropPlace | null {
  const target = 'part' in over ? over.part : book.pages[over.page - 1]?.partId;
  const group = target === null ? book.parts.findLast(({ id }) => id !== null) : book.parts.find(({ id }) => id === target);
  if (group === undefined || group.id === null || group.id === moved) return null;
  const own = book.pages.filter(({ partId }) => partId === group.id);
  const [first, last] = [own[0], own.at(-1)];
  const isBefore = target !== null && group.part?.kind !== 'front' && ('part' in over || first === undefined || over.page - first.number + (over.half === 'left' ? 0.25 : 0.75) < own.length / 2);
  const edge = isBefore ? first : last;
  return { drop: { key: group.id, position: isBefore ? 'before' : 'after' }, edge: edge === undefined ? null : { page: edge.number, side: isBefore ? 'before' : 'after' } };
}

function besideItem(page: LadderPage, half: 'left' | 'right'): DropPlace | null {
  const { item } = page;
  if (item === null) return null;
  const at = page.number - item.first + (half === 'left' ? 0.25 : 0.75);
  const isBefore = at < item.pages / 2;
  return {
    drop: { key: item.id, position: isBefore ? 'before' : 'after' },
    edge: isBefore ? { page: item.first, side: 'before' } : { page: item.first + item.pages - 1, side: 'after' },
  };
}

/** A part's opener: in front of what stands first in it. Any other page: behind what stands in front of it. */
function besideArticles(book: LadderBook, page: LadderPage): DropPlace | null {
  if (page.kind === 'opener') {
    const first = book.parts.find(({ id }) => id === page.partId)?.items[0];
    return first === undefined ? null : { drop: { key: first.id, position: 'before' }, edge: { page: first.first, side: 'before' } };
  }
  const before = book.pages.slice(0, page.number).findLast(({ item }) => item !== null)?.item ?? null;
  if (before !== null) return { drop: { key: before.id, position: 'after' }, edge: { page: before.first + before.pages - 1, side: 'after' } };
  const front = book.parts[0];
  return front?.part?.kind === 'front' && front.id !== null ? { drop: { key: front.id, position: 'on' }, edge: null } : null;
}

/** px of the mark at a page's edge, or undefined when the page is in no row. */
export function markAt(rows: readonly Row[], edge: { readonly page: number; readonly side: 'before' | 'after' }, geometry: Geometry): { left: number; top: number; height: number } | undefined {
  const place = placeOf(rows, edge.page);
  const row = place === undefined ? undefined : rows[place.row];
  if (place === undefined || row === undefined) return undefined;
  return { left: leftOf(place.column, place.side, geometry) + (edge.side === 'after' ? geometry.width : 0), top: row.top, height: geometry.height };
}
