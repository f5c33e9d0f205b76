/** Puts a photo into the text. */
import { Editor, Transforms, type Path } from 'slate';
import { photo } from '@common/article/build.ts';
import { asStep } from '../history.ts';
import { isEmptyBlock, topBlock } from '../schema.ts';

/**
 * Behind the block of the caret (or the block `after`), in place of it when it is an empty paragraph; at the end when there is no
 * caret. The caret goes into the caption. `photoId` null keeps the place for a picture that is still to come. Returns the
 * index of its block.
 */
export function insertPhoto(editor: Editor, photoId: string | null, after?: number): number {
  const index = after ?? editor.selection?.focus.path[0] ?? editor.children.length - 1;
  const block = topBlock(editor, index);
  const replaces = block?.type === 'paragraph' && isEmptyBlock(block);
  const at: Path = [replaces ? index : index + 1];
  asStep(editor, () => {
    if (replaces) Transforms.removeNodes(editor, { at });
    Transforms.insertNodes(editor, photo(photoId), { at });
    Transforms.select(editor, Editor.start(editor, at));
  });
  return at[0] ?? index;
}
