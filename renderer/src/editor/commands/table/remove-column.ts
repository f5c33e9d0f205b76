/** Takes away the columns that the caret's cell, or the selected cells, cover. */
import type { Editor } from 'slate';
import { withoutColumn, type Grid } from '@common/article/table.ts';
import { asStep } from '../../history.ts';
import { coveredArea } from './covered.ts';
import { cellPlace, replaceTable } from './place.ts';
import { removeTable } from './remove-table.ts';

/** The caret goes into the column that takes its place. With all its columns the table goes. */
export function removeColumn(editor: Editor): void {
  const place = cellPlace(editor);
  const area = coveredArea(editor);
  if (place === undefined || area === undefined) return;
  let left: Grid | null = place.grid;
  for (let gone = 0; gone < area.columns && left !== null; gone += 1) left = withoutColumn(left, area.column);
  const grid = left;
  if (grid === null) removeTable(editor);
  else asStep(editor, () => replaceTable(editor, place.path, grid, area.row, area.column));
}
