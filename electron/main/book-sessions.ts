/** Keeps a book open in one service: a service that was started anew has the book opened in it before the next call reaches it. */
import type { ReadOnlyReason } from '../common/contract/shapes.ts';
import type { ChannelName } from '../common/contract/channels.ts';
import type { Service } from './service.ts';

export interface Book {
  /** Names the book in every process. */
  readonly session: string;
  /** The book's own file: what people opened. */
  readonly path: string;
  /** The file that the processes open: the same, or, of a damaged book, the copy of what is healthy in it. */
  readonly file: string;
  /** Only to be looked at, for this reason; null: for writing where that is possible. */
  readonly view: ReadOnlyReason | null;
}

export class BookSessions<N extends ChannelName> {
  readonly #service: Service<N>;
  readonly #open: (book: Book) => Promise<unknown>;
  /** Per session: the run of the service in which it is open, and the opening itself. */
  readonly #opened = new Map<string, { run: number | null; opening: Promise<unknown> }>();

  constructor(service: Service<N>, open: (book: Book) => Promise<unknown>) {
    this.#service = service;
    this.#open = open;
  }

  /** The book was opened by other means (a new book is created open). */
  note(book: Book): void {
    this.#opened.set(book.session, { run: this.#service.run, opening: Promise.resolve() });
  }

  /** Resolves when the book is open in the service as it runs now. A failed opening is tried anew at the next call. */
  async ensure(book: Book): Promise<void> {
    this.#service.warm();
    const known = this.#opened.get(book.session);
    if (known?.run === this.#service.run) {
      await known.opening;
      return;
    }
    const entry = { run: this.#service.run, opening: this.#open(book) };
    this.#opened.set(book.session, entry);
    try {
      await entry.opening;
    } catch (thrown) {
      if (this.#opened.get(book.session) === entry) this.#opened.delete(book.session);
      throw thrown;
    }
  }

  /** True when the session is open in the service as it runs now. */
  has(session: string): boolean {
    const { run } = this.#service;
    return run !== null && this.#opened.get(session)?.run === run;
  }

  drop(session: string): void {
    this.#opened.delete(session);
  }
}
