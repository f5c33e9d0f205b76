/** One table → the JSON that the design's `table-block()` reads: cells in their places, and how each column is set. */
import type { TableBlock } from '../../common/article/document.ts';
import { inlineText } from '../../common/article/read.ts';
import { gridOf, type Grid } from '../../common/article/table.ts';
import { toRuns, type Run } from './runs.ts';

export interface TableCellData {
  /** Place and reach; rows and columns from 0. */
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly r: readonly Run[];
}

export interface TableData {
  readonly columns: number;
  readonly rows: number;
  readonly header: number;
  /** For each column: its figures stand under each other, flush right. */
  readonly numeric: boolean[];
  readonly cells: TableCellData[];
}

/** "1.240", "92,2 %", "−3", "12/15", "2019", "–": figures that are compared down the column. */
const FIGURE = /^[+−–-]?\s?[\d.,/\s]*\d\s?(?:%|‰|đ|đồng|ha|m²|km|kg|tấn)?$/iu;
const NOTHING = /^[-–—…x]?$/iu;

export function tableData(block: TableBlock): TableData {
  const grid = gridOf(block);
  return {
    columns: grid.columns,
    rows: grid.rows,
    header: grid.headerRows,
    numeric: numericColumns(grid),
    cells: grid.cells.map(({ row, column, rowspan, colspan, children }) => ({ x: column, y: row, w: colspan, h: rowspan, r: toRuns(children) })),
  };
}

/** For each column: it is one of figures. */
export const numericColumns = (grid: Grid): boolean[] => Array.from({ length: grid.columns }, (_, column) => isNumeric(grid, column));

/** A column of figures: every filled cell of its own below the header is one, and there are some. */
function isNumeric({ cells, headerRows }: Grid, column: number): boolean {
  const texts = cells.filter((cell) => cell.row >= headerRows && cell.column === column && cell.colspan === 1).map((cell) => inlineText(cell.children).trim());
  const told = texts.filter((text) => !NOTHING.test(text));
  return told.length > 0 && told.every((text) => FIGURE.test(text));
}
