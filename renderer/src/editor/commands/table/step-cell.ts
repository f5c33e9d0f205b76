/** ↑ and ↓ in a table: to the cell above or below, not to the one beside. */
import { Editor, Node, Transforms } from 'slate';
import { cellAt } from '@common/article/table.ts';
import { placeOf, pointOf } from '../../highlight/offsets.ts';
import { topBlock } from '../../schema.ts';
import { pathOf } from './area.ts';
import { leaveTable } from './leave-table.ts';
import { cellPlace } from './place.ts';

/**
 * The caret goes into the last line of the cell above or the first of the cell below, as far from the line's beginning as it was; out of
 * the first and the last row, to the block before or behind the table; at the article's end there is a new paragraph for it. False: there
 * is no such place, or the caret is in no table.
 */
export function stepCell(editor: Editor, way: 'up' | 'down'): boolean {
  const place = cellPlace(editor);
  const { selection } = editor;
  if (place === undefined || selection === null) return false;
  const { path, grid, row, column, rowspan } = place;
  const next = way === 'up' ? cellAt(grid, row - 1, column) : cellAt(grid, row + rowspan, column);
  if (next === undefined) return leave(editor, path[0] ?? 0, way);
  const at = pathOf(path, grid, next);
  const lines = Node.string(Node.get(editor, at)).split('\n');
  const line = (way === 'up' ? lines.at(-1) : lines[0]) ?? '';
  const before = way === 'up' ? lines.slice(0, -1).join('\n').length + Math.min(lines.length - 1, 1) : 0;
  Transforms.select(editor, pointOf(editor, at, before + Math.min(inLine(editor), line.length), 'backward'));
  return true;
}

/** Letters between the caret and the beginning of its line. */
function inLine(editor: Editor): number {
  const point = editor.selection?.focus;
  const place = point === undefined ? undefined : placeOf(editor, point);
  return place === undefined ? 0 : place.offset - (Node.string(Node.get(editor, place.path)).lastIndexOf('\n', place.offset - 1) + 1);
}

function leave(editor: Editor, table: number, way: 'up' | 'down'): boolean {
  const beside = way === 'up' ? table - 1 : table + 1;
  if (topBlock(editor, beside) === undefined) {
    if (way === 'down') leaveTable(editor);
    return way === 'down';
  }
  Transforms.select(editor, way === 'up' ? Editor.end(editor, [beside]) : Editor.start(editor, [beside]));
  return true;
}
