/** Puts a table from elsewhere into the cells of the one the caret is in. */
import type { Editor } from 'slate';
import { filledFrom } from '@common/article/table-areas.ts';
import { gridOf } from '@common/article/table.ts';
import type { TableBlock } from '@common/article/document.ts';
import { asStep } from '../../history.ts';
import { selectedArea } from './area.ts';
import { cellPlace, replaceTable } from './place.ts';

/**
 * Cell for cell from the caret's cell on (of selected cells, from their first), as a spreadsheet does it: what stands there gives way,
 * the table grows as far as it must. The caret goes into the last cell filled. False: nothing was done, the caret is in no table or the
 * table would be too wide.
 */
export function fillCells(editor: Editor, table: TableBlock): boolean {
  const place = selectedArea(editor)?.area ?? cellPlace(editor);
  const target = cellPlace(editor);
  if (place === undefined || target === undefined) return false;
  const filling = gridOf(table);
  const filled = filledFrom(target.grid, place.row, place.column, filling);
  if (filled === null) return false;
  asStep(editor, () => replaceTable(editor, target.path, filled, place.row + filling.rows - 1, place.column + filling.columns - 1));
  return true;
}
