/** What is told of pictures when something is pasted. */
import { createEditor } from 'slate';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { paragraph, title } from '@common/article/build.ts';
import { withClipboard } from '../../../../../renderer/src/editor/clipboard/with-clipboard.ts';
import { withHistory } from '../../../../../renderer/src/editor/history.ts';
import { withArticle } from '../../../../../renderer/src/editor/with-article.ts';
import { htmlTree } from '../html-tree.ts';
import { blocksOf, readMarks } from '../support.ts';

const PICTURE = new File(['x'], 'a.png', { type: 'image/png' });

/** Pastes into "một|": what the text is then, the pictures taken and how many were said to be left. */
function pasted(html: string, files: readonly File[] = []) {
  const taken: File[] = [];
  const left: number[] = [];
  const editor = withArticle(withHistory(withClipboard(createEditor(), { onPictures: (pictures) => void taken.push(...pictures), onPicturesLeft: (count) => void left.push(count) })));
  const { blocks, selection } = readMarks([title('A'), paragraph('một|')]);
  editor.children = blocks;
  editor.selection = selection;
  const data: Pick<DataTransfer, 'getData'> & { readonly files: readonly File[] } = { getData: (type) => (type === 'text/html' ? html : ''), files };
  editor.insertData(data as unknown as DataTransfer);
  return { blocks: blocksOf(editor), taken, left };
}

beforeEach(() => {
  vi.stubGlobal('DOMParser', class { readonly parseFromString = htmlTree; });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('text with pictures: the text is taken, the pictures are told', () => {
  expect(pasted('<p> hai<img src="https://a.example/1.png"/><img src="https://a.example/2.png"/></p>', [PICTURE])).toEqual({ blocks: [title('A'), paragraph('mộthai')], taken: [], left: [2] });
});

it('a picture alone comes as a file; one that does not is told', () => {
  expect(pasted('<img src="https://a.example/1.png"/>', [PICTURE])).toMatchObject({ taken: [PICTURE], left: [] });
  expect(pasted('<img src="https://a.example/1.png"/>')).toMatchObject({ blocks: [title('A'), paragraph('một')], taken: [], left: [1] });
});

it('text alone is nothing to tell', () => {
  expect(pasted('<p>hai</p>')).toEqual({ blocks: [title('A'), paragraph('mộthai')], taken: [], left: [] });
});
