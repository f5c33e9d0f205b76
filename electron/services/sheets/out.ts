/** Lists of the book as files: exemplars, units, awards, photos, coverage. What goes out comes in again without a change. */
import type { SheetList } from '../../common/contract/sheet-channels.ts';
import type { BookReader } from '../store/reader.ts';
import { bookLists } from './lists.ts';
import { writeCsv } from './write/csv.ts';
import { writeXlsx } from './write/xlsx.ts';

export type ListFormat = 'xlsx' | 'csv';

/** @throws AppError file/damaged */
export function makeList(book: BookReader, what: SheetList, as: ListFormat): { bytes: Uint8Array<ArrayBuffer>; rows: number } {
  const table = bookLists(book)[what]();
  return { bytes: as === 'csv' ? writeCsv(table) : writeXlsx(table), rows: table.rows.length };
}
