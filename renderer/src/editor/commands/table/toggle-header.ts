/** Whether the first row heads the columns. */
import { Transforms, type Editor } from 'slate';
import type { TableBlock } from '@common/article/document.ts';
import { gridOf } from '@common/article/table.ts';
import { asStep } from '../../history.ts';
import { cellPlace } from './place.ts';

/**
 * On: the first row, with the rows its cells reach into. Off: none. A table that would be all header has none, so nothing happens
 * there.
 */
export function toggleHeader(editor: Editor): void {
  const place = cellPlace(editor);
  if (place === undefined) return;
  const { table, path } = place;
  const reach = gridOf(table).cells.filter(({ row }) => row === 0).reduce((most, { rowspan }) => Math.max(most, rowspan), 1);
  const headerRows = table.headerRows > 0 ? 0 : reach;
  if (headerRows >= table.children.length) return;
  asStep(editor, () => Transforms.setNodes<TableBlock>(editor, { headerRows }, { at: path }));
}

/** True when the caret's table has a header. */
export function hasHeader(editor: Editor): boolean {
  return (cellPlace(editor)?.table.headerRows ?? 0) > 0;
}
