/** Shift and an arrow in a table: the selection goes on cell by cell. */
import { Editor, Point, Range, Transforms } from 'slate';
import { cellAt, gridOf, type Grid, type PlacedCell } from '@common/article/table.ts';
import { isTable, textBlockAt, topBlock } from '../../schema.ts';
import { pathOf, placedAt, selectedArea } from './area.ts';

export type Way = 'left' | 'right' | 'up' | 'down';

/**
 * Within one cell the keys are the page's own, until the selection stands at the cell's edge on that side. Over several cells the
 * selection's end moves to the next cell; at the table's edge it stays. False: the key is not for cells.
 * @param onEdgeLine whether the selection's end is in the cell's first line (up) or last (down): from there the page would go to the cell beside
 */
export function extendCells(editor: Editor, way: Way, onEdgeLine: (way: 'up' | 'down') => boolean = () => false): boolean {
  const { selection } = editor;
  if (selection === null) return false;
  const selected = selectedArea(editor);
  if (selected !== undefined) {
    step(editor, selected.path, selected.grid, selected.focus, way);
    return true;
  }
  const cell = textBlockAt(editor, selection.focus);
  const other = textBlockAt(editor, selection.anchor);
  if (cell?.[0].type !== 'table-cell' || other?.[0] !== cell[0]) return false;
  const [index = 0] = cell[1];
  const edge = way === 'left' || way === 'up' ? Editor.start(editor, cell[1]) : Editor.end(editor, cell[1]);
  const table = topBlock(editor, index);
  if (table === undefined || !isTable(table)) return false;
  if (!Point.equals(selection.focus, edge) && (way === 'left' || way === 'right' || !onEdgeLine(way))) return false;
  const grid = gridOf(table);
  const placed = placedAt(grid, cell[1]);
  return placed !== undefined && step(editor, [index], grid, placed, way);
}

function step(editor: Editor, path: number[], grid: Grid, from: PlacedCell, way: Way): boolean {
  const next = neighbour(grid, from, way);
  if (next === undefined || editor.selection === null) return false;
  const at = pathOf(path, grid, next);
  Transforms.select(editor, { anchor: editor.selection.anchor, focus: Editor.end(editor, at) });
  return Range.isExpanded(editor.selection);
}

function neighbour(grid: Grid, { row, column, rowspan, colspan }: PlacedCell, way: Way): PlacedCell | undefined {
  switch (way) {
    case 'left':
      return cellAt(grid, row, column - 1);
    case 'right':
      return cellAt(grid, row, column + colspan);
    case 'up':
      return cellAt(grid, row - 1, column);
    case 'down':
      return cellAt(grid, row + rowspan, column);
  }
}
