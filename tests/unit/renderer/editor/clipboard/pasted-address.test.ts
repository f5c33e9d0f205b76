/** An address on the clipboard, alone or as browsers put it out, over words. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { paragraph, title } from '@common/article/build.ts';
import type { Block } from '@common/article/document.ts';
import { withClipboard } from '../../../../../renderer/src/editor/clipboard/with-clipboard.ts';
import { htmlTree } from '../html-tree.ts';
import { blocksOf, coming, going, linked, makeEditor, suggestAsLan } from '../support.ts';

const ADDRESS = 'https://bienphong.vn';

function pasted(line: string, given: { readonly plain: string; readonly html?: string }, suggest = false): Block[] {
  const editor = withClipboard(makeEditor([title('A'), paragraph(line)]), { onPictures: () => undefined, onLeftOut: () => undefined });
  if (suggest) suggestAsLan(editor);
  editor.insertData({ getData: (type: string) => (type === 'text/plain' ? given.plain : type === 'text/html' ? (given.html ?? '') : ''), files: [] } as unknown as DataTransfer);
  return blocksOf(editor).slice(1);
}

beforeEach(() => {
  vi.stubGlobal('DOMParser', class { readonly parseFromString = htmlTree; });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([{ plain: ADDRESS }, { plain: `${ADDRESS}\n` }, { plain: ADDRESS, html: `<a href="${ADDRESS}">${ADDRESS}</a>` }])('the words lead to it: %j', (given) => {
  expect(pasted('xem ⟦báo⟧ này', given)).toEqual([paragraph([{ text: 'xem ' }, linked('báo'), { text: ' này' }])]);
});

it('a link with words of its own takes the place of the words', () => {
  expect(pasted('xem ⟦báo⟧ này', { plain: 'Biên phòng', html: `<a href="${ADDRESS}">Biên phòng</a>` })).toEqual([paragraph([{ text: 'xem ' }, linked('Biên phòng'), { text: ' này' }])]);
});

it('while suggesting it is a suggestion like other words', () => {
  expect(pasted('xem ⟦báo⟧ này', { plain: ADDRESS }, true)).toEqual([paragraph([{ text: 'xem ' }, going('báo'), coming(ADDRESS), { text: ' này' }])]);
});
