import type { SheetPlan } from '../../../../electron/common/sheets/plan-shapes.ts';
import type { Sheet } from '../../../../electron/common/sheets/shapes.ts';
import { dayOfCell } from '../../../../electron/common/sheets/values.ts';
import { fold } from '../../../../electron/common/text/fold.ts';
import type { BookReader } from '../../../../electron/services/store/reader.ts';

/** Work that nobody watches or stops. */
export const quiet = { signal: new AbortController().signal, onProgress: (): void => undefined };

const words = (text: string): string[] => fold(text.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Cells whose words stand neither in any record of the book nor in the list of what was left: told from the book alone, apart from
 * what the plan says of itself.
 */
export function lostCells(book: BookReader, sheet: Sheet, plan: SheetPlan): string[] {
  const held = new Set(
    (['unit', 'exemplar', 'award'] as const).flatMap((kind) => book.records(kind).flatMap(({ fields }) => Object.values(fields).flatMap((value) => (typeof value === 'string' || typeof value === 'number' ? words(String(value)) : [])))),
  );
  const days = new Set(book.records('award').map(({ fields }) => fields['decidedOn']));
  const left = new Set(plan.left.map(({ row, column }) => `${String(row)}:${String(column)}`));
  /** "Đ/c" stands as "đồng chí", "x" in a column as a gender. */
  const elsewhere = new Set(['d', 'c', 'x']);
  return sheet.rows.flatMap(({ number, cells }) =>
    cells.flatMap((cell) => {
      if (left.has(`${String(number)}:${String(cell.column)}`)) return [];
      const day = dayOfCell(cell);
      if (day !== null && days.has(day.iso)) return [];
      const missing = words(cell.text).filter((word) => !held.has(word) && !elsewhere.has(word) && !/^\d$/u.test(word));
      return missing.length === 0 ? [] : [`${String(number)}:${String(cell.column)} ${cell.text} (${missing.join(' ')})`];
    }),
  );
}
