/** A book as the typesetter reads it: its texts and photos from the file, its made pages from the records. */
import type { MadeBook } from '../../../common/book/made.ts';
import type { PrintSource } from '../../print/source.ts';
import { keptDocument } from '../../store/sources.ts';
import type { BookReader } from '../../store/reader.ts';
import { makePages } from './make.ts';

/** The made pages are made anew when the book was changed since they were asked for last. */
export function printSource(book: BookReader): PrintSource & { close(): void } {
  let last: { readonly at: number; readonly made: MadeBook } | null = null;
  const made = (): MadeBook => {
    // Every change of a book has a time of its own.
    const at = book.info().modifiedAt;
    if (last?.at !== at) last = { at, made: makePages(book) };
    return last.made;
  };
  return {
    settings: () => book.settings(),
    outline: () => book.outline(),
    articles: () => book.articles(),
    article: (id) => book.article(id),
    kinds: () => book.kinds(),
    photo: (id) => book.photo(id),
    photoBytes: (id, size) => book.photoBytes(id, size),
    kept: (sha256) => book.readAs((db) => keptDocument(db, sha256)),
    bondFacts: () => book.bondFacts(),
    made,
    close: () => { book.close(); },
  };
}
