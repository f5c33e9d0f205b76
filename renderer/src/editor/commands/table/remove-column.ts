/** Takes away the caret's column. */
import type { Editor } from 'slate';
import { withoutColumn } from '@common/article/table.ts';
import { asStep } from '../../history.ts';
import { cellPlace, replaceTable } from './place.ts';
import { removeTable } from './remove-table.ts';

/** The caret goes into the column that takes its place. With its only column the table goes. */
export function removeColumn(editor: Editor): void {
  const place = cellPlace(editor);
  if (place === undefined) return;
  const left = withoutColumn(place.grid, place.column);
  if (left === null) removeTable(editor);
  else asStep(editor, () => replaceTable(editor, place.path, left, place.row, place.column));
}
