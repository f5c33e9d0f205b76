/** Gives a photo's place its picture, or another one. */
import { Node, Transforms, type Editor, type Path } from 'slate';
import { asStep } from '../history.ts';
import { isPhoto } from '../schema.ts';

/**
 * Caption, credit and selection stay as they are. Does nothing when there is no photo at `path` (any more). The block is put in
 * anew: Slate's `set_node` takes `null` for "no such property", so undoing it could not bring `photoId: null` back.
 */
export function setPhoto(editor: Editor, path: Path, photoId: string): void {
  if (!Node.has(editor, path)) return;
  const photo = Node.get(editor, path);
  if (!isPhoto(photo)) return;
  const { selection } = editor;
  asStep(editor, () => {
    Transforms.removeNodes(editor, { at: path });
    Transforms.insertNodes(editor, { ...photo, photoId }, { at: path });
    if (selection !== null) Transforms.select(editor, selection);
  });
}
