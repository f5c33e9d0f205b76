/** Which books a host has open. A session is one open book in one process; its id is chosen by the process that asks. */
import { AppError } from '../common/errors.ts';

/** Anything that holds a file open. */
interface Closable {
  close(): void;
}

export class Sessions<T extends Closable> {
  readonly #open = new Map<string, T>();

  /** Puts an open book under an id. A book already there is closed first. */
  add(session: string, book: T): T {
    this.close(session);
    this.#open.set(session, book);
    return book;
  }

  /** @throws AppError `book/none-open` when the caller named no session, or one that is not open */
  get(session: string | null): T {
    const book = session === null ? undefined : this.#open.get(session);
    if (book === undefined) throw new AppError('book/none-open');
    return book;
  }

  /** Closes one book; nothing happens when it is not open. */
  close(session: string): void {
    const book = this.#open.get(session);
    this.#open.delete(session);
    book?.close();
  }

  closeAll(): void {
    for (const session of [...this.#open.keys()]) this.close(session);
  }
}
