/** Rectangles of a table's grid: which cells they hold, and what merging, splitting and filling makes of them. Pure. */
import { MOST_COLUMNS, type TextNode } from './document.ts';
import { inlineText } from './read.ts';
import { normalizeInline } from './normalize.ts';
import { cellAt, gridOf, tableOf, withColumn, withRow, type Grid, type PlacedCell } from './table.ts';

/** Rows and columns from 0; `rows` and `columns` say how many. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const areaOf = ({ row, column, rowspan, colspan }: PlacedCell): Area => ({ row, column, rows: rowspan, columns: colspan });

function around(one: Area, other: Area): Area {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

const meets = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows && other.row < one.row + one.rows && one.column < other.column + other.columns && other.column < one.column + one.columns;

/** The smallest rectangle that holds both cells and cuts none. */
export function areaAround(grid: Grid, one: PlacedCell, other: PlacedCell): Area {
  let area = around(areaOf(one), areaOf(other));
  for (let grows = true; grows; ) {
    const wider = cellsIn(grid, area).reduce((sum, cell) => around(sum, areaOf(cell)), area);
    grows = wider.rows > area.rows || wider.columns > area.columns;
    area = wider;
  }
  return area;
}

/** Cells of which at least one place lies in the area, in reading order. */
export function cellsIn(grid: Grid, area: Area): PlacedCell[] {
  return grid.cells.filter((cell) => meets(areaOf(cell), area));
}

/**
 * One cell in the place of all that the area holds; it must cut none (`areaAround`). Their texts follow each other in reading order,
 * parted by line ends; empty cells leave none.
 */
export function mergedArea(grid: Grid, area: Area): Grid {
  const held = new Set(cellsIn(grid, area));
  const texts = [...held].map(({ children }) => children).filter((children) => inlineText(children).trim() !== '');
  const nodes = texts.flatMap((children, index): readonly TextNode[] => (index === 0 ? children : [{ text: '\n' }, ...children]));
  const one: PlacedCell = { row: area.row, column: area.column, rowspan: area.rows, colspan: area.columns, children: normalizeInline(nodes) };
  return { ...grid, cells: [...grid.cells.filter((cell) => !held.has(cell)), one] };
}

/** The cell that covers this place made cells of one place each: its text stands in the first, the others are empty. */
export function splitCell(grid: Grid, row: number, column: number): Grid {
  const wanted = cellAt(grid, row, column);
  if (wanted === undefined || (wanted.rowspan === 1 && wanted.colspan === 1)) return grid;
  const cells = grid.cells.map((cell) => (cell === wanted ? { ...cell, rowspan: 1, colspan: 1 } : cell));
  return gridOf(tableOf({ ...grid, cells }));
}

/**
 * The cells of `filling` put over those of the grid from this place on, which grows as far as it must. A merged cell that only reaches
 * into them is split; what stood in the places that are filled gives way. Null: the table would be wider than a table may be.
 */
export function filledFrom(grid: Grid, row: number, column: number, filling: Grid): Grid | null {
  const area: Area = { row, column, rows: filling.rows, columns: filling.columns };
  if (column + filling.columns > MOST_COLUMNS) return null;
  let whole = grid;
  while (whole.rows < row + filling.rows) whole = withRow(whole, whole.rows);
  while (whole.columns < column + filling.columns) whole = withColumn(whole, whole.columns);
  for (const cell of cellsIn(whole, area)) whole = splitCell(whole, cell.row, cell.column);
  const left = whole.cells.filter((cell) => !meets(areaOf(cell), area));
  const placed = filling.cells.map((cell) => ({ ...cell, row: cell.row + row, column: cell.column + column }));
  return gridOf(tableOf({ ...whole, cells: [...left, ...placed] }));
}

/** The cells of an area as a table of their own; none of them is header. */
export function cutOut(grid: Grid, area: Area): Grid {
  const cells = cellsIn(grid, area).map((cell) => ({ ...cell, row: cell.row - area.row, column: cell.column - area.column }));
  return { rows: area.rows, columns: area.columns, cells, headerRows: 0 };
}
