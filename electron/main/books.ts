/** Which window shows which book, and the way of a window's calls to the processes that have the book open. */
import { randomUUID } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { AppError } from '../common/errors.ts';
import type { BookSettings } from '../common/book/settings.ts';
import type { CoverPicture } from '../common/contract/cover-channels.ts';
import type { ChannelName, ChannelOf, Input, Output } from '../common/contract/channels.ts';
import type { Carried } from '../common/contract/letter.ts';
import { READING } from '../common/contract/reading.ts';
import type { CallOptions } from '../hosts/connection.ts';
import type { BookInfo, ReadOnlyReason } from '../common/contract/shapes.ts';
import { BookSessions, type Book } from './book-sessions.ts';
import { PrintWatch } from './print-watch.ts';
import type { Service } from './service.ts';
import { Turns } from './turns.ts';

/** Channels that act on an open book; the others name what they act on. */
type BookChannel<N extends ChannelName> = Exclude<N, 'session.create' | 'session.open' | 'session.setAuthor' | 'session.close' | 'session.sample' | 'session.lockState' | 'typeset.open' | 'typeset.close' | 'typeset.cover'>;
export type StoreBookChannel = BookChannel<ChannelOf<'store'>>;
export type PrintBookChannel = BookChannel<ChannelOf<'print'>>;

/** After opening a book, before the typesetter opens it unasked, ms. */
const PRINT_MS = 2500;

/** Any number: only the front is looked at. */
const PAGES_OF_A_DRAFT = 200;

/** The window's book, reached by work that has it alone. */
export interface OpenBook {
  readonly book: Book;
  readonly call: <K extends StoreBookChannel>(name: K, input: Carried<K>, options?: Pick<CallOptions, 'signal' | 'onProgress' | 'relayed'>) => Promise<Output<K>>;
}

type Relayed = Pick<CallOptions, 'relayed'>;

/** A file that may be opened now. */
export interface Prepared {
  /** What to open: the file itself, or the copy of what is healthy in it. */
  readonly file: string;
  /** Every page was read just now, or when the file was closed last. */
  readonly checked: boolean;
}

export interface BooksOptions {
  readonly store: Service<ChannelOf<'store'>>;
  readonly print: Service<ChannelOf<'print'>>;
  /** Folder of what is kept between runs to be quick. */
  readonly cache: string;
  /** The name that the person gave; empty: none. */
  readonly author: () => string;
  /** Looks at a file before the store opens it. @throws AppError file/* */
  readonly prepare: (path: string) => Promise<Prepared>;
  /** A file that `prepare` made ready is no longer open anywhere. */
  readonly closed: (book: Book) => Promise<void>;
  /** The window's book is about to be changed. */
  readonly beforeWrite: (windowId: number) => void;
  /** A window has another book now, or none. */
  readonly onChange: (windowId: number, book: Book | null, info: BookInfo | null) => void;
}

export class Books {
  readonly #options: BooksOptions;
  readonly #shown = new Map<number, Book>();
  readonly #inStore: BookSessions<ChannelOf<'store'>>;
  readonly #inPrint: BookSessions<ChannelOf<'print'>>;
  readonly #turns = new Turns();
  readonly #watch: PrintWatch;

  constructor(options: BooksOptions) {
    this.#options = options;
    const { store, print, cache, author } = options;
    this.#inStore = new BookSessions(store, (book) => store.call('session.open', opening(book, false, author())));
    this.#watch = new PrintWatch(() => { print.end(); });
    this.#inPrint = new BookSessions(print, ({ session, file }) => print.call('typeset.open', { session, path: file, cache, setAside: this.#watch.setAsideOf(session) }));
  }

  /** The book a window shows. */
  of(windowId: number): Book | null {
    return this.#shown.get(windowId) ?? null;
  }

  /** @throws AppError `book/none-open` */
  required(windowId: number): Book {
    const book = this.of(windowId);
    if (book === null) throw new AppError('book/none-open');
    return book;
  }

