/** What is pasted from elsewhere while suggesting: its words are suggestions, what can be none is told. */
import type { Editor } from 'slate';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { list, paragraph, photo, table, title } from '@common/article/build.ts';
import type { Block } from '@common/article/document.ts';
import { withClipboard } from '../../../../../renderer/src/editor/clipboard/with-clipboard.ts';
import { hearRefusals } from '../../../../../renderer/src/editor/suggest/suggesting.ts';
import { htmlTree } from '../html-tree.ts';
import { blocksOf, bold, boldComing, broken, coming, going, linked, makeEditor, noted, suggestAsLan } from '../support.ts';

/** Lan, suggesting, pastes into `blocks`: the editor afterwards, and what she was told had not come in. */
function pasted(blocks: readonly Block[], given: { readonly html?: string; readonly plain?: string }): { editor: Editor; left: string[][] } {
  const editor = suggestAsLan(withClipboard(makeEditor(blocks), { onPictures: () => expect.fail('pictures'), onLeftOut: () => undefined }));
  const left: string[][] = [];
  hearRefusals(editor, { refused: () => expect.fail('refused'), spared: () => expect.fail('spared'), leftOut: (kinds) => left.push([...kinds]) });
  const data = { getData: (type: string) => (type === 'text/html' ? (given.html ?? '') : type === 'text/plain' ? (given.plain ?? '') : ''), files: [] };
  editor.insertData(data as unknown as DataTransfer);
  return { editor, left };
}

const TABLE = '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>';

