/** Which cells are selected: those of the rectangle between the selection's ends, when these stand in two cells of one table. */
import { Editor, Path, Range, type NodeEntry } from 'slate';
import type { TableCellBlock } from '@common/article/document.ts';
import { areaAround, cellsIn, type Area } from '@common/article/table-areas.ts';
import { gridOf, type Grid, type PlacedCell } from '@common/article/table.ts';
import { isTable, isTableCell, isTextBlock, textBlockAt, topBlock } from '../../schema.ts';

export interface SelectedArea {
  /** Of the table. */
  readonly path: Path;
  readonly grid: Grid;
  readonly area: Area;
  /** The cells at the selection's ends. */
  readonly anchor: PlacedCell;
  readonly focus: PlacedCell;
}

/** Undefined when the selection is within one cell, or reaches out of the table. */
export function selectedArea(editor: Editor): SelectedArea | undefined {
  const { selection } = editor;
  if (selection === null || Range.isCollapsed(selection)) return undefined;
  const [from, to] = [textBlockAt(editor, selection.anchor), textBlockAt(editor, selection.focus)];
  if (from?.[0].type !== 'table-cell' || to?.[0].type !== 'table-cell') return undefined;
  if (from[1][0] !== to[1][0] || Path.equals(from[1], to[1])) return undefined;
  const [index = 0] = from[1];
  const table = topBlock(editor, index);
  if (table === undefined || !isTable(table)) return undefined;
  const grid = gridOf(table);
  const [anchor, focus] = [placedAt(grid, from[1]), placedAt(grid, to[1])];
  if (anchor === undefined || focus === undefined) return undefined;
  return { path: [index], grid, area: areaAround(grid, anchor, focus), anchor, focus };
}

/** The cell of the grid at a path in its table. */
export function placedAt(grid: Grid, [, row = 0, cell = 0]: Path): PlacedCell | undefined {
  return grid.cells.filter((one) => one.row === row)[cell];
}

/** The path of a cell of the grid of the table at `path`. */
export function pathOf(path: Path, grid: Grid, cell: PlacedCell): Path {
  return [...path, cell.row, grid.cells.filter((one) => one.row === cell.row).indexOf(cell)];
}

/** Selected cells with their paths, in reading order; none when no two are. */
export function selectedCells(editor: Editor): NodeEntry<TableCellBlock>[] {
  const selected = selectedArea(editor);
  if (selected === undefined) return [];
  const { path, grid, area } = selected;
  return cellsIn(grid, area).flatMap((cell) => {
    const at = pathOf(path, grid, cell);
    const [node] = Editor.node(editor, at);
    return isTableCell(node) ? [[node, at] as NodeEntry<TableCellBlock>] : [];
  });
}

/** What the selection covers: all of every selected cell, or the selection itself. */
export function selectedRanges(editor: Editor): Range[] {
  const { selection } = editor;
  if (selection === null) return [];
  const cells = selectedCells(editor);
  return cells.length === 0 ? [selection] : cells.map(([, path]) => Editor.range(editor, path));
}

/** Words of what is selected, blocks and cells parted by line ends; empty at a caret. */
export function selectedText(editor: Editor): string {
  const { selection } = editor;
  if (selection === null || Range.isCollapsed(selection)) return '';
  const words = (at: Range): string[] => [...Editor.nodes(editor, { at, match: isTextBlock })].map(([, path]) => {
    const part = Range.intersection(at, Editor.range(editor, path));
    return part === null ? '' : Editor.string(editor, part);
  });
  return selectedRanges(editor).flatMap(words).join('\n');
}
