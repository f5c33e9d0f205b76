/** Makes one cell of the selected ones. */
import { type Editor } from 'slate';
import { mergedArea } from '@common/article/table-areas.ts';
import { asStep } from '../../history.ts';
import { selectedArea } from './area.ts';
import { replaceTable } from './place.ts';

/** Their texts follow each other, parted by line ends. The caret goes to the end of the cell. */
export function mergeCells(editor: Editor): void {
  const selected = selectedArea(editor);
  if (selected === undefined) return;
  const { path, grid, area } = selected;
  asStep(editor, () => replaceTable(editor, path, mergedArea(grid, area), area.row, area.column));
}

/** True when two cells or more are selected. */
export function canMergeCells(editor: Editor): boolean {
  return selectedArea(editor) !== undefined;
}
