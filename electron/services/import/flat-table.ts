/** Paragraphs, cells and rows as RTF and .doc give them (flat, each ended by a mark) → items in order. */
import type { RawItem } from './raw.ts';
import { layOutRows, linkedRows, plainCell, type LinkedCell, type SourceCell } from './rows.ts';

/** What a row's definition says of one of its cells. */
export interface CellFacts {
  /** Left and right edge, twips; right is that of the next cell's left. */
  readonly left: number;
  readonly right: number;
  /** Goes on from the cell to its left. */
  readonly beside: boolean;
  readonly merge: LinkedCell['merge'];
  /** Begins a merge over columns, in formats that tell. */
  readonly first?: boolean;
}

interface Row {
  readonly cells: readonly (readonly RawItem[])[];
  /** Empty: the row's definition was not read or is of other cells. */
  readonly facts: readonly CellFacts[];
  readonly header: boolean;
}

/** Edges nearer to each other than this, twips, are the same: hand-drawn tables are off by a hair. */
const SAME_EDGE = 40;

export class FlatTable {
  readonly #out: RawItem[] = [];
  #rows: Row[] = [];
  #cells: RawItem[][] = [];
  #cell: RawItem[] = [];
  #merged = 0;
  #tables = 0;
  #flattened = 0;

  /** Paragraphs of the cell at hand. */
  content(items: readonly RawItem[]): void {
    this.#cell.push(...items);
  }

  /** Ends a cell. */
  cell(): void {
    this.#cells.push(this.#cell);
    this.#cell = [];
  }

  /** Ends a row. `facts`: its cells as they were defined. */
  row(facts: readonly CellFacts[] = [], header = false): void {
    if (this.#cell.length > 0) this.cell();
    const cells = this.#cells;
    if (cells.length > 0) this.#rows.push({ cells, facts: facts.length === cells.length ? facts : [], header });
    this.#cells = [];
  }

  /** A merged cell was declared. */
  merge(): void {
    this.#merged += 1;
  }

  /** Paragraphs outside of any table: they end one that was open. */
  loose(items: readonly RawItem[]): void {
    this.#close();
    for (const item of items) this.#out.push(item);
  }

  finish(): { items: RawItem[]; tables: number; flattened: number; merged: number } {
    this.#close();
    return { items: this.#out, tables: this.#tables, flattened: this.#flattened, merged: this.#merged };
  }

  #close(): void {
    this.row();
    if (this.#rows.length === 0) return;
    const headers = this.#rows.findIndex((row) => !row.header);
    const { items, isTable, flattened } = layOutRows({ rows: spanned(this.#rows), ...(headers > 0 ? { headerRows: headers } : {}) });
    if (isTable) this.#tables += 1;
    if (flattened) this.#flattened += 1;
    for (const item of items) this.#out.push(item);
    this.#rows = [];
  }
}

/** Cells with their reach: over columns by the edges that all rows have in common, over rows by their marks. */
function spanned(rows: readonly Row[]): SourceCell[][] {
  if (rows.some((row) => row.facts.length === 0)) return rows.map((row) => row.cells.map(plainCell));
  const edges: number[] = [];
  for (const edge of rows.flatMap((row) => row.facts.flatMap(({ left, right }) => [left, right])).sort((one, other) => one - other)) {
    if (edge - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME_EDGE) edges.push(edge);
  }
  const columnOf = (edge: number): number => Math.max(0, edges.findLastIndex((one) => one <= edge + SAME_EDGE / 4));
  const linked = rows.map((row) => {
    const cells: { items: RawItem[]; colspan: number; merge: LinkedCell['merge'] }[] = [];
    row.facts.forEach((fact, index) => {
      const items = row.cells[index] ?? [];
      const colspan = Math.max(1, columnOf(fact.right) - columnOf(fact.left));
      const before = cells.at(-1);
      if (fact.beside && before !== undefined) {
        before.items.push(...items);
        before.colspan += colspan;
      } else cells.push({ items: [...items], colspan, merge: fact.merge });
    });
    const indent = columnOf(row.facts[0]?.left ?? 0);
    return indent > 0 ? [{ items: [], colspan: indent, merge: null }, ...cells] : cells;
  });
  return linkedRows(linked);
}
