/** How the process that owns yearbook files opens one: for writing where it can be written, for reading where it cannot. */
import type { ReadOnlyReason } from '../common/contract/shapes.ts';
import { AppError } from '../common/errors.ts';
import type { UndoState } from '../common/history/operations.ts';
import { openBook, readBook } from '../services/store/book-file.ts';
import type { BookReader } from '../services/store/reader.ts';
import { BookWriter } from '../services/store/writer.ts';

/**
 * @param view only to be looked at, for this reason
 * @throws AppError file/*; a file that cannot be written, or that somebody else is writing, is opened for viewing instead
 */
export function openOrView(path: string, view: ReadOnlyReason | null = null): BookReader {
  if (view !== null) return readBook(path, { because: view });
  try {
    return openBook(path);
  } catch (thrown) {
    // On a full disk there is no room for the lock either.
    if (thrown instanceof AppError && (thrown.code === 'file/read-only' || thrown.code === 'file/disk-full')) return readBook(path);
    if (thrown instanceof AppError && thrown.code === 'file/locked') return readBook(path, { because: 'locked' });
    throw thrown;
  }
}

/** The handle that writes. @throws AppError file/read-only when the book is open for viewing */
export function forWriting(book: BookReader): BookWriter {
  if (book instanceof BookWriter) return book;
  throw new AppError('file/read-only', { name: book.info().fileName });
}

/** Nothing can be taken back in a book that is only read. */
export function undoState(book: BookReader): UndoState {
  return book instanceof BookWriter ? book.undoState() : { undo: null, redo: null };
}
