/** Tab and Shift+Tab in a table. */
import { Editor, Node, Path, Transforms } from 'slate';
import { asStep } from '../../history.ts';
import { withRow } from '@common/article/table.ts';
import { cellPlace, replaceTable } from './place.ts';

/** From cell to cell, row by row; Tab in the last one makes a row. Shift+Tab in the first one does nothing. `path`: the caret's cell. */
export function nextCell(editor: Editor, path: Path, direction: 'forward' | 'backward'): boolean {
  const row = Path.parent(path);
  if (direction === 'backward') {
    if (Path.hasPrevious(path)) Transforms.select(editor, Editor.end(editor, Path.previous(path)));
    else if (Path.hasPrevious(row)) Transforms.select(editor, Editor.end(editor, Path.previous(row)));
    return true;
  }
  if (Node.has(editor, Path.next(path))) Transforms.select(editor, Editor.end(editor, Path.next(path)));
  else if (Node.has(editor, Path.next(row))) Transforms.select(editor, Editor.end(editor, [...Path.next(row), 0]));
  else {
    const place = cellPlace(editor);
    if (place !== undefined) asStep(editor, () => replaceTable(editor, place.path, withRow(place.grid, place.grid.rows), place.grid.rows, 0));
  }
  return true;
}
