/**
 * The grid of a table: where each cell stands, how many columns and rows it covers, and what adding and removing rows and
 * columns does to it. Pure. A table is laid out as HTML lays it out: a row's cells take the free places from left to right.
 */
import { MOST_COLUMNS, type TableBlock, type TableCellBlock, type TextNode } from './document.ts';

/** A cell in its place; rows and columns from 0. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  readonly children: TextNode[];
}

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** By row, then column. Together they cover every place once. */
  readonly cells: readonly PlacedCell[];
  readonly headerRows: number;
}

/**
 * Lays a table out. Whatever the spans say, the result has no hole and no overlap: a span ends where another cell or the table
 * does, a place nobody fills gets an empty cell, and a row in which no cell begins is none.
 */
export function gridOf(table: TableBlock): Grid {
  const cells: PlacedCell[] = [];
  /** Column → how many rows from here on are covered from above. */
  let covered: number[] = [];
  const rows = table.children.length;
  table.children.forEach((row, index) => {
    const taken = (): number => covered.filter((left) => left > 0).length;
    if (taken() + row.children.length > MOST_COLUMNS) covered = endSpans(cells, index);
    /** Places that the row's cells may take beyond one each. */
    let spare = MOST_COLUMNS - taken() - row.children.length;
    let column = 0;
    for (const cell of row.children) {
      while ((covered[column] ?? 0) > 0) column += 1;
      const colspan = freeFrom(covered, column, Math.min(cell.colspan ?? 1, spare + 1));
      const rowspan = Math.min(cell.rowspan ?? 1, rows - index);
      cells.push({ row: index, column, rowspan, colspan, children: cell.children });
      for (let at = column; at < column + colspan; at += 1) covered[at] = rowspan;
      spare -= colspan - 1;
      column += colspan;
    }
    covered = Array.from(covered, (left: number | undefined) => Math.max(0, (left ?? 0) - 1));
  });
  return filled(withoutIdleRows({ rows, columns: cells.reduce((most, cell) => Math.max(most, cell.column + cell.colspan), 1), cells, headerRows: table.headerRows }));
}

/** Free places side by side from `column`, at most `most`. */
function freeFrom(covered: readonly number[], column: number, most: number): number {
  let free = 1;
  while (free < most && (covered[column + free] ?? 0) === 0) free += 1;
  return free;
}

/** Cells that reach into `row` from above end in front of it. */
function endSpans(cells: PlacedCell[], row: number): number[] {
  cells.forEach((cell, index) => {
    if (cell.row + cell.rowspan > row) cells[index] = { ...cell, rowspan: row - cell.row };
  });
  return [];
}

/** Rows in which no cell begins only stretch those above: they go, and the spans with them. */
function withoutIdleRows(grid: Grid): Grid {
  const begun = new Set(grid.cells.map(({ row }) => row));
  if (begun.size === grid.rows) return grid;
  /** Row → its number among those that stay. */
  const number: number[] = [];
  for (let row = 0, next = 0; row <= grid.rows; row += 1) {
    number.push(next);
    if (begun.has(row)) next += 1;
  }
  const at = (row: number): number => number[row] ?? 0;
  return {
    ...grid,
    rows: begun.size,
    headerRows: at(Math.min(grid.headerRows, grid.rows)),
    cells: grid.cells.map((cell) => ({ ...cell, row: at(cell.row), rowspan: at(cell.row + cell.rowspan) - at(cell.row) })),
  };
}

const empty = (row: number, column: number): PlacedCell => ({ row, column, rowspan: 1, colspan: 1, children: [{ text: '' }] });

function filled(grid: Grid): Grid {
  const taken = placesOf(grid);
  const cells = [...grid.cells];
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) if (!taken.has(place(row, column))) cells.push(empty(row, column));
  }
  return { ...grid, cells: cells.sort((one, other) => one.row - other.row || one.column - other.column), headerRows: headOf(grid) };
}

const place = (row: number, column: number): number => row * MOST_COLUMNS + column;

