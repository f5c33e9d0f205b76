import { describe, expect, it } from 'vitest';
import type { PagePicture } from '../../../../electron/common/contract/ladder-channels.ts';
import { facingPage, NeighbourPages, type Places } from '../../../../renderer/src/preview/neighbour.ts';

const places = (over: Partial<Places> = {}): Places => ({ pages: 12, articles: [{ id: 'one', start: 5, pages: 2 }, { id: 'two', start: 7, pages: 3 }], matter: [], ...over });

class Shelf {
  readonly asked: number[] = [];
  readonly dropped: string[] = [];
  readonly blank = new Set<number>();
  readonly waiting: (() => void)[] = [];
  readonly shown: (number | null)[] = [];
  readonly pages: NeighbourPages;
  #work: Promise<void>[] = [];
  #made = 0;

  constructor() {
    this.pages = new NeighbourPages({
      ask: (page) => {
        this.asked.push(page);
        return Promise.resolve(page > 12 ? undefined : ({ number: page, blank: this.blank.has(page), stands: null, picture: new Uint8Array() } satisfies PagePicture));
      },
      run: (work) => { this.#work.push(work()); },
      address: { make: ({ number }) => `${String(number)}.${String((this.#made += 1))}`, drop: (url) => { this.dropped.push(url); } },
      whenQuiet: (run) => {
        this.waiting.push(run);
        return () => { this.waiting.splice(this.waiting.indexOf(run), this.waiting.includes(run) ? 1 : 0); };
      },
    });
  }

  /** The hand rests, and what was asked for comes. */
  async rests(): Promise<void> {
    for (const run of this.waiting.splice(0)) run();
    await Promise.all(this.#work.splice(0));
  }

  get url(): string | null | undefined {
    return this.pages.get()?.url;
  }
}

describe('the page beside the article’s', () => {
  it('is none where both pages are the article’s', () => {
    expect(facingPage({ left: { number: 6 }, right: { number: 7 } })).toBeNull();
    expect(facingPage({ left: null, right: { number: 7 } })).toBe(6);
    expect(facingPage({ left: { number: 6 }, right: null })).toBe(7);
    expect(facingPage({ left: null, right: null })).toBeNull();
  });

  it('is asked for once the hand rests, and kept while its article stands where it stood', async () => {
    const shelf = new Shelf();
    shelf.pages.want(6, places());
    expect(shelf.asked).toEqual([]);
    await shelf.rests();
    expect(shelf.url).toBe('6.1');
    // Typed on in article two: a typesetting later the first one is where it was.
    shelf.pages.want(6, places({ pages: 14 }));
    shelf.pages.want(null, places());
    expect(shelf.pages.get()).toBeNull();
    shelf.pages.want(6, places());
    await shelf.rests();
    expect(shelf.asked).toEqual([6]);
    expect(shelf.url).toBe('6.1');
  });

  it('of an article that has moved is another page', async () => {
    const shelf = new Shelf();
    shelf.pages.want(6, places());
    await shelf.rests();
    shelf.pages.want(6, places({ articles: [{ id: 'one', start: 6, pages: 2 }] }));
    await shelf.rests();
    expect(shelf.asked).toEqual([6, 6]);
    expect(shelf.url).toBe('6.2');
  });

  it('of an article that was written in is asked for anew with the next typesettings, that of another is not', async () => {
    const shelf = new Shelf();
    shelf.pages.want(6, places());
    await shelf.rests();
    shelf.pages.changed('two');
    shelf.pages.want(6, places());
    await shelf.rests();
    expect(shelf.asked).toEqual([6]);
    shelf.pages.changed('one');
    // Not before the book is typeset; and once more when that typesetting may have begun before the words were there.
    const same = places();
    shelf.pages.want(6, same);
    await shelf.rests();
    expect(shelf.asked).toEqual([6, 6]);
    shelf.pages.want(6, same);
    await shelf.rests();
    expect(shelf.asked).toEqual([6, 6]);
    shelf.pages.want(6, places());
    await shelf.rests();
    shelf.pages.want(6, places());
    await shelf.rests();
    expect(shelf.asked).toEqual([6, 6, 6]);
    expect(shelf.url).toBe('6.3');
  });

  it('stays, when the book was changed, until it is typeset, and is asked for anew then', async () => {
    const shelf = new Shelf();
    const before = places();
    shelf.pages.want(6, before);
    await shelf.rests();
    shelf.pages.forget();
    shelf.pages.want(6, before);
    await shelf.rests();
    expect([shelf.asked, shelf.url, shelf.dropped]).toEqual([[6], '6.1', []]);
    shelf.pages.want(6, places());
    await shelf.rests();
    expect([shelf.asked, shelf.url, shelf.dropped]).toEqual([[6, 6], '6.2', ['6.1']]);
  });

  it('that came when another lay open already is not shown', async () => {
    const shelf = new Shelf();
    shelf.pages.want(6, places());
    for (const run of shelf.waiting.splice(0)) run();
    shelf.pages.want(10, places());
    await shelf.rests();
    expect(shelf.pages.get()?.number).toBe(10);
  });

  it('is blank where nothing stands on it, and none where the book ends', async () => {
    const shelf = new Shelf();
    shelf.blank.add(6);
    shelf.pages.want(6, places());
    await shelf.rests();
    expect(shelf.pages.get()).toEqual({ number: 6, url: null });
    shelf.pages.want(13, places());
    await shelf.rests();
    expect([shelf.pages.get(), shelf.asked]).toEqual([null, [6]]);
  });

  it('keeps a dozen, and lets go of all when it is closed', async () => {
    const shelf = new Shelf();
    const long = places({ articles: [{ id: 'long', start: 1, pages: 40 }], pages: 12 });
    for (let page = 1; page <= 12; page += 1) {
      shelf.pages.want(page, long);
      await shelf.rests();
    }
    shelf.pages.want(1, places({ pages: 12, articles: [{ id: 'other', start: 1, pages: 3 }] }));
    await shelf.rests();
    expect(shelf.dropped).toEqual(['1.1']);
    shelf.pages.close();
    expect(shelf.dropped).toHaveLength(13);
    expect(shelf.pages.get()).toBeNull();
  });
});
