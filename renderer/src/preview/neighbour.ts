/**
 * The page that lies open beside the article's and belongs to another, to a part or to the front matter: a picture of the book as it was
 * typeset last. To draw the first one takes the whole book: it is asked for when the hand rests, and kept as long as it can be the same.
 */
import type { PagePicture } from '@common/contract/ladder-channels.ts';
import type { BookLayout } from '@common/contract/shapes.ts';
import { whenHandRests } from '../ui/when-hand-rests.ts';
import { Listeners } from '../ui/listeners.ts';

export interface Neighbour {
  /** Its place in the book, from 1. */
  readonly number: number;
  /** Null: nothing stands on it. */
  readonly url: string | null;
}

/** Pictures kept, some 60 kB each: who leafs to and fro sees them at once. */
const MOST_KEPT = 12;

/** Where the book has its pages: see `BookLayout`. */
export type Places = Pick<BookLayout, 'pages' | 'articles' | 'matter'>;

interface Wanted {
  readonly number: number;
  /** The same as long as the same stands on the page, whatever becomes of the article beside it. */
  readonly key: string;
}

export interface NeighbourOptions {
  /** Undefined: the book has no such page. */
  readonly ask: (page: number) => Promise<PagePicture | undefined>;
  /** Runs work that nobody asked for. */
  readonly run: (work: () => Promise<void>) => void;
  /** A picture's bytes as an address, and its end; tests give their own. */
  readonly address?: { readonly make: (picture: PagePicture) => string; readonly drop: (url: string) => void };
  /** @returns gives it up */
  readonly whenQuiet?: (run: () => void) => () => void;
}

const OBJECT_URLS = {
  make: ({ picture }: PagePicture): string => URL.createObjectURL(new Blob([new Uint8Array(picture)], { type: 'image/webp' })),
  drop: (url: string): void => { URL.revokeObjectURL(url); },
};

export class NeighbourPages {
  readonly #options: NeighbourOptions;
  readonly #address: typeof OBJECT_URLS;
  readonly #listeners = new Listeners();
  readonly #kept = new Map<string, Neighbour>();
  #shown: Neighbour | null = null;
  #wanted: Wanted | null = null;
  #places: Places | null = null;
  /** The book was not typeset since something in it became another. */
  #isOld = false;
  /** How often the words of an article or made page were changed, as far as the book was typeset with them. */
  readonly #versions = new Map<string, number>();
  /** Those that were changed since, and for how many typesettings more: one may have been going on when the change came. */
  readonly #changed = new Map<string, number>();
  #stopWaiting: () => void = () => undefined;

  constructor(options: NeighbourOptions) {
    this.#options = options;
    this.#address = options.address ?? OBJECT_URLS;
  }

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): Neighbour | null => this.#shown;

  /** This page lies open (null: none that is another's) in the book as it was typeset last: each typesetting has places of its own. */
  want(number: number | null, places: Places): void {
    if (places !== this.#places) this.#typeset();
    const wanted = number === null || number < 1 || number > places.pages ? null : { number, key: keyOf(number, places, this.#versions) };
    const comes = this.#isOld && places !== this.#places;
    if (comes) this.#isOld = false;
    this.#places = places;
    if (!comes && wanted?.key === this.#wanted?.key) return;
    this.#wanted = wanted;
    this.#look();
  }

  /** The words of this article are others: its pages are, once the book is typeset. */
  changed(id: string): void {
    this.#changed.set(id, 2);
  }

  #typeset(): void {
    for (const [id, left] of this.#changed) {
      this.#versions.set(id, (this.#versions.get(id) ?? 0) + 1);
      if (left > 1) this.#changed.set(id, left - 1);
      else this.#changed.delete(id);
    }
  }

  /** Something in the book is another than before: every page may be. What is shown stays until the book is typeset and the page has come anew. */
  forget(): void {
    this.#isOld = true;
    this.#stopWaiting();
    for (const kept of this.#kept.values()) if (kept !== this.#shown && kept.url !== null) this.#address.drop(kept.url);
    this.#kept.clear();
  }

  close(): void {
    this.#wanted = null;
    this.forget();
    this.#show(null);
    this.#listeners.clear();
  }

  #look(): void {
    this.#stopWaiting();
    const wanted = this.#wanted;
    if (wanted === null) {
      this.#show(null);
      return;
    }
    const known = this.#kept.get(wanted.key);
    if (known !== undefined) this.#show(known);
    else {
      if (this.#shown?.number !== wanted.number) this.#show(null);
      if (this.#isOld) return;
      this.#stopWaiting = (this.#options.whenQuiet ?? whenHandRests)(() => { this.#options.run(() => this.#fetch(wanted)); });
    }
  }

  async #fetch(wanted: Wanted): Promise<void> {
    const picture = await this.#options.ask(wanted.number);
    // Meanwhile another may lie open, or the book be another: whoever changed that asks anew.
    if (this.#wanted !== wanted || this.#isOld || this.#kept.has(wanted.key) || picture === undefined) return;
    const neighbour = { number: wanted.number, url: picture.blank ? null : this.#address.make(picture) };
    this.#kept.set(wanted.key, neighbour);
    this.#show(neighbour);
    for (const [key, oldest] of this.#kept) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(key);
      if (oldest.url !== null) this.#address.drop(oldest.url);
    }
  }

  #show(next: Neighbour | null): void {
    const before = this.#shown;
    if (before === next) return;
    this.#shown = next;
    this.#listeners.tell();
    // One that was forgotten while it was shown.
    if (before !== null && before.url !== null && ![...this.#kept.values()].includes(before)) this.#address.drop(before.url);
  }
}

/** What stands on a page: an article or made page and how far in it, else what the book has there (an opener, a blank page, the contents). */
function keyOf(number: number, { pages, articles, matter }: Places, versions: ReadonlyMap<string, number>): string {
  const item = [...articles, ...matter].find(({ start, pages: count }) => number >= start && number < start + count);
  return item === undefined ? `page ${String(number)} of ${String(pages)}` : `${item.id} ${String(number - item.start)} ${String(number)} ${String(versions.get(item.id) ?? 0)}`;
}

/** The page that faces a lone one in an opening; null: both are the article's, or there is none. */
export function facingPage({ left, right }: { readonly left: { readonly number: number } | null; readonly right: { readonly number: number } | null }): number | null {
  if (left === null && right !== null) return right.number - 1;
  return right === null && left !== null ? left.number + 1 : null;
}