function placesOf({ cells }: Grid): Map<number, PlacedCell> {
  const taken = new Map<number, PlacedCell>();
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowspan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.colspan; column += 1) taken.set(place(row, column), cell);
    }
  }
  return taken;
}

/** More rows on top of every page would be no head. */
const MOST_HEADER_ROWS = 8;

/** No cell reaches from the head into the body, and there is a body. */
function headOf({ rows, cells, headerRows }: Grid): number {
  let head = Math.min(headerRows, rows - 1, MOST_HEADER_ROWS);
  for (let crossing = true; crossing && head > 0; ) {
    const line = head;
    crossing = cells.some((cell) => cell.row < line && cell.row + cell.rowspan > line);
    if (crossing) head -= 1;
  }
  return Math.max(0, head);
}

/** The table of a grid. Places that are not filled get empty cells. */
export function tableOf(grid: Grid): TableBlock {
  const whole = filled(withoutIdleRows(grid));
  const rows = Array.from({ length: whole.rows }, (): TableCellBlock[] => []);
  for (const cell of whole.cells) rows[cell.row]?.push(blockOf(cell));
  return { type: 'table', headerRows: whole.headerRows, children: rows.map((children) => ({ type: 'table-row', children })) };
}

function blockOf({ colspan, rowspan, children }: PlacedCell): TableCellBlock {
  return { type: 'table-cell', ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}), children };
}

/** The cell that covers a place, or undefined outside. */
export function cellAt(grid: Grid, row: number, column: number): PlacedCell | undefined {
  return grid.cells.find((cell) => covers(cell.row, cell.rowspan, row) && covers(cell.column, cell.colspan, column));
}

const covers = (from: number, length: number, at: number): boolean => at >= from && at < from + length;

/** A new row in front of row `at` (their number: behind the last). Cells that reach over that line grow. */
export function withRow(grid: Grid, at: number): Grid {
  const cells = grid.cells.map((cell): PlacedCell => {
    if (cell.row >= at) return { ...cell, row: cell.row + 1 };
    return cell.row + cell.rowspan > at ? { ...cell, rowspan: cell.rowspan + 1 } : cell;
  });
  return filled({ ...grid, rows: grid.rows + 1, cells, headerRows: at < grid.headerRows ? grid.headerRows + 1 : grid.headerRows });
}

/** A new column in front of column `at` (their number: behind the last); the grid itself when it is as wide as it may be. */
export function withColumn(grid: Grid, at: number): Grid {
  if (grid.columns >= MOST_COLUMNS) return grid;
  const cells = grid.cells.map((cell): PlacedCell => {
    if (cell.column >= at) return { ...cell, column: cell.column + 1 };
    return cell.column + cell.colspan > at ? { ...cell, colspan: cell.colspan + 1 } : cell;
  });
  return filled({ ...grid, columns: grid.columns + 1, cells });
}

/** Without row `at`; a cell that reaches over several rows loses one of them and keeps its words. Null: nothing is left. */
export function withoutRow(grid: Grid, at: number): Grid | null {
  if (grid.rows <= 1) return null;
  const cells = grid.cells.flatMap((cell): PlacedCell[] => {
    if (cell.row > at) return [{ ...cell, row: cell.row - 1 }];
    if (!covers(cell.row, cell.rowspan, at)) return [cell];
    return cell.rowspan === 1 ? [] : [{ ...cell, rowspan: cell.rowspan - 1 }];
  });
  return { ...grid, rows: grid.rows - 1, cells, headerRows: at < grid.headerRows ? grid.headerRows - 1 : grid.headerRows };
}

/** Without column `at`, on the same terms. */
export function withoutColumn(grid: Grid, at: number): Grid | null {
  if (grid.columns <= 1) return null;
  const cells = grid.cells.flatMap((cell): PlacedCell[] => {
    if (cell.column > at) return [{ ...cell, column: cell.column - 1 }];
    if (!covers(cell.column, cell.colspan, at)) return [cell];
    return cell.colspan === 1 ? [] : [{ ...cell, colspan: cell.colspan - 1 }];
  });
  return { ...grid, columns: grid.columns - 1, cells };
}
