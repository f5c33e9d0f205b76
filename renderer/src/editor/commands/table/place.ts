/** Where the caret stands in a table, and putting another table in its place. */
import { Editor, Transforms, type Path } from 'slate';
import type { TableBlock } from '@common/article/document.ts';
import { cellAt, gridOf, tableOf, type Grid } from '@common/article/table.ts';
import { isTable, textBlockAt, topBlock } from '../../schema.ts';

export interface CellPlace {
  /** Of the table. */
  readonly path: Path;
  readonly table: TableBlock;
  readonly grid: Grid;
  /** Where the caret's cell begins, and how far it reaches. */
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
}

/** The caret's cell; undefined outside of tables. */
export function cellPlace(editor: Editor): CellPlace | undefined {
  const entry = textBlockAt(editor);
  if (entry?.[0].type !== 'table-cell') return undefined;
  const [index = 0, row = 0, cell = 0] = entry[1];
  const table = topBlock(editor, index);
  if (table === undefined || !isTable(table)) return undefined;
  const grid = gridOf(table);
  const placed = grid.cells.filter((one) => one.row === row)[cell];
  if (placed === undefined) return undefined;
  const { column, rowspan, colspan } = placed;
  return { path: [index], table, grid, row, column, rowspan, colspan };
}

/** Puts `grid` in the place of the table at `path`, the caret into the cell that covers `row` and `column` there. */
export function replaceTable(editor: Editor, path: Path, grid: Grid, row: number, column: number): void {
  const table = tableOf(grid);
  Transforms.removeNodes(editor, { at: path });
  Transforms.insertNodes(editor, table, { at: path });
  selectCell(editor, path, gridOf(table), row, column);
}

/** The caret to the end of a cell's text. */
export function selectCell(editor: Editor, path: Path, grid: Grid, row: number, column: number): void {
  const wanted = cellAt(grid, Math.min(row, grid.rows - 1), Math.min(column, grid.columns - 1));
  if (wanted === undefined) return;
  const index = grid.cells.filter((one) => one.row === wanted.row).indexOf(wanted);
  Transforms.select(editor, Editor.end(editor, [...path, wanted.row, index]));
}
