/** Ctrl+Space: takes bold, italic and the other marks of letters away; links, notes and what others wrote about the text stay. */
import { Editor, Range, Text, Transforms } from 'slate';
import { MARKS } from '@common/article/document.ts';
import { asStep } from '../history.ts';
import { selectedCells, selectedRanges } from './table/area.ts';
import { hasMark } from './toggle-mark.ts';

/** Of the selection; at a caret, of what is typed next. */
export function clearMarks(editor: Editor): void {
  const { selection } = editor;
  if (selection === null) return;
  if (Range.isCollapsed(selection)) {
    for (const mark of MARKS) if (hasMark(editor, mark)) Editor.removeMark(editor, mark);
    return;
  }
  const marked = selectedRanges(editor).some((at) => [...Editor.nodes(editor, { at, match: (node) => Text.isText(node) && MARKS.some((mark) => node[mark] !== undefined) })].length > 0);
  if (!marked) return;
  asStep(editor, () => {
    const cells = selectedCells(editor).map(([, path]) => Editor.range(editor, path));
    for (const at of cells.length === 0 ? [undefined] : cells) {
      Transforms.unsetNodes<Text>(editor, [...MARKS], { ...(at === undefined ? {} : { at }), match: Text.isText, split: true });
    }
  });
}
