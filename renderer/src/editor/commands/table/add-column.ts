/** A new column to the left or right of the caret's cell. */
import type { Editor } from 'slate';
import { withColumn } from '@common/article/table.ts';
import { asStep } from '../../history.ts';
import { cellPlace, replaceTable } from './place.ts';

/** The caret goes into the new column, in the same row. Nothing happens when the table is as wide as a table may be. */
export function addColumn(editor: Editor, side: 'left' | 'right'): void {
  const place = cellPlace(editor);
  if (place === undefined) return;
  const at = side === 'left' ? place.column : place.column + place.colspan;
  const wider = withColumn(place.grid, at);
  if (wider !== place.grid) asStep(editor, () => replaceTable(editor, place.path, wider, place.row, at));
}
