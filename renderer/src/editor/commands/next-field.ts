/** Tab and Shift+Tab: in a photo between its caption and its credit, in a table from cell to cell. */
import { Editor, Path, Transforms } from 'slate';
import { textBlockAt } from '../schema.ts';
import { nextCell } from './table/next-cell.ts';

/** Returns false when there is no field that way. */
export function nextField(editor: Editor, direction: 'forward' | 'backward'): boolean {
  const entry = textBlockAt(editor);
  if (entry === undefined) return false;
  const [block, path] = entry;
  if (block.type === 'table-cell') return nextCell(editor, path, direction);
  if (block.type === 'caption' && direction === 'forward') Transforms.select(editor, Editor.end(editor, Path.next(path)));
  else if (block.type === 'credit' && direction === 'backward') Transforms.select(editor, Editor.end(editor, Path.previous(path)));
  else return false;
  return true;
}
