/**
 * Small pictures of the book's pages: asked for as they come into sight, some at a time, articles first, because what belongs to no
 * article takes the whole book to draw. A picture of before stands until the page was made again.
 */
import type { PagePicture } from '@common/contract/ladder-channels.ts';
import { Listeners } from '../ui/listeners.ts';
import type { LadderPage } from './pages.ts';

/** Pages of one request: two openings or three come into sight together. */
const AT_ONCE = 6;

export interface Picture {
  readonly url: string;
  /** Nothing stands on the page. */
  readonly blank: boolean;
}

interface Kept extends Picture {
  readonly layout: object;
}

/** What a page is known by when the numbers move. */
export function keyOf({ item, number, kind, partId }: LadderPage): string {
  return item === null ? `${kind} ${partId ?? ''} ${kind === 'opener' ? '' : String(number)}` : `${item.id} ${String(number - item.first)}`;
}

/** Whether the picture is that of what stands on the page here. */
function isOf({ stands }: PagePicture, { item, number }: LadderPage): boolean {
  return item === null ? stands === null : stands?.id === item.id && stands.index === number - item.first;
}

/** Pictures by `keyOf`. */
export type PictureMap = ReadonlyMap<string, Picture>;

export class Pictures {
  readonly #ask: (first: number, last: number) => Promise<readonly PagePicture[]>;
  readonly #report: (thrown: unknown) => void;
  readonly #listeners = new Listeners();
  #kept: ReadonlyMap<string, Kept> = new Map<string, Kept>();
  #wanted: readonly LadderPage[] = [];
  /** What the book was typeset to: another one, and every page may be another. */
  #layout: object | null = null;
  /** How pages look (design, trim …), and the layout that was made with another look. */
  #look: string | null = null;
  #outdated: object | null = null;
  #busy = false;
  #closed = false;

  constructor(ask: (first: number, last: number) => Promise<readonly PagePicture[]>, report: (thrown: unknown) => void) {
    this.#ask = ask;
    this.#report = report;
  }

  readonly subscribe = this.#listeners.subscribe;

  /** Another map whenever a picture came. */
  readonly get = (): PictureMap => this.#kept;

  /** These pages are in sight, with the numbers that they have in this layout. */
  want(pages: readonly LadderPage[], layout: object): void {
    this.#layout = layout;
    if (layout === this.#outdated) return;
    this.#wanted = [...pages.filter(({ item }) => item?.entry.type === 'article'), ...pages.filter(({ item }) => item?.entry.type !== 'article')];
    if (!this.#busy && !this.#closed) void this.#make();
  }

  /** Pages look so from now on. Pictures of another look stand for nothing any more: none is better than one of a page that is printed otherwise. */
  look(key: string): void {
    if (this.#look !== null && this.#look !== key) {
      this.#outdated = this.#layout;
      this.#wanted = [];
      this.#drop();
      this.#listeners.tell();
    }
    this.#look = key;
  }

  close(): void {
    this.#closed = true;
    this.#listeners.clear();
    this.#drop();
  }

  #drop(): void {
    for (const { url } of this.#kept.values()) URL.revokeObjectURL(url);
    this.#kept = new Map<string, Kept>();
  }

  async #make(): Promise<void> {
    this.#busy = true;
    for (let pages = this.#next(); pages.length > 0 && !this.#closed; pages = this.#next()) {
      const layout = this.#layout;
      if (layout === null) break;
      try {
        const made = await this.#ask(pages[0]?.number ?? 1, pages.at(-1)?.number ?? 1);
        this.#take(pages, made, layout);
      } catch (thrown) {
        // The next typesetting asks again; until then the pages stand as they are.
        this.#wanted = [];
        this.#report(thrown);
      }
    }
    this.#busy = false;
  }

  /** The first pages that are missing, one behind the other. */
  #next(): LadderPage[] {
    const missing = this.#wanted.filter((page) => this.#kept.get(keyOf(page))?.layout !== this.#layout);
    const run: LadderPage[] = [];
    for (const page of missing) {
      const last = run.at(-1);
      if (run.length === AT_ONCE || (last !== undefined && page.number !== last.number + 1)) break;
      run.push(page);
    }
    return run;
  }

  #take(pages: readonly LadderPage[], made: readonly PagePicture[], layout: object): void {
    if (this.#closed || layout === this.#outdated) return;
    const kept = new Map(this.#kept);
    const found = new Map(made.map((picture) => [picture.number, picture]));
    const missing: LadderPage[] = [];
    for (const page of pages) {
      const picture = found.get(page.number);
      const key = keyOf(page);
      // Of a typesetting that is not known here yet: another's page has this number now.
      if (picture === undefined || !isOf(picture, page)) {
        missing.push(page);
        continue;
      }
      const before = kept.get(key);
      if (before !== undefined) URL.revokeObjectURL(before.url);
      kept.set(key, { url: URL.createObjectURL(new Blob([new Uint8Array(picture.picture)], { type: 'image/webp' })), blank: picture.blank, layout });
    }
    // What the typeset book does not have is not asked for again and again.
    if (missing.length > 0) this.#wanted = this.#wanted.filter((page) => !missing.includes(page));
    this.#kept = kept;
    this.#listeners.tell();
  }
}
