import type { BookRecords, DraftOperation } from '../../../../electron/common/sheets/draft.ts';
import { type SheetTarget, type SheetMapping } from '../../../../electron/common/sheets/fields.ts';
import { Grid } from '../../../../electron/common/sheets/grid.ts';
import { guessMapping } from '../../../../electron/common/sheets/guess.ts';
import { planSheet, type Planned } from '../../../../electron/common/sheets/plan.ts';
import type { Sheet, SheetCell, SheetMerge } from '../../../../electron/common/sheets/shapes.ts';
import { dayOfCell } from '../../../../electron/common/sheets/values.ts';
import { RECORDS, type AnyRecord } from '../../../../electron/common/records/index.ts';
import { isIsoDate } from '../../../../electron/common/text/dates.ts';
import { fold } from '../../../../electron/common/text/fold.ts';

export type Said = string | number | null | Partial<SheetCell>;

/** A sheet of cells as a reader gives them; a string of the form yyyy-mm-dd is a real date. */
export function sheetOf(rows: readonly (readonly Said[])[], merges: readonly SheetMerge[] = []): Sheet {
  return {
    name: 'S',
    hidden: false,
    merges: [...merges],
    rows: rows
      .map((cells, index) => ({ number: index + 1, hidden: false, cells: cells.flatMap((said, column): SheetCell[] => cellOf(said, column)) }))
      .filter(({ cells }) => cells.length > 0),
  };
}

function cellOf(said: Said, column: number): SheetCell[] {
  if (said === null || said === '') return [];
  const plain: SheetCell = { column, text: '', kind: 'text', day: null, indent: 0, bold: false, was: null, remark: '' };
  if (typeof said === 'number') return [{ ...plain, text: String(said), kind: 'number' }];
  if (typeof said === 'string') return isIsoDate(said) ? [{ ...plain, text: said.split('-').reverse().join('/'), kind: 'date', day: said }] : [{ ...plain, text: said }];
  return [{ ...plain, ...said }];
}

export const EMPTY: BookRecords = { units: [], exemplars: [], awards: [], forms: [] };

/** Plans with the guessed mapping, changed as said. */
export function planned(sheet: Sheet, target: SheetTarget, book: BookRecords = EMPTY, change: Partial<SheetMapping> = {}): Planned & { readonly mapping: SheetMapping } {
  let count = book.units.length + book.exemplars.length + book.awards.length;
  const mapping = { ...guessMapping(new Grid(sheet), target), ...change };
  return { ...planSheet(sheet, mapping, book, () => `id${String((count += 1))}`), mapping };
}

/** What a book holds after operations, without a file. */
export function applied(book: BookRecords, operations: readonly DraftOperation[]): BookRecords {
  const lists = { unit: [...book.units], exemplar: [...book.exemplars], award: [...book.awards] };
  for (const { how, kind, id, fields } of operations) {
    const list = lists[kind];
    const at = list.findIndex((record) => record.id === id);
    const before = how === 'insert' ? RECORDS[kind].initial : list[at]?.fields;
    if (before === undefined || (how === 'insert') !== (at === -1)) throw new Error(`${how} of ${kind} ${id}`);
    const record: AnyRecord = { kind, id, updatedAt: 0, fields: { ...before, ...fields } };
    for (const [field, value] of Object.entries(fields)) if (/Id$/u.test(field) && value !== null && !Object.values(lists).flat().some((each) => each.id === value) && field !== 'formId') throw new Error(`${field} ${String(value)} is not there yet`);
    if (at === -1) list.push(record);
    else list[at] = record;
  }
  return { ...book, units: lists.unit, exemplars: lists.exemplar, awards: lists.award };
}

const words = (text: string): string[] => fold(text.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Cells that are in no list of what was left, and some word of which stands in no record of what the sheet made. */
export function lost(sheet: Sheet, { plan, operations }: Planned, book: BookRecords = EMPTY): string[] {
  const after = applied(book, operations);
  const values = [...after.units, ...after.exemplars, ...after.awards].flatMap(({ fields }) => Object.values(fields).flatMap((value) => (typeof value === 'string' || typeof value === 'number' ? [String(value)] : [])));
  const held = new Set(values.flatMap((value) => words(isIsoDate(value) ? `${value} ${value.split('-').map(Number).join(' ')}` : value)));
  const left = new Set(plan.left.map(({ row, column }) => `${String(row)}:${String(column)}`));
  return sheet.rows.flatMap(({ number, cells }) =>
    cells.filter(({ column }) => !left.has(`${String(number)}:${String(column)}`)).flatMap((cell) => {
      const { text, column } = cell;
      // A number that is a day stands in the book as that.
      const day = cell.kind === 'number' ? dayOfCell(cell) : null;
      if (day !== null && values.includes(day.iso)) return [];
      const missing = words(text).filter((word) => !held.has(word) && !held.has(`0${word}`) && !/^(?:d|c|x|nam|nu|ngay|thang|so|ca|nhan|tap|the|va|i|ii|\d)$/u.test(word));
      return missing.length === 0 ? [] : [`${String(number)}:${String(column)} ${text}: ${missing.join(' ')}`];
    }),
  );
}
