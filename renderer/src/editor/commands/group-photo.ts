/** Pictures that stand together under one caption. */
import { Node, Transforms, type Editor, type Path } from 'slate';
import { MOST_PICTURES, pictureIds, type PhotoBlock } from '@common/article/document.ts';
import { asStep } from '../history.ts';
import { isPhoto } from '../schema.ts';

/** Adds pictures behind those that are there, up to the most a group holds. Returns how many had no room. */
export function addPictures(editor: Editor, path: Path, photoIds: readonly string[]): number {
  const photo = photoAt(editor, path);
  if (photo === null) return 0;
  const ids = [...pictureIds(photo), ...photoIds];
  put(editor, path, { ...photo, ...asGroup(ids.slice(0, MOST_PICTURES)) });
  return Math.max(0, ids.length - MOST_PICTURES);
}

/** Takes one picture out of a group of several; caption and credit stay with the others. */
export function removePicture(editor: Editor, path: Path, index: number): void {
  const photo = photoAt(editor, path);
  if (photo === null || pictureIds(photo).length < 2) return;
  put(editor, path, { ...photo, ...asGroup(pictureIds(photo).filter((_id, at) => at !== index)) });
}

/** Puts one picture of a group in another place among them. The first stands first, and in some groups larger. */
export function movePicture(editor: Editor, path: Path, from: number, to: number): void {
  const photo = photoAt(editor, path);
  const ids = photo === null ? [] : pictureIds(photo);
  const moved = ids[from];
  if (photo === null || moved === undefined || from === to || to < 0 || to >= ids.length) return;
  put(editor, path, { ...photo, ...asGroup(ids.filter((_id, at) => at !== from).toSpliced(to, 0, moved)) });
}

function photoAt(editor: Editor, path: Path): PhotoBlock | null {
  const node = Node.has(editor, path) ? Node.get(editor, path) : null;
  return node !== null && isPhoto(node) ? node : null;
}

function asGroup([first, ...more]: readonly string[]): { photoId: string | null; more: string[] | undefined } {
  return { photoId: first ?? null, more: more.length === 0 ? undefined : more };
}

/** The block is put in anew, see `set-photo.ts`. */
function put(editor: Editor, path: Path, { more, ...photo }: Omit<PhotoBlock, 'more'> & { readonly more: string[] | undefined }): void {
  const { selection } = editor;
  asStep(editor, () => {
    Transforms.removeNodes(editor, { at: path });
    Transforms.insertNodes(editor, more === undefined ? photo : { ...photo, more }, { at: path });
    if (selection !== null) Transforms.select(editor, selection);
  });
}
