/** What is looked for in a book. It stays while one goes to a place in the text and comes back. */
import { PLAIN_FIND, type FindOptions } from '@common/text/find.ts';
import { isSyllable } from '@common/text/encodings/syllable.ts';
import type { Stage } from '@common/book/outline.ts';
import type { FoundArticle } from '@common/contract/find-channels.ts';
import { Listeners } from '../../ui/listeners.ts';
import { KeptTicks } from './kept-ticks.ts';

export interface BookFindState extends FindOptions {
  readonly query: string;
  readonly replacement: string;
  readonly keepCase: boolean;
  /** Where: in one part, in one stage; null: in all. */
  readonly part: string | null;
  readonly stage: Stage | null;
  /** Whose hits are shown; null: those of all articles. */
  readonly article: string | null;
  /** Whole words or not was chosen by the person; else it follows what is looked for. */
  readonly wordsChosen: boolean;
  /** Ticks taken off: names of hits (`hitKey`). */
  readonly leftOut: ReadonlySet<string>;
}

const FIRST: BookFindState = { ...PLAIN_FIND, query: '', replacement: '', keepCase: false, part: null, stage: null, article: null, wordsChosen: false, leftOut: new Set() };

export class BookFind {
  readonly #listeners = new Listeners();
  #state = FIRST;
  #ticks = new KeptTicks();

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): BookFindState => this.#state;

  readonly set = (change: Partial<BookFindState>): void => {
    this.#state = { ...this.#state, ...change };
    this.#listeners.tell();
  };

  /** Other words are looked for: ticks were those of the words before. Whole syllables are meant as words until somebody says otherwise: “ông” stands in “công” and “không”. */
  readonly ask = (change: Partial<BookFindState>): void => {
    this.#ticks = new KeptTicks();
    const wordsChosen = change.wholeWord !== undefined || this.#state.wordsChosen;
    const wholeWord = change.query === undefined || wordsChosen ? {} : { wholeWord: isOfSyllables(change.query) };
    this.set({ ...change, ...wholeWord, wordsChosen, leftOut: new Set() });
  };

  /** For an answer that is asked for now: tells what was found, in front of whoever shows it. Once other words are looked for it says nothing of ticks. */
  readonly answered = (): ((articles: readonly FoundArticle[]) => void) => {
    const ticks = this.#ticks;
    return (articles) => {
      const leftOut = ticks === this.#ticks ? ticks.take(articles, this.#state.leftOut) : this.#state.leftOut;
      if (leftOut !== this.#state.leftOut) this.set({ leftOut });
    };
  };

  /** In these articles what was ticked has been replaced. */
  readonly replaced = (articles: readonly Pick<FoundArticle, 'id' | 'revision'>[]): void => {
    this.#ticks.replaced(articles);
  };
}

/** Every word of it is a whole syllable of Vietnamese. */
export function isOfSyllables(query: string): boolean {
  const words = query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.length > 0 && words.every(isSyllable);
}

const ofBooks = new Map<string, BookFind>();

/** The one of the book with this id, as long as the window lives. */
export function bookFindOf(bookId: string): BookFind {
  const known = ofBooks.get(bookId) ?? new BookFind();
  ofBooks.set(bookId, known);
  return known;
}
