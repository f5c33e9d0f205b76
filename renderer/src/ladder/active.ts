/** The page one is on, which stays with its article, or with the part it opens, when the numbers move. Pure. */
import type { LadderBook, LadderPage, Movable } from './pages.ts';
import { pageKey } from './show.ts';

export interface Active {
  readonly number: number;
  /** Null: a page of no article. */
  readonly itemId: string | null;
  /** The part that the page opens; null: it opens none. */
  readonly opens: string | null;
  /** Pages from the first of the item. */
  readonly offset: number;
}

export const activeOf = ({ number, item, kind, partId }: LadderPage): Active => ({ number, itemId: item?.id ?? null, opens: kind === 'opener' ? partId : null, offset: item === null ? 0 : number - item.first });

/** The first page of an article or made page, wherever it stands. While it has none there is no page one is on. */
export const atItem = (itemId: string): Active => ({ number: 0, itemId, opens: null, offset: 0 });

/** The first page of what was moved, wherever it comes to stand; of a part without an opener the first of its pages. */
export function activeOfMoved(book: LadderBook, thing: Movable): Active | null {
  if (thing.type !== 'part') return atItem(thing.item.id);
  const first = firstPageOf(book, thing.part.id);
  return first === undefined ? null : activeOf(first);
}

/** The page now; undefined when the book has none. */
export function activePage(book: LadderBook, active: Active | null): LadderPage | undefined {
  if (active === null) return undefined;
  if (active.itemId !== null) {
    const item = book.parts.flatMap(({ items }) => items).find(({ id }) => id === active.itemId);
    if (item !== undefined) return book.pages[item.first - 1 + Math.min(active.offset, item.pages - 1)];
  }
  const opener = active.opens === null ? undefined : book.pages.find(({ kind, partId }) => kind === 'opener' && partId === active.opens);
  return opener ?? book.pages[Math.min(active.number, book.pages.length) - 1];
}

/** The first page of an article, a made page or a part, or the page itself (`pageKey`). */
export function firstPageOf(book: LadderBook, id: string): LadderPage | undefined {
  return book.pages.find(({ number }) => pageKey(number) === id) ?? book.pages.find(({ item, partId, kind }) => item?.id === id || (partId === id && kind === 'opener')) ?? book.pages.find(({ partId }) => partId === id);
}
