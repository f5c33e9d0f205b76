/** The other yearbook that each open book is being merged with, or brings articles in from. */
import type { MergePreview } from '../common/contract/merge-shapes.ts';
import { AppError } from '../common/errors.ts';
import { readBook } from '../services/store/book-file.ts';
import type { BookReader } from '../services/store/reader.ts';
import { Sessions } from './sessions.ts';

export class OtherBooks {
  readonly #open = new Sessions<BookReader>();
  readonly #known = new Set<string>();

  /** Opens a file beside the book of a session and compares the two; the one before is let go. Whoever asks has had it looked at. */
  choose(session: string, mine: BookReader, path: string, compare: (mine: BookReader, other: BookReader) => MergePreview): MergePreview {
    const other = readBook(path, { checked: true });
    try {
      const preview = compare(mine, other);
      this.#open.add(session, other);
      this.#known.add(session);
      return preview;
    } catch (thrown) {
      other.close();
      throw thrown;
    }
  }

  /** @throws AppError merge/none-chosen */
  get(session: string | null): BookReader {
    if (session === null || !this.#known.has(session)) throw new AppError('merge/none-chosen');
    return this.#open.get(session);
  }

  leave(session: string | null): void {
    if (session === null) return;
    this.#known.delete(session);
    this.#open.close(session);
  }

  closeAll(): void {
    this.#known.clear();
    this.#open.closeAll();
  }
}
