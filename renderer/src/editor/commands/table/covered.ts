/** How many rows and columns “this row” and “this column” are where the caret stands. */
import type { Editor } from 'slate';
import type { Area } from '@common/article/table-areas.ts';
import { selectedArea } from './area.ts';
import { cellPlace } from './place.ts';

/** Those of the selected cells, or of the caret's cell, which may be a merged one; undefined outside of tables. */
export function coveredArea(editor: Editor): Area | undefined {
  const selected = selectedArea(editor);
  if (selected !== undefined) return selected.area;
  const place = cellPlace(editor);
  return place === undefined ? undefined : { row: place.row, column: place.column, rows: place.rowspan, columns: place.colspan };
}

export const coveredRows = (editor: Editor): number => coveredArea(editor)?.rows ?? 1;
export const coveredColumns = (editor: Editor): number => coveredArea(editor)?.columns ?? 1;
