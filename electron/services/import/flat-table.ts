/** Paragraphs, cells and rows as RTF and .doc give them (flat, each ended by a mark) → items in order. */
import type { RawItem } from './raw.ts';
import { flattenRows } from './rows.ts';

export class FlatTable {
  readonly #out: RawItem[] = [];
  #rows: RawItem[][][] = [];
  #cells: RawItem[][] = [];
  #cell: RawItem[] = [];
  #merged = 0;
  #tables = 0;

  /** Paragraphs of the cell at hand. */
  content(items: readonly RawItem[]): void {
    this.#cell.push(...items);
  }

  /** Ends a cell. */
  cell(): void {
    this.#cells.push(this.#cell);
    this.#cell = [];
  }

  /** Ends a row. */
  row(): void {
    if (this.#cell.length > 0) this.cell();
    if (this.#cells.length > 0) this.#rows.push(this.#cells);
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

  finish(): { items: RawItem[]; tables: number; merged: number } {
    this.#close();
    return { items: this.#out, tables: this.#tables, merged: this.#merged };
  }

  #close(): void {
    this.row();
    if (this.#rows.length === 0) return;
    const { items, flattened } = flattenRows(this.#rows);
    if (flattened) this.#tables += 1;
    for (const item of items) this.#out.push(item);
    this.#rows = [];
  }
}
