/** Deleting a selection that begins or ends in a table's cell. */
import { Editor, Path, Point, Range, Transforms } from 'slate';
import { isTable, isTableCell, textBlockAt, topBlock } from '../../schema.ts';
import { selectedCells } from './area.ts';

/** True when the selection reaches over the edge of a cell that one of its ends is in. */
export function touchesCells(editor: Editor): boolean {
  const { selection } = editor;
  if (selection === null || Range.isCollapsed(selection)) return false;
  const ends = Range.edges(selection).map((point) => textBlockAt(editor, point));
  if (!ends.some((entry) => entry?.[0].type === 'table-cell')) return false;
  const [start, end] = ends;
  return start === undefined || end === undefined || !Path.equals(start[1], end[1]);
}

/**
 * Over cells of one table it is cells that are selected (`area.ts`), and all of them are emptied. Else it takes the selected words out of every cell and every line; the grid stays as it is, and nothing of one cell or of the text around
 * gets into another. Blocks and tables that the selection holds from beginning to end go. The caret stays where the selection began.
 */
export function deleteAcrossCells(editor: Editor): void {
  const { selection } = editor;
  if (selection === null) return;
  const cells = selectedCells(editor);
  if (cells.length > 0) {
    for (const [, path] of cells) {
      const words = Editor.range(editor, path);
      // A caret as place would take the letter behind it.
      if (Range.isExpanded(words)) Transforms.delete(editor, { at: words });
    }
    const first = cells[0]?.[1];
    if (first !== undefined) Transforms.select(editor, Editor.start(editor, first));
    return;
  }
  const [start, end] = Range.edges(selection);
  const [first, last] = [start.path[0] ?? 0, end.path[0] ?? 0];
  for (let index = last; index >= first; index -= 1) {
    if (index > first && index < last) {
      Transforms.removeNodes(editor, { at: [index] });
      continue;
    }
    const block = topBlock(editor, index);
    const from = index === first ? start : Editor.start(editor, [index]);
    const to = index === last ? end : Editor.end(editor, [index]);
    if (block === undefined || Point.equals(from, to)) continue;
    if (isTable(block)) emptyCells(editor, index, { anchor: from, focus: to });
    else Transforms.delete(editor, { at: { anchor: from, focus: to } });
  }
  Transforms.select(editor, start);
}

function emptyCells(editor: Editor, index: number, range: Range): void {
  const cells = [...Editor.nodes(editor, { at: [index], match: isTableCell })].map(([, path]) => path);
  for (const path of cells.reverse()) {
    const words = Range.intersection(range, Editor.range(editor, path));
    if (words !== null && Range.isExpanded(words)) Transforms.delete(editor, { at: words });
  }
}
