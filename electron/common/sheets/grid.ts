/** A sheet by row and column, with what merged cells cover. Pure. */
import type { Sheet, SheetCell, SheetMerge, SheetRow } from './shapes.ts';

/** A cell as a row sees it. `row`: where it stands itself, which is above for one that was merged downwards. */
export interface Placed {
  readonly row: number;
  readonly cell: SheetCell;
}

/** Most cells that merging spreads: a file whose areas overlap without end gets no further. */
const MOST_SPREAD = 1_000_000;

export class Grid {
  readonly rows: readonly SheetRow[];
  readonly #byNumber = new Map<number, SheetRow>();
  readonly #cells = new Map<string, Placed>();
  readonly #merges = new Map<number, SheetMerge[]>();

  constructor(sheet: Sheet) {
    this.rows = sheet.rows;
    for (const row of sheet.rows) {
      this.#byNumber.set(row.number, row);
      for (const cell of row.cells) this.#cells.set(key(row.number, cell.column), { row: row.number, cell });
    }
    for (const merge of sheet.merges) this.#merges.set(merge.top, [...(this.#merges.get(merge.top) ?? []), merge]);
    this.#spread();
  }

  /** Downwards only, over rows that hold something: to the right a merged cell is a line of its own, no value of other columns. */
  #spread(): void {
    let spread = 0;
    this.rows.forEach(({ number: top }, index) => {
      for (const { left, bottom } of this.#merges.get(top) ?? []) {
        const origin = this.#cells.get(key(top, left));
        if (origin === undefined) continue;
        for (let at = index + 1; spread < MOST_SPREAD; at += 1) {
          const number = this.rows[at]?.number;
          if (number === undefined || number > bottom) break;
          spread += 1;
          if (!this.#cells.has(key(number, left))) this.#cells.set(key(number, left), origin);
        }
      }
    });
  }

  /** Merged areas that begin in a row. */
  mergesFrom(row: number): readonly SheetMerge[] {
    return this.#merges.get(row) ?? [];
  }

  row(number: number): SheetRow | undefined {
    return this.#byNumber.get(number);
  }

  /** The cell that shows there: its own, or the one above that was merged downwards over it. */
  at(row: number, column: number): Placed | undefined {
    return this.#cells.get(key(row, column));
  }

  /** Columns in which anything stands, from left to right. */
  columns(): number[] {
    return [...new Set(this.rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  }
}

const key = (row: number, column: number): string => `${String(row)}:${String(column)}`;
