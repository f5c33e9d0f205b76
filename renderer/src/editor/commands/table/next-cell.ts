/** Tab and Shift+Tab in a table. */
import { Editor, Node, Path, Transforms } from 'slate';
import { asAllowed, asStep } from '../../history.ts';
import { paragraph } from '@common/article/build.ts';
import { withRow } from '@common/article/table.ts';
import { isSuggesting, newChange } from '../../suggest/suggesting.ts';
import { textBehind } from '../text-behind.ts';
import { cellPlace, replaceTable, type CellPlace } from './place.ts';

/**
 * From cell to cell, row by row; Tab in the last one makes a row. While suggesting it leaves the table instead, and that is told: letters
 * meant for a new row would stand in the cell. Shift+Tab in the first one does nothing. `path`: the caret's cell.
 */
export function nextCell(editor: Editor, path: Path, direction: 'forward' | 'backward'): boolean {
  const row = Path.parent(path);
  // What stands in the cell is selected: what is typed takes its place.
  const enter = (cell: Path): void => { Transforms.select(editor, Editor.range(editor, cell)); };
  if (direction === 'backward') {
    if (Path.hasPrevious(path)) enter(Path.previous(path));
    else if (Path.hasPrevious(row)) enter(Node.last(editor, Path.previous(row))[1].slice(0, path.length));
    return true;
  }
  if (Node.has(editor, Path.next(path))) enter(Path.next(path));
  else if (Node.has(editor, Path.next(row))) enter([...Path.next(row), 0]);
  else {
    const place = cellPlace(editor);
    if (place !== undefined && isSuggesting(editor)) outOf(editor, place);
    else if (place !== undefined) asStep(editor, () => replaceTable(editor, place.path, withRow(place.grid, place.grid.rows), place.grid.rows, 0));
  }
  return true;
}

/** A row is no suggestion; a paragraph behind a table that ends the article is one, as behind a photo. */
function outOf(editor: Editor, { path }: CellPlace): void {
  const { suggesting } = editor;
  editor.onRefused?.('row');
  const [index = 0] = path;
  if (textBehind(editor, index) || suggesting === null || suggesting === undefined) return;
  asAllowed(editor, () =>
    asStep(editor, () => {
      Transforms.insertNodes(editor, { ...paragraph(''), break: { kind: 'inserted', ...newChange(suggesting) } }, { at: [index + 1] });
      Transforms.select(editor, Editor.start(editor, [index + 1]));
    }),
  );
}