beforeEach(() => {
  vi.stubGlobal('DOMParser', class { readonly parseFromString = htmlTree; });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([{ plain: 'GIỮA' }, { html: '<span>GIỮA</span>' }, { html: '<p>GIỮA</p>' }])('a word is an insertion: %j', (given) => {
  const { editor, left } = pasted([title('A'), paragraph('một | hai')], given);
  expect(blocksOf(editor)).toEqual([title('A'), paragraph([{ text: 'một ' }, coming('GIỮA'), { text: ' hai' }])]);
  expect(left).toEqual([]);
  expect(editor.history.undos).toHaveLength(1);
  editor.undo();
  expect(blocksOf(editor)).toEqual([title('A'), paragraph('một  hai')]);
});

it('words keep their look: bold, italic, a link; the words they stand among keep theirs', () => {
  const { editor } = pasted([title('A'), paragraph('một | hai')], { html: '<p><b>GI</b>ỮA <i>và</i> <a href="https://bienphong.vn">báo</a></p>' });
  expect(blocksOf(editor)).toEqual([title('A'), paragraph([{ text: 'một ' }, boldComing('GI'), coming('ỮA '), { ...coming('và'), italic: true }, coming(' '), { ...linked('báo'), ...coming('báo') }, { text: ' hai' }])]);
  expect(editor.history.undos).toHaveLength(1);
  editor.undo();
  expect(blocksOf(editor)).toEqual([title('A'), paragraph('một  hai')]);
});

it('plain words among bold ones are what they were, words of no look at all look like their place', () => {
  const among = [title('A'), paragraph([bold('mộ|t')])];
  expect(blocksOf(pasted(among, { html: '<p>x<b>y</b></p>' }).editor)[1]).toEqual(paragraph([bold('mộ'), coming('x'), boldComing('y'), bold('t')]));
  expect(blocksOf(pasted(among, { plain: 'x' }).editor)[1]).toEqual(paragraph([bold('mộ'), boldComing('x'), bold('t')]));
});

it('several lines with their looks; a note stays behind the last word that comes for its own', () => {
  const { editor } = pasted([title('A'), paragraph([{ text: 'một ' }, noted('⟦hai⟧', 'chú'), { text: ' ba' }])], { html: '<p><b>bốn</b> năm</p>' });
  const { footnote } = noted('', 'chú');
  expect(blocksOf(editor)[1]).toEqual(paragraph([{ text: 'một ' }, { ...going('hai'), footnote }, boldComing('bốn'), coming(' '), { ...coming('năm'), footnote }, { text: ' ba' }]));
  const lines = pasted([title('A'), paragraph('một |hai')], { html: '<p><b>b</b></p><p><i>c</i></p>' }).editor;
  expect(blocksOf(lines).slice(1)).toEqual([paragraph([{ text: 'một ' }, boldComing('b')]), broken('inserted', paragraph([{ ...coming('c'), italic: true }, { text: 'hai' }]))]);
});

it('what is selected is suggested to go, and what comes for it stands behind', () => {
  const { editor } = pasted([title('A'), paragraph('một ⟦hai⟧ ba')], { plain: 'bốn' });
  expect(blocksOf(editor)).toEqual([title('A'), paragraph([{ text: 'một ' }, going('hai'), coming('bốn'), { text: ' ba' }])]);
  editor.undo();
  expect(blocksOf(editor)).toEqual([title('A'), paragraph('một hai ba')]);
});

it('several paragraphs are suggested with their breaks, in one step', () => {
  const { editor } = pasted([title('A'), paragraph('một |hai')], { html: '<p>b</p><h2>c</h2><ul><li>d</li></ul>' });
  expect(blocksOf(editor)).toEqual([title('A'), paragraph([{ text: 'một ' }, coming('b')]), broken('inserted', paragraph([coming('c')])), broken('inserted', paragraph([coming('d'), { text: 'hai' }]))]);
  editor.undo();
  expect(blocksOf(editor)).toEqual([title('A'), paragraph('một hai')]);
});

it('in an article with a title only nothing is a standfirst or a byline: kinds of block are no suggestion', () => {
  const { editor } = pasted([title('A'), paragraph('|')], { plain: 'Bản nhỏ đã đổi thay.\nNguyễn Văn An, Ban Tuyên giáo Tỉnh ủy' });
  expect(blocksOf(editor)).toEqual([title('A'), paragraph([coming('Bản nhỏ đã đổi thay.')]), broken('inserted', paragraph([coming('Nguyễn Văn An, Ban Tuyên giáo Tỉnh ủy')]))]);
});

it('a table is no suggestion: its words stay away with it, the rest comes', () => {
  const { editor, left } = pasted([title('A'), paragraph('một |')], { html: `<p>hai</p>${TABLE}` });
  expect(blocksOf(editor)).toEqual([title('A'), paragraph([{ text: 'một ' }, coming('hai')])]);
  expect(left).toEqual([['table']]);
});

it('nor is one for the cells of another', () => {
  const { editor, left } = pasted([title('A'), table(0, [['một|', 'hai']])], { html: TABLE });
  expect(blocksOf(editor)).toEqual([title('A'), table(0, [['một', 'hai']])]);
  expect(left).toEqual([['table']]);
});

it('its words alone are, without the table', () => {
  const { editor, left } = pasted([title('A'), paragraph('một |')], { plain: 'a\tb\nc\td' });
  expect(blocksOf(editor)).toEqual([title('A'), paragraph([{ text: 'một ' }, coming('a b')]), broken('inserted', paragraph([coming('c d')]))]);
  expect(left).toEqual([]);
});

it('in a caption lines are one: the second would go into the credit', () => {
  const { editor } = pasted([title('A'), photo('p', 'một |', 'Ảnh')], { plain: 'hai\nba' });
  expect(blocksOf(editor)).toEqual([title('A'), photo('p', [{ text: 'một ' }, coming('hai ba')], 'Ảnh')]);
});

it('in a caption they keep their look, too', () => {
  const { editor } = pasted([title('A'), photo('p', 'một |', 'Ảnh')], { html: '<p><i>hai </i></p><p> <b>ba</b></p>' });
  expect(blocksOf(editor)).toEqual([title('A'), photo('p', [{ text: 'một ' }, { ...coming('hai'), italic: true }, coming(' '), boldComing('ba')], 'Ảnh')]);
});

it('in an item each line is another', () => {
  const { editor } = pasted([title('A'), list(false, ['một |'])], { plain: 'hai\nba' });
  expect(blocksOf(editor)).toMatchObject([title('A'), { type: 'list', children: [{ children: [{ text: 'một ' }, coming('hai')] }, { break: { kind: 'inserted' }, children: [coming('ba')] }] }]);
});
