/** Takes away the caret's row. */
import type { Editor } from 'slate';
import { withoutRow } from '@common/article/table.ts';
import { asStep } from '../../history.ts';
import { cellPlace, replaceTable } from './place.ts';
import { removeTable } from './remove-table.ts';

/** The caret goes into the row that takes its place. With its only row the table goes. */
export function removeRow(editor: Editor): void {
  const place = cellPlace(editor);
  if (place === undefined) return;
  const left = withoutRow(place.grid, place.row);
  if (left === null) removeTable(editor);
  else asStep(editor, () => replaceTable(editor, place.path, left, place.row, place.column));
}
