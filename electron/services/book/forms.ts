/** Forms for units of a book. */
import { makeForm } from '../forms/form.ts';
import { tasksOf } from '../store/collect.ts';
import type { BookReader } from '../store/reader.ts';
import { readRecord, recordName } from '../store/records.ts';

export interface UnitForm {
  /** Name of the unit; empty: of none. */
  readonly unit: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The form of a unit as things stand; null: one for any unit.
 * @param today yyyy-mm-dd
 * @throws AppError book/no-record
 */
export function formFor(book: BookReader, unitId: string | null, today: string): UnitForm {
  const title = book.settings().title;
  if (unitId === null) return { unit: '', bytes: makeForm({ book: title, unit: '', tasks: [], today }) };
  return book.readAs((db) => {
    const unit = recordName(readRecord(db, 'unit', unitId));
    return { unit, bytes: makeForm({ book: title, unit, tasks: tasksOf(db, unitId), today }) };
  });
}
