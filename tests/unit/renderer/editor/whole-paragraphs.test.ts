/** Paragraphs selected as a whole (three clicks; Home, Ctrl+Shift+↓): what is copied and cut is they, and the text around keeps its kind. */
import type { Editor } from 'slate';
import { describe, expect, it } from 'vitest';
import { box, byline, document, heading, list, paragraph, photo, quote, separator, table, title } from '@common/article/build.ts';
import type { Block } from '@common/article/document.ts';
import { parseDocument } from '@common/article/normalize.ts';
import { withClipboard } from '../../../../renderer/src/editor/clipboard/with-clipboard.ts';
import { cutWhole } from '../../../../renderer/src/editor/commands/cut-whole.ts';
import { blocksOf, Clipboard, makeEditor, readMarks, suggestAsLan } from './support.ts';

function copy(editor: Editor): DataTransfer {
  withClipboard(editor, { onPictures: () => undefined, onLeftOut: () => undefined });
  const clipboard = new Clipboard() as unknown as DataTransfer;
  editor.setFragmentData(clipboard);
  return clipboard;
}

/** What `from` selects is copied and put where `to` has its caret. */
function pasted(from: readonly Block[], to: readonly Block[]): Editor {
  const clipboard = copy(makeEditor(from));
  const editor = makeEditor(to);
  copy(editor);
  editor.insertData(clipboard);
  return editor;
}

function expectBlocks(editor: Editor, output: readonly Block[]): void {
  const { blocks, selection } = readMarks(output);
  expect(blocksOf(editor)).toEqual(blocks);
  if (selection !== null) expect(editor.selection).toEqual(selection);
  expect(parseDocument(document(blocksOf(editor))).blocks).toEqual(blocksOf(editor));
}

/** What three clicks on the paragraph select, by what stands behind it. */
const SOURCES: [string, Block[]][] = [
  ['a quotation', [title('A'), paragraph('⟦nếp'), quote('⟧lời')]],
  ['a byline', [title('A'), paragraph('⟦nếp'), byline('⟧Lan')]],
  ['a heading', [title('A'), paragraph('⟦nếp'), heading(2, '⟧mục')]],
  ['a paragraph', [title('A'), paragraph('⟦nếp'), paragraph('⟧lời')]],
  ['a photo', [title('A'), paragraph('⟦nếp'), photo('p1', '⟧chú', 'Lan')]],
  ['a photo without words', [title('A'), paragraph('⟦nếp'), photo('p1', '⟧')]],
  ['a table', [title('A'), paragraph('⟦nếp'), table(0, [['⟧a', 'b'], ['c', 'd']])]],
  ['a box', [title('A'), paragraph('⟦nếp'), box('⟧hộp', ['x'])]],
];

describe.each(SOURCES)('a paragraph in front of %s is pasted', (_name, from) => {
  it.each<[string, Block[], Block[]]>([
    ['in front of a paragraph', [title('A'), paragraph('|sau'), quote('q')], [title('A'), paragraph('nếp'), paragraph('sau'), quote('q')]],
    ['in front of a heading', [title('A'), heading(2, '|sau')], [title('A'), paragraph('nếp'), heading(2, 'sau')]],
    ['in an empty paragraph', [title('A'), paragraph('|'), quote('q')], [title('A'), paragraph('nếp|'), quote('q')]],
    ['in the middle of a sentence', [title('A'), paragraph('trước| sau')], [title('A'), paragraph('trướcnếp'), paragraph('| sau')]],
    ['in the middle of a quotation', [title('A'), quote('trước| sau')], [title('A'), quote('trướcnếp'), quote('| sau')]],
    ['at the end of a paragraph', [title('A'), paragraph('trước |'), quote('q')], [title('A'), paragraph('trước nếp|'), quote('q')]],
    ['at the end of the title', [title('A |'), paragraph('x')], [title('A nếp|'), paragraph('x')]],
    ['in a caption', [title('A'), photo('p1', 'c |')], [title('A'), photo('p1', 'c nếp|')]],
    ['in a cell', [title('A'), table(0, [['a |', 'b'], ['c', 'd']])], [title('A'), table(0, [['a nếp|', 'b'], ['c', 'd']])]],
    ['in a box', [title('A'), box('t', ['x |', 'y'])], [title('A'), box('t', ['x nếp|', 'y'])]],
    ['in the place of a paragraph', [title('A'), paragraph('⟦cũ'), quote('⟧q')], [title('A'), paragraph('nếp'), quote('|q')]],
  ])('%s', (_where, to, output) => {
    expectBlocks(pasted(from, to), output);
  });
});

