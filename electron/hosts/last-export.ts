/** The book that was exported last stays open, with what its export left for the next: `services/print/print-session.ts`. */
import { printSource } from '../services/book/made/source.ts';
import { PrintSession } from '../services/print/print-session.ts';
import type { PrintSource } from '../services/print/source.ts';
import { readBook, type BookReader } from '../services/store/book-file.ts';

interface Exporting {
  readonly book: BookReader;
  readonly source: PrintSource;
  readonly session: PrintSession;
}

export class LastExport {
  #last: (Exporting & { readonly path: string; readonly cache: string }) | null = null;

  /** @throws AppError file/*; what `work` throws */
  async of<T>(path: string, cache: string, work: (exporting: Exporting) => Promise<T>): Promise<T> {
    const exporting = this.#open(path, cache);
    try {
      return await work(exporting);
    } finally {
      // A copy does not follow its file, and takes room on the disk until it is closed.
      if (exporting.book.isCopy) this.close();
      else exporting.session.rest();
    }
  }

  close(): void {
    this.#last?.session.close();
    this.#last?.book.close();
    this.#last = null;
  }

  #open(path: string, cache: string): Exporting {
    if (this.#last?.path === path && this.#last.cache === cache) return this.#last;
    this.close();
    const book = readBook(path, { checked: true });
    const source = printSource(book);
    const last = { path, cache, book, source, session: new PrintSession(source, cache) };
    this.#last = last;
    return last;
  }
}
