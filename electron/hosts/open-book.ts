/** How the process that owns yearbook files opens one: for writing where it can be written, for reading where it cannot. */
import { AppError } from '../common/errors.ts';
import type { UndoState } from '../common/history/operations.ts';
import { openBook, readBook } from '../services/store/book-file.ts';
import type { BookReader } from '../services/store/reader.ts';
import { BookWriter } from '../services/store/writer.ts';

export interface ViewOptions {
  readonly checked: boolean;
  /** The damaged file of which `path` is the healthy copy, or null. */
  readonly shownAs: string | null;
}

/** @throws AppError file/*; a file on a read-only medium, and the copy of a damaged one, are opened for viewing instead */
export function openOrView(path: string, { checked, shownAs }: ViewOptions): BookReader {
  if (shownAs !== null) return readBook(path, { checked, because: 'damaged', shownAs });
  try {
    return openBook(path, { checked });
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'file/read-only') return readBook(path, { checked });
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

/** Nothing can be taken back in a book that is only read. */
export function undoState(book: BookReader): UndoState {
  return book instanceof BookWriter ? book.undoState() : { undo: null, redo: null };
}
