/** Takes a merged cell apart. */
import type { Editor } from 'slate';
import { splitCell as split } from '@common/article/table-areas.ts';
import { asStep } from '../../history.ts';
import { cellPlace, replaceTable } from './place.ts';

/** The caret's cell becomes as many as it covers; its text stays in the first, the caret with it. */
export function splitCell(editor: Editor): void {
  const place = cellPlace(editor);
  if (place === undefined || !canSplitCell(editor)) return;
  asStep(editor, () => replaceTable(editor, place.path, split(place.grid, place.row, place.column), place.row, place.column));
}

/** True when the caret's cell covers several places. */
export function canSplitCell(editor: Editor): boolean {
  const place = cellPlace(editor);
  return place !== undefined && (place.rowspan > 1 || place.colspan > 1);
}
