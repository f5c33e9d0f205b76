/**
 * The pages of the open article: asks for them after every key, or, of a hand that types in bursts, at the first rest; one request at a time,
 * always for the newest text. The last good pages stay until the next are there. Of a long article only the pages about where one looks come as pictures;
 * the others when they are looked at.
 */
import type { ArticleDocument } from '@common/article/document.ts';
import { pageLabel } from '@common/book/page-label.ts';
import type { ArticlePreview, NearPages } from '@common/contract/shapes.ts';
import { Listeners } from '../ui/listeners.ts';
import type { PagePlace } from './printed.ts';

/** Keys that follow each other faster than this (ms) are a burst: its pages wait for its first rest, so that no letter waits for them. */
const BURST = 170;
/** So many times between keys tell how quick the hand is: the first key of a quick one begins the next burst. Longer ones (ms) say nothing of it. */
const REMEMBERED = 5;
const ANEW = 800;
/**
 * ms without a key: longer than between the keys of a quick typist when the machine is late with one. Pages that take long (a hundred of
 * them a second) wait for a longer rest, by this part of their time: who types on meets them for as long.
 */
const REST = 150;
const OF_ITS_TIME = 0.4;
const LONGEST_REST = 500;

export interface Page {
  /** Its place in the book, from 1. */
  readonly number: number;
  /** The number that is printed on it. */
  readonly label: string;
  /** The same for the same picture. */
  readonly key: string;
  /** The page as an SVG document; null: nobody has looked at it. */
  readonly svg: Uint8Array<ArrayBuffer> | null;
}

export interface PreviewState {
  readonly articleId: string | null;
  readonly pages: readonly Page[];
  /** Number of the page to look at. */
  readonly page: number | null;
  /** Trim size in mm. */
  readonly width: number;
  readonly height: number;
  /** For each block: the page on which it starts. */
  readonly blockPages: readonly (number | null)[];
  /** See `book/page-label.ts`; for these pages alone. */
  readonly lastRoman: number;
  readonly numbersSettled: boolean;
  /** The book's own design never ended: the pages are set in the program's. */
  readonly ownSetAside: boolean;
  /** The line that is pointed out, until the pages are others. */
  readonly place: PagePlace | null;
  /** What went wrong the last time, until it goes right again. */
  readonly problem: unknown;
}

export const NO_PREVIEW: PreviewState = {
  articleId: null,
  pages: [],
  page: null,
  width: 160,
  height: 240,
  blockPages: [],
  lastRoman: 0,
  numbersSettled: true,
  ownSetAside: false,
  place: null,
  problem: null,
};

interface Wanted {
  readonly id: string;
  readonly document: ArticleDocument;
}

/** The typesetter, as far as the pages of one article need it. */
export interface PageMaker {
  /** `have`: keys of pages that need not come again; `near`: where somebody looks */
  readonly typeset: (id: string, document: ArticleDocument, have: string[], near: NearPages) => Promise<ArticlePreview>;
  /** Pages of those it made last, by key; others are left out. */
  readonly drawn: (id: string, keys: string[]) => Promise<readonly { readonly key: string; readonly svg: Uint8Array<ArrayBuffer> }[]>;
}

export class PreviewSource {
  readonly #maker: PageMaker;
  readonly #listeners = new Listeners();
  #state = NO_PREVIEW;
  /** Apart from the state: it changes twice for each of its changes, and few look at it. */
  #working = false;
  readonly #workListeners = new Listeners();
  #wanted: Wanted | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #busy = false;
  /** When the text changed last, ms of `performance.now`. */
  #changedAt = Number.NEGATIVE_INFINITY;
  /** ms between the last changes, without pauses. */
  #gaps: readonly number[] = [];
  #again = false;
  /** How long the pages took last, ms, without what they waited for. */
  #took = 0;
  /** Nobody looks: what is wanted waits. */
  #resting = false;
  /** Block in which one types: its page is shown. */
  #block: number | null = null;
  /** Page asked for before the pages were there. */
  #goal: number | null = null;

