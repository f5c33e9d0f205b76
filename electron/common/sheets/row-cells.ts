/** The cells of one row while it is read: what was taken, what has to go into the note, what is left. Every cell ends in one of them. Pure. */
import type { ColumnField, SheetMapping } from './fields.ts';
import type { Grid, Placed } from './grid.ts';
import type { DoubtCode, LeftCell, LeftReason, SheetDoubt } from './plan-shapes.ts';
import type { SheetCell } from './shapes.ts';
import { DITTO, NOTHING } from './words.ts';

interface Entry extends Placed {
  readonly column: number;
  readonly field: ColumnField;
  readonly header: string;
  /** It stands in this very row, so that it is counted here. */
  readonly own: boolean;
}

export interface Ditto {
  /** What the rows above hold, by column. */
  readonly above: Map<number, SheetCell>;
}

export class RowCells {
  readonly row: number;
  readonly doubts: SheetDoubt[] = [];
  readonly left: LeftCell[] = [];
  readonly #entries: readonly Entry[];
  readonly #open: Set<Entry>;
  readonly #understood = new Set<ColumnField>();
  readonly #understoodCells = new Set<number>();
  taken = 0;
  noted = 0;

  /** @param headers the words above each column */
  constructor(grid: Grid, mapping: SheetMapping, row: number, headers: ReadonlyMap<number, string>, ditto: Ditto) {
    this.row = row;
    this.#entries = mapping.columns.flatMap(({ column, field }): Entry[] => {
      const placed = grid.at(row, column);
      if (placed === undefined) return [];
      const own = placed.row === row;
      const above = own && DITTO.test(placed.cell.text) ? ditto.above.get(column) : undefined;
      if (above !== undefined) this.doubt('ditto', column, placed.cell.text, above.text);
      const cell = above ?? placed.cell;
      ditto.above.set(column, cell);
      return [{ row: placed.row, cell, column, field, header: headers.get(column) ?? '', own }];
    });
    this.#open = new Set(this.#entries);
    for (const entry of this.#entries) if (entry.own) this.#lookAt(entry);
  }

  #lookAt({ cell, column }: Entry): void {
    if (cell.was !== null) this.doubt('legacy', column, cell.was.text, cell.text);
    if (cell.kind === 'formula') this.doubt('formula', column, cell.text);
    if (cell.kind === 'error') this.doubt('error-cell', column, cell.text);
    if (cell.remark !== '') this.doubt('remark', column, cell.text, cell.remark);
  }

  doubt(code: DoubtCode, column: number | null, text: string, detail = ''): void {
    if (this.doubts.some((each) => each.code === code && each.column === column && each.text === text)) return;
    this.doubts.push({ code, column, text, detail });
  }

  /** Cells of a field that are not taken yet; "không", "-" and the like say nothing and count as none. */
  of(field: ColumnField): { readonly cell: SheetCell; readonly column: number }[] {
    return [...this.#open].filter((entry) => entry.field === field && !NOTHING.test(entry.cell.text)).map(({ cell, column }) => ({ cell, column }));
  }

  /** Text of a field, its cells joined by a line end. Empty: none. */
  text(field: ColumnField): string {
    return this.of(field).map(({ cell }) => cell.text).join('\n');
  }

  columnOf(field: ColumnField): number | null {
    return this.#entries.find((entry) => entry.field === field)?.column ?? null;
  }

  /** All cells of a field are in a record now. */
  take(field: ColumnField): void {
    for (const entry of [...this.#open]) if (entry.field === field && !NOTHING.test(entry.cell.text)) this.#close(entry, 'taken');
  }

  /** The field's cells were understood; `takeUnderstood` takes them, once everybody of the row has what they say. */
  understood(field: ColumnField): void {
    this.#understood.add(field);
  }

  /** The same for one cell, where a field's cells are read one by one. */
  understoodAt(column: number): void {
    this.#understoodCells.add(column);
  }

  takeUnderstood(): void {
    for (const field of this.#understood) this.take(field);
    for (const entry of [...this.#open]) if (this.#understoodCells.has(entry.column)) this.#close(entry, 'taken');
    this.#understood.clear();
    this.#understoodCells.clear();
  }

  /** True when anything else than running numbers stands in the row itself. */
  get hasOwn(): boolean {
    return this.#entries.some(({ own, field }) => own && field !== 'number');
  }

  /** What a row is called of which nothing is made: its name as it stands, else all of it. */
  label(): string {
    const name = this.#entries.find(({ field }) => field === 'name' || field === 'individual' || field === 'collective' || field === 'familyName');
    return (name?.cell.text ?? this.ownTexts().join(' · ')).replace(/\s+/gu, ' ').slice(0, 200);
  }

  /** What stands in the row itself. */
  ownTexts(): string[] {
    return this.#entries.filter(({ own, field }) => own && field !== 'number').map(({ cell }) => cell.text);
  }

  /** Everything goes into the list of what is left. */
  leave(reason: LeftReason): void {
    for (const entry of [...this.#open]) this.#leave(entry, entry.field === 'number' && reason === 'no-name' ? 'running-number' : reason);
  }

  /** Running numbers and columns that the editor leaves out. */
  leaveSkipped(): void {
    for (const entry of [...this.#open]) {
      if (entry.field === 'skip') this.#leave(entry, 'skipped-column');
      else if (entry.field === 'number') this.#leave(entry, 'running-number');
    }
  }

  /** What no field took, as lines for a note: "Quê quán: Cao Lộc". `keep` says whether there was room for it. */
  note(keep: (line: string, entry: { readonly field: ColumnField; readonly column: number }) => boolean): void {
    for (const entry of [...this.#open]) {
      const { cell, header, field, own, column } = entry;
      if (!own) {
        // It is counted in the row in which it stands.
        this.#open.delete(entry);
        if (field === 'none') keep(lineOf(header, cell.text, field), { field, column });
        continue;
      }
      if (NOTHING.test(cell.text)) this.#leave(entry, 'says-nothing');
      else if (keep(lineOf(header, cell.text, field), { field, column })) this.#close(entry, 'noted');
      else {
        this.doubt('too-long', column, cell.text.slice(0, 200));
        this.#leave(entry, 'too-long');
      }
    }
    for (const { cell, own } of this.#entries) if (own && cell.remark !== '') keep(`Ghi trên ô: ${cell.remark}`, { field: 'note', column: cell.column });
  }

  #close(entry: Entry, how: 'taken' | 'noted'): void {
    this.#open.delete(entry);
    if (entry.own) this[how] += 1;
  }

  #leave(entry: Entry, reason: LeftReason): void {
    this.#open.delete(entry);
    if (entry.own) this.left.push({ row: this.row, column: entry.column, text: entry.cell.text, reason });
  }
}

const lineOf = (header: string, text: string, field: ColumnField): string => (header === '' || field === 'note' ? text : `${header}: ${text}`);
