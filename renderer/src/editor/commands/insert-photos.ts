/** Puts several photos into the text: pictures dropped or pasted together are one step. */
import { Node, type Editor, type Path } from 'slate';
import { asStep } from '../history.ts';
import { isPhoto } from '../schema.ts';
import { addPictures } from './group-photo.ts';
import { insertPhoto } from './insert-photo.ts';
import { setPhoto } from './set-photo.ts';

/** One behind the other, the first as `insertPhoto` puts it. */
export function insertPhotos(editor: Editor, photoIds: readonly string[], after?: number): void {
  asStep(editor, () => {
    let at = after;
    for (const photoId of photoIds) at = insertPhoto(editor, photoId, at);
  });
}

/** Into the photo at `path`: the first fills an empty place, the others stand with it as a group; what a group has no room for stands behind it. */
export function fillPhoto(editor: Editor, path: Path, photoIds: readonly string[]): void {
  asStep(editor, () => {
    let behind = path[0];
    for (const photoId of photoIds) {
      const node = Node.has(editor, path) ? Node.get(editor, path) : undefined;
      if (node === undefined || !isPhoto(node)) return;
      if (node.photoId === null) setPhoto(editor, path, photoId);
      else if (addPictures(editor, path, [photoId]) > 0) behind = insertPhoto(editor, photoId, behind);
    }
  });
}