it('a heading in front of a quotation stays a heading, wherever it is pasted', () => {
  const from = [title('A'), heading(2, '⟦mục'), quote('⟧lời')];
  expectBlocks(pasted(from, [title('A'), paragraph('|sau')]), [title('A'), heading(2, 'mục'), paragraph('|sau')]);
  expectBlocks(pasted(from, [title('A'), paragraph('trước|')]), [title('A'), paragraph('trước'), heading(2, 'mục|')]);
  expectBlocks(pasted(from, [title('A'), paragraph('|')]), [title('A'), heading(2, 'mục|')]);
});

it('from the middle of a paragraph on, the text behind keeps its kind as well', () => {
  expectBlocks(pasted([title('A'), paragraph('một ⟦hai'), quote('⟧lời')], [title('A'), paragraph('trước |sau')]), [title('A'), paragraph('trước hai'), paragraph('|sau')]);
});

it('a paragraph and the photo behind it are both copied', () => {
  expectBlocks(pasted([title('A'), paragraph('⟦nếp'), photo('p1', 'chú', 'Lan'), quote('⟧lời')], [title('A'), paragraph('|sau')]), [title('A'), paragraph('nếp'), photo('p1', 'chú', 'Lan'), paragraph('|sau')]);
});

describe('cut', () => {
  it.each<[string, Block[], Block[]]>([
    ['in front of a quotation', [title('A'), paragraph('a'), paragraph('⟦nếp'), quote('⟧lời')], [title('A'), paragraph('a'), quote('|lời')]],
    ['two of them', [title('A'), paragraph('⟦nếp'), heading(2, 'mục'), quote('⟧lời')], [title('A'), quote('|lời')]],
    ['selected from behind', [title('A'), paragraph('⟧nếp'), quote('⟦lời')], [title('A'), quote('|lời')]],
    ['in front of a table', [title('A'), paragraph('⟦nếp'), table(0, [['⟧a', 'b'], ['c', 'd']])], [title('A'), table(0, [['|a', 'b'], ['c', 'd']])]],
    ['all words of it, in front of a photo', [title('A'), paragraph('a'), paragraph('⟦nếp⟧'), photo('p1', 'chú')], [title('A'), paragraph('a|'), photo('p1', 'chú')]],
    ['all words of it, in front of a table', [title('A'), paragraph('⟦nếp⟧'), table(0, [['a', 'b'], ['c', 'd']])], [title('A|'), table(0, [['a', 'b'], ['c', 'd']])]],
    ['all words of it, in front of a separator', [title('A'), paragraph('a'), paragraph('⟦nếp⟧'), separator(), paragraph('b')], [title('A'), paragraph('a|'), separator(), paragraph('b')]],
  ])('%s it goes as a whole, and one undo brings it back', (_name, input, output) => {
    const editor = makeEditor(input);
    expect(cutWhole(editor)).toBe(true);
    expectBlocks(editor, output);
    expect(editor.history.undos).toHaveLength(1);
    editor.undo();
    expectBlocks(editor, input);
  });

  it.each<[string, Block[]]>([
    ['words of a paragraph', [title('A'), paragraph('⟦nế⟧p'), quote('lời')]],
    ['all words of one in front of a paragraph', [title('A'), paragraph('⟦nếp⟧'), quote('lời')]],
    ['the title', [title('⟦A'), paragraph('⟧nếp')]],
    ['cells', [title('A'), table(0, [['⟦a', '⟧b'], ['c', 'd']])]],
    ['items of a list', [title('A'), list(false, ['⟦a', '⟧b'])]],
  ])('%s are not a whole paragraph', (_name, input) => {
    const editor = makeEditor(input);
    expect(cutWhole(editor)).toBe(false);
    expect(blocksOf(editor)).toEqual(readMarks(input).blocks);
  });

  it('while suggesting, its words are suggested to go', () => {
    const editor = suggestAsLan(makeEditor([title('A'), paragraph('⟦nếp'), quote('⟧lời')]));
    expect(cutWhole(editor)).toBe(true);
    expect(blocksOf(editor)).toMatchObject([{ type: 'title' }, { type: 'paragraph', children: [{ text: 'nếp', deleted: { author: 'Lan' } }] }, { type: 'quote', children: [{ text: 'lời' }] }]);
  });
});

it('cut and pasted at once, the text is as it was', () => {
  const input = [title('A'), heading(2, 'đầu'), paragraph('⟦nếp'), quote('⟧lời'), byline('Lan')];
  const editor = makeEditor(input);
  const clipboard = copy(editor);
  cutWhole(editor);
  editor.insertData(clipboard);
  expect(blocksOf(editor)).toEqual(readMarks(input).blocks);
});
