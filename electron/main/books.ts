/** Which window shows which book, and the way of a window's calls to the processes that have the book open. */
import { randomUUID } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { AppError } from '../common/errors.ts';
import type { BookSettings } from '../common/book/settings.ts';
import type { ChannelName, ChannelOf, Input, Output } from '../common/contract/channels.ts';
import type { BookInfo } from '../common/contract/shapes.ts';
import { BookSessions, type Book } from './book-sessions.ts';
import type { Service } from './service.ts';

/** Channels that act on an open book; the others name what they act on. */
type BookChannel<N extends ChannelName> = Exclude<N, 'session.create' | 'session.open' | 'session.close' | 'session.sample' | 'typeset.open' | 'typeset.close'>;
export type StoreBookChannel = BookChannel<ChannelOf<'store'>>;
export type PrintBookChannel = BookChannel<ChannelOf<'print'>>;

export interface BooksOptions {
  readonly store: Service<ChannelOf<'store'>>;
  readonly print: Service<ChannelOf<'print'>>;
  /** A window has another book now, or none. */
  readonly onChange: (windowId: number, book: Book | null, info: BookInfo | null) => void;
}

export class Books {
  readonly #options: BooksOptions;
  readonly #shown = new Map<number, Book>();
  readonly #inStore: BookSessions<ChannelOf<'store'>>;
  readonly #inPrint: BookSessions<ChannelOf<'print'>>;

  constructor(options: BooksOptions) {
    this.#options = options;
    const { store, print } = options;
    this.#inStore = new BookSessions(store, ({ session, path }) => store.call('session.open', { session, path }));
    this.#inPrint = new BookSessions(print, ({ session, path }) => print.call('typeset.open', { session, path }));
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
    const info = await this.#options.store.call('session.create', { session, path, settings });
    return await this.#show(windowId, { session, path: await realPath(path) }, info);
  }

  /** Opens a book and shows it. @throws what `session.open` throws; the window keeps the book it had */
  async open(windowId: number, path: string): Promise<BookInfo> {
    const shown = this.of(windowId);
    const real = await realPath(path);
    if (shown?.path === real) return await this.store(windowId, 'book.info', {});
    const book = { session: randomUUID(), path: real };
    const info = await this.#options.store.call('session.open', { ...book });
    return await this.#show(windowId, book, info);
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
  async store<K extends StoreBookChannel>(windowId: number, name: K, input: Input<K>): Promise<Output<K>> {
    const book = this.required(windowId);
    await this.#inStore.ensure(book);
    return await this.#options.store.call(name, input, { session: book.session });
  }

  /** A call about the window's book to the typesetting process. */
  async print<K extends PrintBookChannel>(windowId: number, name: K, input: Input<K>): Promise<Output<K>> {
    const book = this.required(windowId);
    await this.#inPrint.ensure(book);
    return await this.#options.print.call(name, input, { session: book.session });
  }

  /** Windows that show a book, newest last. */
  windows(): number[] {
    return [...this.#shown.keys()];
  }

  async #show(windowId: number, book: Book, info: BookInfo): Promise<BookInfo> {
    const before = this.of(windowId);
    this.#inStore.note(book);
    this.#shown.set(windowId, book);
    this.#options.onChange(windowId, book, info);
    // The first pages should not wait for the typesetter to open the file; if it cannot, the first call for pages says why.
    void Promise.allSettled([this.#inPrint.ensure(book)]);
    if (before !== null) await this.#end(before);
    return info;
  }

  async #end(book: Book): Promise<void> {
    const { session } = book;
    const { store, print } = this.#options;
    // Nobody waits for the reader: it may be typesetting, and it holds nothing that could be lost.
    if (this.#inPrint.has(session)) void Promise.allSettled([print.call('typeset.close', { session })]);
    this.#inPrint.drop(session);
    const open = this.#inStore.has(session);
    this.#inStore.drop(session);
    if (open) await store.call('session.close', { session });
  }
}

/** A path by its one name, so that two names of a file are seen to be one book. A file that is not there keeps the name it was asked by. */
async function realPath(path: string): Promise<string> {
  return await realpath(path).catch(() => path);
}
