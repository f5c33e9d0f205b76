/** Takes a photo out of the text, with its caption and credit. */
import { Editor, Node, Transforms, type Path } from 'slate';
import { paragraph } from '@common/article/build.ts';
import { asStep } from '../history.ts';
import { isPhoto } from '../schema.ts';

/** Only ever called by the person's own wish; undo brings all of it back. An empty paragraph takes its place for the caret. */
export function removePhoto(editor: Editor, path: Path): void {
  if (!Node.has(editor, path) || !isPhoto(Node.get(editor, path))) return;
  asStep(editor, () => {
    Transforms.removeNodes(editor, { at: path });
    Transforms.insertNodes(editor, paragraph(''), { at: path });
    Transforms.select(editor, Editor.start(editor, path));
  });
}
