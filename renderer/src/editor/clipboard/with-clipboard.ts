/** Copy, cut, paste and drop. */
import { Range, type Editor } from 'slate';
import { articleText } from '@common/article/read.ts';
import { document as documentOf } from '@common/article/build.ts';
import { insertBlocks } from '../commands/insert-blocks.ts';
import { FRAGMENT_TYPE, readFragment, withNewNotes, writeFragment } from './fragment.ts';
import { htmlToBlocks } from './html.ts';
import { blocksToHtml } from './out.ts';
import { plainToBlocks } from './plain.ts';

/** A picture that came by clipboard or drop: a file the window was given, never a path or an address. */
export type PictureFile = File;

/** Names this window's photos on the clipboard; another window's book has others. */
const SOURCE = crypto.randomUUID();

/** Pictures among dropped or pasted files. What they really are is found out by their bytes later. */
export function picturesOf(files: Iterable<File>): PictureFile[] {
  return [...files].filter((file) => /^image\/(?!svg)/u.test(file.type));
}

/** `onPictures` gets the pictures that were pasted or dropped. */
export function withClipboard(editor: Editor, onPictures: (files: readonly PictureFile[]) => void): Editor {
  editor.setFragmentData = (data) => {
    const { selection } = editor;
    if (selection === null || Range.isCollapsed(selection)) return;
    const fragment = writeFragment(editor.getFragment(), SOURCE);
    const blocks = readFragment(fragment, SOURCE);
    if (blocks === null) return;
    data.setData(FRAGMENT_TYPE, fragment);
    data.setData('text/html', blocksToHtml(blocks));
    data.setData('text/plain', articleText(documentOf(blocks)));
  };

  editor.insertData = (data) => {
    const own = readFragment(data.getData(FRAGMENT_TYPE), SOURCE);
    if (own !== null) {
      insertBlocks(editor, withNewNotes(own));
      return;
    }
    const html = data.getData('text/html');
    const blocks = html === '' ? [] : htmlToBlocks(new DOMParser().parseFromString(html, 'text/html'));
    const pictures = picturesOf(data.files);
    // Word and browsers put a picture of the selection beside its text; the text is what was meant.
    if (blocks.length > 0) insertBlocks(editor, blocks);
    else if (pictures.length > 0) onPictures(pictures);
    else insertBlocks(editor, plainToBlocks(data.getData('text/plain')));
  };
  return editor;
}
