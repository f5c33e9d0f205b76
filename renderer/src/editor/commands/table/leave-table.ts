/** Ctrl+Enter in a table: on to the text behind it. */
import { Editor, Transforms } from 'slate';
import { paragraph } from '@common/article/build.ts';
import { asStep } from '../../history.ts';
import { topBlock } from '../../schema.ts';
import { cellPlace } from './place.ts';

/** The caret goes to the paragraph behind the table; there is a new one when none stands there. */
export function leaveTable(editor: Editor): void {
  const place = cellPlace(editor);
  if (place === undefined) return;
  const at = [(place.path[0] ?? 0) + 1];
  if (topBlock(editor, at[0] ?? 0)?.type === 'paragraph') {
    Transforms.select(editor, Editor.start(editor, at));
    return;
  }
  asStep(editor, () => {
    Transforms.insertNodes(editor, paragraph(''), { at });
    Transforms.select(editor, Editor.start(editor, at));
  });
}
