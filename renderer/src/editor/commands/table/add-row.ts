/** A new row above or below the caret's cell. */
import type { Editor } from 'slate';
import { withRow } from '@common/article/table.ts';
import { asStep } from '../../history.ts';
import { cellPlace, replaceTable } from './place.ts';

/** The caret goes into the new row, in the same column. Cells that reach over the line grow. */
export function addRow(editor: Editor, side: 'above' | 'below'): void {
  const place = cellPlace(editor);
  if (place === undefined) return;
  const at = side === 'above' ? place.row : place.row + place.rowspan;
  asStep(editor, () => replaceTable(editor, place.path, withRow(place.grid, at), at, place.column));
}