  /** The window that shows the file at `path`, if one does. */
  async windowOf(path: string): Promise<number | null> {
    const real = await realPath(path);
    for (const [windowId, book] of this.#shown) if (book.path === real) return windowId;
    return null;
  }

  /** Makes a new book and shows it. @throws what `session.create` throws; the window keeps the book it had */
  async create(windowId: number, path: string, settings: BookSettings): Promise<BookInfo> {
    const session = randomUUID();
    const info = await this.#options.store.call('session.create', { session, path, settings, author: this.#options.author() });
    const real = await realPath(path);
    return await this.#show(windowId, { session, path: real, file: real, view: null }, info);
  }

  /**
   * Opens a book and shows it.
   * @param view only to be looked at, for this reason
   * @throws what `session.open` throws; the window keeps the book it had
   */
  async open(windowId: number, path: string, view: ReadOnlyReason | null = null): Promise<BookInfo> {
    const shown = this.of(windowId);
    const real = await realPath(path);
    if (shown?.path === real) return await this.store(windowId, 'book.info', {});
    const { book, info } = await this.#opened(real, view);
    return await this.#show(windowId, book, info);
  }

  /**
   * Opens the window's own book anew: at another path after it was renamed, for writing after somebody else closed it, after
   * another file took its place. The old session goes first, because it may hold the lock; when the opening fails, the next call
   * tries it again.
   * @throws what `session.open` throws
   */
  async reopen(windowId: number, path: string): Promise<BookInfo> {
    const before = this.required(windowId);
    const real = await realPath(path);
    const session = randomUUID();
    this.#shown.set(windowId, { session, path: real, file: real, view: null });
    await this.#end(before, true);
    const { book, info } = await this.#opened(real, null, session);
    this.#shown.set(windowId, book);
    this.#inStore.note(book);
    this.#options.onChange(windowId, book, info);
    void Promise.allSettled([this.#inPrint.ensure(book)]);
    return info;
  }

  /**
   * Puts another file with the same book in the place of the window's: a checked copy, the same file under its new name. The old
   * one is left only when the new one is open.
   * @throws what `session.open` throws; the window keeps the book it had
   */
  async switchTo(windowId: number, path: string): Promise<BookInfo> {
    const before = this.required(windowId);
    const real = await realPath(path);
    // Two sessions of one path would stand in each other's way: the old one holds the lock.
    if (real === before.path) return await this.reopen(windowId, real);
    const { book, info } = await this.#opened(real, null);
    return await this.#show(windowId, book, info, true);
  }

  /**
   * Closes the window's book, lets `work` change its file, and opens it again, whatever came of the work.
   * @throws what `work` or `session.open` throws
   */
  async whileClosed(windowId: number, work: () => Promise<unknown>): Promise<BookInfo> {
    const { path } = this.required(windowId);
    await this.#end(this.required(windowId), true);
    try {
      await work();
    } catch (thrown) {
      await this.reopen(windowId, path);
      throw thrown;
    }
    return await this.reopen(windowId, path);
  }

  /** The window's book for work beside all else, which nothing waits for: a backup. @throws AppError `book/none-open` */
  beside(windowId: number): OpenBook {
    const { book, call } = this.#openBook(windowId);
    return {
      book,
      call: async (name, input, options) => {
        await this.#turns.free(windowId);
        return await call(name, input, options);
      },
    };
  }

  /** True while the file behind the window's book is being changed. */
  isChanging(windowId: number): boolean {
    return this.#turns.isTaken(windowId);
  }

  /**
   * Work that changes which file stands behind the window's book. What the window asks meanwhile waits, so that no save goes into a
   * file that is about to be left; what it asked before has been answered.
   */
  async alone<T>(windowId: number, work: (book: OpenBook) => Promise<T>): Promise<T> {
    return await this.#turns.alone(windowId, () => work(this.#openBook(windowId)));
  }

  /** Closes the window's book in every process; nothing happens when it shows none. */
  async close(windowId: number): Promise<void> {
    const book = this.of(windowId);
    if (book === null) return;
    this.#shown.delete(windowId);
    this.#options.onChange(windowId, null, null);
    await this.#end(book);
  }

  /** A call about the window's book to the process that owns the file. */
  async store<K extends StoreBookChannel>(windowId: number, name: K, input: Carried<K>, options: Relayed = {}): Promise<Output<K>> {
    return await this.#turns.shared(windowId, () => this.#openBook(windowId).call(name, input, options));
  }

  /** The window's book as it is now, past all waiting: for `alone`. */
  #openBook(windowId: number): OpenBook {
    return {
      book: this.required(windowId),
      call: async (name, input, options) => {
        const book = this.required(windowId);
        if (!READING.has(name)) this.#options.beforeWrite(windowId);
        await this.#inStore.ensure(book);
        return await this.#options.store.call(name, input, { ...options, session: book.session });
      },
    };
  }

  /** The person has another name: what every window's book knows of it now, by window. */
  async nameAuthor(): Promise<Map<number, BookInfo>> {
    const infos = new Map<number, BookInfo>();
    for (const [windowId, book] of this.#shown) {
      await this.#inStore.ensure(book);
      infos.set(windowId, await this.#options.store.call('session.setAuthor', { session: book.session, author: this.#options.author() }));
    }
    return infos;
  }

  /** From now on the window's book is only looked at: it was found damaged. */
  async stopWriting(windowId: number): Promise<BookInfo> {
    const { session, path } = this.required(windowId);
    return await this.#options.store.call('session.stopWriting', { session, path });
  }

  /** A call about the window's book to the typesetting process. */
  async print<K extends PrintBookChannel>(windowId: number, name: K, input: Carried<K>, options: Relayed = {}): Promise<Output<K>> {
    const book = this.required(windowId);
    return await this.#watch.call(book.session, async (onProgress) => {
      await this.#inPrint.ensure(book);
      return await this.#options.print.call(name, input, { ...options, session: book.session, onProgress });
    });
  }

  /** The cover of a yearbook that would be begun with these settings; of its spine nothing is known. @throws AppError print/typeset */
  async draftCover(settings: BookSettings): Promise<CoverPicture> {
    return await this.#options.print.call('typeset.cover', { settings, pages: PAGES_OF_A_DRAFT });
  }

  /** Looks at a file and opens it in the store. @throws what `prepare` and `session.open` throw */
  async #opened(path: string, view: ReadOnlyReason | null, session: string = randomUUID()): Promise<{ book: Book; info: BookInfo }> {
    const { file, checked } = await this.#options.prepare(path);
    const book = { session, path, file, view };
    try {
      return { book, info: await this.#options.store.call('session.open', opening(book, checked, this.#options.author())) };
    } catch (thrown) {
      await this.#options.closed(book);
      throw thrown;
    }
  }

  /** Windows that show a book, newest last. */
  windows(): number[] {
    return [...this.#shown.keys()];
  }

  /** @param anyhow how closing the book that was shown before goes does not matter */
  async #show(windowId: number, book: Book, info: BookInfo, anyhow = false): Promise<BookInfo> {
    const before = this.of(windowId);
    this.#inStore.note(book);
    this.#shown.set(windowId, book);
    this.#options.onChange(windowId, book, info);
    // The first pages should not wait for the typesetter to open the file, nor the outline for the typesetter; if it cannot, the first call for pages says why.
    setTimeout(() => {
      if (this.of(windowId) === book) void Promise.allSettled([this.#inPrint.ensure(book)]);
    }, PRINT_MS);
    if (before !== null) await this.#end(before, anyhow);
    return info;
  }

  /** @param anyhow the file may be gone: what closing says does not matter */
  async #end(book: Book, anyhow = false): Promise<void> {
    const { session } = book;
    const { store, print } = this.#options;
    // Nobody waits for the reader: it may be typesetting, and it holds nothing that could be lost.
    if (this.#inPrint.has(session)) void Promise.allSettled([print.call('typeset.close', { session })]);
    this.#inPrint.drop(session);
    const open = this.#inStore.has(session);
    this.#inStore.drop(session);
    if (open) {
      const closing = store.call('session.close', { session });
      if (anyhow) await Promise.allSettled([closing]);
      else await closing;
    }
    const closed = this.#options.closed(book);
    if (anyhow) await Promise.allSettled([closed]);
    else await closed;
  }
}

function opening({ session, path, file, view }: Book, checked: boolean, author: string): Input<'session.open'> {
  return { session, path: file, view, checked, shownAs: file === path ? null : path, author };
}

/** A path by its one name, so that two names of a file are seen to be one book. A file that is not there keeps the name it was asked by. */
async function realPath(path: string): Promise<string> {
  return await realpath(path).catch(() => path);
}
