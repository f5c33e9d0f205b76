/** Takes bold, italic and the other marks of letters away; links, notes and what others wrote about the text stay. */
import { Editor, Range, Text, Transforms } from 'slate';
import { MARKS } from '@common/article/document.ts';
import { asStep } from '../history.ts';

/** Of the selection; at a caret, of what is typed next. */
export function clearMarks(editor: Editor): void {
  const { selection } = editor;
  if (selection === null) return;
  if (Range.isCollapsed(selection)) {
    for (const mark of MARKS) Editor.removeMark(editor, mark);
    return;
  }
  asStep(editor, () => Transforms.unsetNodes<Text>(editor, [...MARKS], { match: Text.isText, split: true }));
}
