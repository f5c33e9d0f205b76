/** Takes the table of the caret out of the text. */
import { Editor, Transforms } from 'slate';
import { paragraph } from '@common/article/build.ts';
import { asStep } from '../../history.ts';
import { cellPlace } from './place.ts';

/** Only ever by the person's own wish; undo brings all of it back. An empty paragraph takes its place for the caret. */
export function removeTable(editor: Editor): void {
  const place = cellPlace(editor);
  if (place === undefined) return;
  const { path } = place;
  asStep(editor, () => {
    Transforms.removeNodes(editor, { at: path });
    Transforms.insertNodes(editor, paragraph(''), { at: path });
    Transforms.select(editor, Editor.start(editor, path));
  });
}
