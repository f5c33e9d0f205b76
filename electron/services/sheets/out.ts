/** Lists of the book as files: mục lục, the commended, exemplars, units, awards, photos, coverage. What goes out comes in again without a change. */
import type { SheetList } from '../../common/contract/sheet-channels.ts';
import type { BookReader } from '../store/reader.ts';
import type { ListPages } from './book-order.ts';
import { bookLists } from './lists.ts';
import { writeCsv } from './write/csv.ts';
import { writeXlsx } from './write/xlsx.ts';

export type ListFormat = 'xlsx' | 'csv';

/** @param pages where everything came to stand, for mục lục @throws AppError file/damaged */
export function makeList(book: BookReader, what: SheetList, as: ListFormat, pages: ListPages | null = null): { bytes: Uint8Array<ArrayBuffer>; rows: number } {
  const table = bookLists(book, pages)[what]();
  return { bytes: as === 'csv' ? writeCsv(table) : writeXlsx(table), rows: table.rows.length };
}
