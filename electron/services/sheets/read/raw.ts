/** What a reader of sheets gives: cells as the file holds them, text perhaps in a legacy encoding (`unify.ts` turns it into Unicode). */
import { AppError } from '../../../common/errors.ts';
import type { CellKind, SheetMerge } from '../../../common/sheets/shapes.ts';

export interface RawSheetRun {
  /** Not normalised. */
  readonly text: string;
  readonly font: string | null;
}

export interface RawSheetCell {
  readonly column: number;
  readonly runs: readonly RawSheetRun[];
  readonly kind: CellKind;
  /** yyyy-mm-dd of a date that names its day. */
  readonly day: string | null;
  readonly indent: number;
  readonly bold: boolean;
  readonly remark: string;
}

export interface RawSheetRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: readonly RawSheetCell[];
}

export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly RawSheetRow[];
  readonly merges: readonly SheetMerge[];
}

export interface RawWorkbook {
  readonly encoding: string;
  readonly sheets: readonly RawSheet[];
}

/** Most cells of a file that hold something: a list of 10,000 awards of 20 columns has 200,000. */
const MOST_CELLS = 400_000;
/** Most letters in them, UTF-16 units. */
const MOST_LETTERS = 64 * 1024 * 1024;
/** Most merged areas; a list of 1,500 awards with six merged columns has a thousand. */
const MOST_MERGES = 50_000;
/** As the programs themselves allow. */
export const LAST_COLUMN = 16_383;
export const LAST_ROW = 1_048_576;

/** Counts what is read, so that a small file that says a lot (repeated cells, shared texts) ends early. */
export class Budget {
  #cells = 0;
  #letters = 0;

  /** @throws AppError import/too-large */
  merges(count: number): void {
    if (count > MOST_MERGES) throw new AppError('import/too-large', { merges: count });
  }

  /** @throws AppError import/too-large */
  spend(cell: RawSheetCell): void {
    this.#cells += 1;
    for (const { text } of cell.runs) this.#letters += text.length;
    if (this.#cells > MOST_CELLS || this.#letters > MOST_LETTERS) throw new AppError('import/too-large', { cells: this.#cells });
  }
}

export const hasText = (runs: readonly RawSheetRun[]): boolean => runs.some(({ text }) => text.trim() !== '');

/** Text in a cell's font. */
export const plainRuns = (text: string, font: string | null = null): RawSheetRun[] => [{ text, font }];