  constructor(maker: PageMaker) {
    this.#maker = maker;
  }

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): PreviewState => this.#state;

  readonly subscribeWorking = this.#workListeners.subscribe;

  /** Pages are being made, or are about to be. */
  readonly isWorking = (): boolean => this.#working;

  /** Shows an article from now on. */
  open(id: string, document: ArticleDocument): void {
    this.#wanted = { id, document };
    this.#block = null;
    this.#goal = null;
    if (this.#state.articleId !== id) {
      this.#work(!this.#resting);
      this.#set({ ...NO_PREVIEW, articleId: id });
    }
    this.refresh();
  }

  /** The text changed, first in block `block`: pages follow. To be told behind the frame of the letter, which is drawn first. */
  change(document: ArticleDocument, block: number | null): void {
    if (this.#wanted === null) return;
    this.#block = block ?? this.#block;
    this.#wanted = { ...this.#wanted, document };
    this.#later(this.#inBurst() ? this.#rest() : 0);
  }

  /** How long the keys of a burst rest before its pages are made, ms. */
  #rest(): number {
    return Math.min(LONGEST_REST, Math.max(REST, OF_ITS_TIME * this.#took));
  }

  /** Whether the change of now is one of a burst, or most likely the first of one. */
  #inBurst(): boolean {
    const now = performance.now();
    const gap = now - this.#changedAt;
    this.#changedAt = now;
    if (gap < ANEW) this.#gaps = [...this.#gaps.slice(1 - REMEMBERED), gap];
    const usual = this.#gaps.toSorted((one, other) => one - other)[Math.floor(this.#gaps.length / 2)] ?? ANEW;
    return Math.min(gap, usual) < BURST;
  }

  /** Looks at another page of the article; one that is not made yet is shown once it is. */
  goTo(page: number): void {
    if (this.#state.pages.some(({ number }) => number === page)) this.#set({ ...this.#state, page });
    else this.#goal = page;
  }

  /**
   * A page's picture, which is fetched when it has not come. Null: it is another page by now.
   * @throws AppError of the typesetter
   */
  async picture({ key, svg }: Page): Promise<Uint8Array<ArrayBuffer> | null> {
    const known = svg ?? this.#state.pages.find((page) => page.key === key)?.svg;
    if (known !== undefined && known !== null) return known;
    const { articleId } = this.#state;
    if (articleId === null) return null;
    const [drawn] = await this.#maker.drawn(articleId, [key]);
    return drawn?.svg ?? null;
  }

  /** These pages are looked at: pictures of them that have not come are fetched, and stay. @throws AppError of the typesetter */
  async look(pages: readonly (Page | null)[]): Promise<void> {
    const missing = pages.flatMap((page) => (page === null || page.svg !== null ? [] : [page.key]));
    const { articleId } = this.#state;
    if (missing.length === 0 || articleId === null) return;
    const drawn = new Map((await this.#maker.drawn(articleId, missing)).map(({ key, svg }) => [key, svg]));
    if (this.#state.articleId !== articleId) return;
    // Of pages that are still these, some are no longer known there: the typesetter has begun anew.
    if (!this.#busy && missing.some((key) => !drawn.has(key) && this.#state.pages.some((page) => page.key === key))) this.refresh();
    if (drawn.size > 0) this.#set({ ...this.#state, pages: this.#state.pages.map((page) => (page.svg === null && drawn.has(page.key) ? { ...page, svg: drawn.get(page.key) ?? null } : page)) });
  }

  /** Looks at the page of this line, and points the line out. */
  pointOut(place: PagePlace): void {
    this.#set({ ...this.#state, page: place.page, place });
  }

  /** Makes the pages again now. */
  refresh(): void {
    this.#later(0);
  }

  /** Nobody looks at the pages: none are made until `wake`. Those that are there stay, with the numbers they had. */
  rest(): void {
    this.#resting = true;
    this.#again = false;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#busy) this.#work(false);
  }

  /** The pages are looked at again: they follow the text as it is now. */
  wake(): void {
    this.#resting = false;
    if (this.#wanted !== null) this.refresh();
  }

  /** Shows nothing. */
  close(): void {
    this.#wanted = null;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#work(false);
    this.#set(NO_PREVIEW);
  }

  #later(ms: number): void {
    if (this.#resting) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#busy) this.#again = true;
      else void this.#make();
    }, ms);
  }

  async #make(): Promise<void> {
    const wanted = this.#wanted;
    if (wanted === null) return;
    this.#busy = true;
    this.#work(true);
    try {
      const { pages, page } = this.#state;
      const index = pages.findIndex(({ number }) => number === page);
      const near = { index: index < 0 ? null : index, block: this.#block };
      const made = await this.#maker.typeset(wanted.id, wanted.document, pages.filter(({ svg }) => svg !== null).map(({ key }) => key), near);
      this.#took = made.ms;
      if (this.#isStill(wanted.id)) this.#take(made);
    } catch (thrown) {
      if (this.#isStill(wanted.id)) {
        this.#work(false);
        this.#set({ ...this.#state, problem: thrown });
      }
    } finally {
      this.#busy = false;
    }
    if (this.#resting) return;
    if (this.#again || (this.#wanted !== null && !this.#isStill(wanted.id))) {
      this.#again = false;
      void this.#make();
    }
  }

  #isStill(id: string): boolean {
    return this.#wanted?.id === id;
  }

  #take(made: ArticlePreview): void {
    const pages = followed(this.#state.pages, made);
    // Pages that are looked at again are made anew, and may be the same: what was pointed out on them still stands there.
    const same = sameStand(this.#state.pages, pages);
    const page = pageToShow(this.#state, made, this.#block, this.#goal);
    this.#block = null;
    this.#goal = null;
    this.#work(this.#again || this.#timer !== null);
    this.#set({
      articleId: made.articleId,
      pages,
      page,
      width: made.width,
      height: made.height,
      blockPages: kept(this.#state.blockPages, made.blockPages),
      lastRoman: made.lastRoman,
      numbersSettled: made.numbersSettled,
      ownSetAside: made.ownSetAside,
      place: same ? this.#state.place : null,
      problem: null,
    });
  }

  #work(on: boolean): void {
    if (on === this.#working) return;
    this.#working = on;
    this.#workListeners.tell();
  }

  #set(state: PreviewState): void {
    this.#state = state;
    this.#listeners.tell();
  }
}

/** What is the same stays the same object: a page that is not another is not drawn again, nor is what stands beside the text. */
function followed(before: readonly Page[], { pages, lastRoman }: Pick<ArticlePreview, 'pages' | 'lastRoman'>): readonly Page[] {
  const known = new Map(before.map((page) => [page.key, page]));
  return kept(
    before,
    pages.map(({ number, key, svg: sent }): Page => {
      const old = known.get(key);
      const label = pageLabel(number, lastRoman);
      const svg = sent ?? old?.svg ?? null;
      return old?.number === number && old.label === label && (old.svg !== null) === (svg !== null) ? old : { number, label, key, svg };
    }),
  );
}

const sameStand = (before: readonly Page[], next: readonly Page[]): boolean => before.length === next.length && next.every(({ key, number }, index) => key === before[index]?.key && number === before[index].number);

/** The list of before where the next one holds the same. */
function kept<T>(before: readonly T[], next: readonly T[]): readonly T[] {
  return before.length === next.length && next.every((each, index) => each === before[index]) ? before : next;
}

/** The page to look at in new pages: the one asked for, else where one types, else the same place as before. */
export function pageToShow(
  before: Pick<PreviewState, 'page' | 'pages'>,
  made: Pick<ArticlePreview, 'pages' | 'blockPages'>,
  block: number | null,
  goal: number | null,
): number | null {
  const numbers = made.pages.map(({ number }) => number);
  const first = numbers[0] ?? null;
  if (goal !== null && numbers.includes(goal)) return goal;
  const index = before.pages.findIndex(({ number }) => number === before.page);
  const same = index < 0 ? first : (numbers[Math.min(index, numbers.length - 1)] ?? first);
  const start = block === null ? null : (made.blockPages[block] ?? null);
  if (block === null || start === null || same === null) return same;
  // A long block goes on to where the next one starts: within it the page stays as it is.
  const end = made.blockPages.slice(block + 1).find((page) => page !== null) ?? numbers.at(-1) ?? start;
  return same >= start && same <= end ? same : start;
}
