/** What is told when something is pasted: of pictures, of links to other articles. */
import type { TFunction } from 'i18next';
import { createEditor } from 'slate';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { paragraph, title } from '@common/article/build.ts';
import type { TextNode } from '@common/article/document.ts';
import { leftOutWords, type LeftOut } from '../../../../../renderer/src/editor/clipboard/left-out.ts';
import { withClipboard } from '../../../../../renderer/src/editor/clipboard/with-clipboard.ts';
import { withHistory } from '../../../../../renderer/src/editor/history.ts';
import { withArticle } from '../../../../../renderer/src/editor/with-article.ts';
import { htmlTree } from '../html-tree.ts';
import { blocksOf, readMarks } from '../support.ts';

const PICTURE = new File(['x'], 'a.png', { type: 'image/png' });

/** Pastes into "một|": what the text is then, the pictures taken and what was said to be left. */
function pasted(html: string, files: readonly File[] = []) {
  const taken: File[] = [];
  const left: LeftOut[] = [];
  const editor = withArticle(withHistory(withClipboard(createEditor(), { onPictures: (pictures) => void taken.push(...pictures), onLeftOut: (what) => void left.push(what) })));
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
  expect(pasted('<p> hai<img src="https://a.example/1.png"/><img src="https://a.example/2.png"/></p>', [PICTURE])).toEqual({ blocks: [title('A'), paragraph('mộthai')], taken: [], left: [{ pictures: 2, related: [] }] });
});

it('a picture alone comes as a file; one that does not is told', () => {
  expect(pasted('<img src="https://a.example/1.png"/>', [PICTURE])).toMatchObject({ taken: [PICTURE], left: [] });
  expect(pasted('<img src="https://a.example/1.png"/>')).toMatchObject({ blocks: [title('A'), paragraph('một')], taken: [], left: [{ pictures: 1, related: [] }] });
});

it('text alone is nothing to tell', () => {
  expect(pasted('<p>hai</p>')).toEqual({ blocks: [title('A'), paragraph('mộthai')], taken: [], left: [] });
});

const BOX = '<div class="box-tinlienquanv2"><article class="item-news"><a href="https://a.example/x.html"><img src="x.jpg"/></a><h4><a href="https://a.example/x.html">Cô giáo cắm bản 15 năm</a></h4></article></div>';

it('a box of links to other articles stays away and is told, its pictures with it', () => {
  expect(pasted(`<p>hai</p>${BOX}<p>ba</p>`)).toEqual({ blocks: [title('A'), paragraph('mộthai'), paragraph('ba')], taken: [], left: [{ pictures: 0, related: ['Cô giáo cắm bản 15 năm'] }] });
});

const TITLE: TextNode = { text: 'Cô giáo cắm bản 15 năm', link: 'https://a.example/x.html' };

it('such a box alone is what was meant', () => {
  expect(pasted(BOX)).toMatchObject({ blocks: [title('A'), paragraph([{ text: 'một' }, TITLE])], left: [{ pictures: 1, related: [] }] });
});

it('all of it is one notice, a few titles by name', () => {
  const t = (key: string, with_?: Record<string, unknown>): string => `${key} ${JSON.stringify(with_)}`;
  expect(leftOutWords({ pictures: 2, related: ['A', 'B', 'C', 'D'] }, t as TFunction)).toBe('editor.picturesLeft {"count":2} editor.relatedLeft {"count":4,"titles":"“A”, “B”, “C” …"}');
  expect(leftOutWords({ pictures: 0, related: ['A'] }, t as TFunction)).toBe('editor.relatedLeft {"count":1,"titles":"“A”"}');
});
