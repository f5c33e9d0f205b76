/** What a sheet is held against: the records of the book that it may name. */
import type { BookRecords } from '../../common/sheets/draft.ts';
import type { BookReader } from '../store/reader.ts';

/** @throws AppError file/damaged */
export function bookRecords(book: BookReader): BookRecords {
  return { units: book.records('unit'), exemplars: book.records('exemplar'), awards: book.records('award'), forms: book.records('awardForm') };
}
