/** How the process that owns yearbook files opens one: for writing where it can be written, for reading where it cannot. */
import type { ReadOnlyReason } from '../common/contract/shapes.ts';
import { AppError } from '../common/errors.ts';
import { NO_STEPS, type UndoState } from '../common/history/operations.ts';
import { authorOf, openBook, readBook } from '../services/store/book-file.ts';
import type { BookReader } from '../services/store/reader.ts';
import { BookWriter } from '../services/store/writer.ts';

export interface ViewOptions {
  /** Only to be looked at, for this reason; null: for writing where that is possible. */
  readonly view: ReadOnlyReason | null;
  readonly checked: boolean;
  /** The damaged file of which `path` is the healthy copy, or null. */
  readonly shownAs: string | null;
  /** Whose changes these will be; empty: what the system calls the person. */
  readonly author?: string | undefined;
}

/**
 * @throws AppError file/*; a file that cannot be written, that somebody else is writing, and the copy of a damaged one, are opened
 *   for viewing instead
 */
export function openOrView(path: string, { view, checked, shownAs, author = '' }: ViewOptions): BookReader {
  if (shownAs !== null) return readBook(path, { checked, because: 'damaged', shownAs });
  if (view !== null) return readBook(path, { checked, because: view });
  try {
    return openBook(path, { checked, author });
  } catch (thrown) {
    // On a full disk there is no room for the lock either.
    if (thrown instanceof AppError && (thrown.code === 'file/read-only' || thrown.code === 'file/disk-full')) return readBook(path, { checked });
    if (thrown instanceof AppError && thrown.code === 'file/locked') return readBook(path, { checked, because: 'locked' });
    throw thrown;
  }
}

/** Of a book that was found damaged while it was open: what can be read of it. */
export function viewDamaged(path: string): BookReader {
  return readBook(path, { checked: true, because: 'damaged' });
}

/** The handle that writes. @throws AppError file/read-only when the book is open for viewing */
export function forWriting(book: BookReader): BookWriter {
  if (book instanceof BookWriter) return book;
  throw new AppError('file/read-only', { name: book.info().fileName });
}

/** Whose changes they are from now on; in a book that is only read there are none. */
export function setAuthor(book: BookReader, author: string | undefined): void {
  if (book instanceof BookWriter) book.setAuthor(authorOf(author));
}

/** Nothing can be taken back in a book that is only read. */
export function undoState(book: BookReader): UndoState {
  return book instanceof BookWriter ? book.undoState() : NO_STEPS;
}
