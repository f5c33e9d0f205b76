/** What a suggested deletion passes over is told: photos, tables and separators are no words and stay. */
import type { Editor } from 'slate';
import { expect, test } from 'vitest';
import { paragraph, photo, separator, table, title } from '@common/article/build.ts';
import type { Block } from '@common/article/document.ts';
import { hearRefusals, type Spared } from '../../../../renderer/src/editor/suggest/suggesting.ts';
import { blocksOf, makeEditor, suggestAsLan } from './support.ts';

/** What is told, deletion by deletion, and the editor afterwards. */
function told(blocks: readonly Block[], run: (editor: Editor) => void = (editor) => editor.deleteFragment()): { editor: Editor; spared: Spared[][] } {
  const editor = suggestAsLan(makeEditor(blocks));
  const spared: Spared[][] = [];
  hearRefusals(editor, { refused: () => expect.fail('refused'), spared: (kinds) => spared.push([...kinds]), leftOut: () => expect.fail('left out') });
  run(editor);
  return { editor, spared };
}

const across = (...between: readonly Block[]): Block[] => [title('A'), paragraph('một ⟦hai'), ...between, paragraph('ba⟧ bốn')];

test('a photo between the words is told of, and the words are struck', () => {
  const { editor, spared } = told(across(photo('p', 'C', 'D')));
  expect(spared).toEqual([['photo']]);
  expect(blocksOf(editor)[1]).toMatchObject({ children: [{ text: 'một ' }, { text: 'hai', deleted: { author: 'Lan' } }] });
});

test.each<[string, (editor: Editor) => void]>([
  ['Backspace', (editor) => editor.deleteBackward('character')],
  ['Delete', (editor) => editor.deleteForward('character')],
  ['typing', (editor) => editor.insertText('x')],
  ['Enter', (editor) => editor.insertBreak()],
])('by %s, too, once', (_key, run) => {
  expect(told(across(photo('p', 'C', 'D')), run).spared).toEqual([['photo']]);
});

test('each kind is told of once', () => {
  expect(told(across(photo('p'), photo('q'))).spared).toEqual([['photo']]);
  expect(told(across(table(0, [['a']]))).spared).toEqual([['table']]);
  expect(told(across(separator(), photo('p'), table(0, [['a']]))).spared).toEqual([['separator', 'photo', 'table']]);
});

test('a selection that ends in a caption leaves its words, and says so', () => {
  expect(told([title('A'), paragraph('một ⟦hai'), photo('p', 'Chú⟧ thích', 'D')]).spared).toEqual([['photo']]);
  expect(told([title('A'), photo('p', 'C', 'Ả⟦nh'), paragraph('hai⟧')]).spared).toEqual([['photo']]);
});

test('nothing is told where all that was selected is struck', () => {
  expect(told([title('A'), paragraph('một ⟦hai'), paragraph('ba⟧ bốn'), photo('p')]).spared).toEqual([]);
  // Its edges alone are touched.
  expect(told([title('A'), paragraph('một ⟦hai'), photo('p', '⟧Chú thích', 'D')]).spared).toEqual([]);
  expect(told([title('A'), photo('p', 'C', 'Ảnh⟦'), paragraph('hai⟧')]).spared).toEqual([]);
  // Within a caption its words are words like any others.
  expect(told([title('A'), photo('p', 'Chú ⟦thích', 'Ả⟧nh'), paragraph('hai')]).spared).toEqual([]);
});
