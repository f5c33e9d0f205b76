/** A book as the typesetter reads it: its texts and photos from the file, its made pages from the records. */
import type { MadeBook } from '../../../common/book/made.ts';
import type { PrintSource } from '../../print/source.ts';
import type { BookReader } from '../../store/reader.ts';
import { makePages } from './make.ts';

/** The made pages are made anew whenever they are asked for. */
export function printSource(book: BookReader): PrintSource & { close(): void } {
  return {
    settings: () => book.settings(),
    outline: () => book.outline(),
    articles: () => book.articles(),
    article: (id) => book.article(id),
    kinds: () => book.kinds(),
    photo: (id) => book.photo(id),
    photoBytes: (id, size) => book.photoBytes(id, size),
    bondFacts: () => book.bondFacts(),
    made: (): MadeBook => makePages(book),
    close: () => { book.close(); },
  };
}
