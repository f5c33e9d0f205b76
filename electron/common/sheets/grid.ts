/** A sheet by row and column, with what merged cells cover. Pure. */
import type { Sheet, SheetCell, SheetMerge, SheetRow } from './shapes.ts';

/** A cell as a row sees it. `row`: where it stands itself, which is above for one that was merged downwards. */
export interface Placed {
  readonly row: number;
  readonly cell: SheetCell;
}

export class Grid {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly SheetMerge[];
  readonly #byNumber = new Map<number, SheetRow>();
  readonly #cells = new Map<string, Placed>();

  constructor(sheet: Sheet) {
    this.rows = sheet.rows;
    this.merges = sheet.merges;
    for (const row of sheet.rows) {
      this.#byNumber.set(row.number, row);
      for (const cell of row.cells) this.#cells.set(key(row.number, cell.column), { row: row.number, cell });
    }
    // Rows that a cell only reaches by being merged are looked at when the sheet has anything there.
    for (const { top, left, bottom } of sheet.merges) {
      const origin = this.#cells.get(key(top, left));
      if (origin === undefined || bottom === top) continue;
      for (const { number } of this.rows) {
        if (number > top && number <= bottom && !this.#cells.has(key(number, left))) this.#cells.set(key(number, left), origin);
      }
    }
  }

  row(number: number): SheetRow | undefined {
    return this.#byNumber.get(number);
  }

  /** The cell that shows there: its own, or the one above that was merged downwards over it. */
  at(row: number, column: number): Placed | undefined {
    return this.#cells.get(key(row, column));
  }

  /** The merge that begins there, or undefined. */
  mergeAt(row: number, column: number): SheetMerge | undefined {
    return this.merges.find((merge) => merge.top === row && merge.left === column);
  }

  /** Columns in which anything stands, from left to right. */
  columns(): number[] {
    return [...new Set(this.rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  }
}

const key = (row: number, column: number): string => `${String(row)}:${String(column)}`;
