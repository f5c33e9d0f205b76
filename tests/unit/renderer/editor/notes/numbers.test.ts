/** The numbers of footnotes while the text goes on. */
import { Transforms } from 'slate';
import { expect, it } from 'vitest';
import { paragraph, title } from '@common/article/build.ts';
import { noteRuns } from '../../../../../renderer/src/editor/notes/numbers.ts';
import { bold, makeEditor, noted } from '../support.ts';

const note = (text: string, id: string) => ({ ...noted(text, `chú ${id}`), footnote: { id, text: `chú ${id}` } });
const words = (editor: ReturnType<typeof makeEditor>): string[] => noteRuns(editor).map(({ text }) => text);

it('runs with notes are found in the order of the text, in tables and boxes too, each note once', () => {
  const editor = makeEditor([
    title('A'),
    paragraph([{ text: 'x ' }, note('một', 'a'), { ...bold('hai'), footnote: { id: 'a', text: 'chú a' } }]),
    { type: 'box', children: [{ type: 'box-title', children: [{ text: '' }] }, { type: 'box-line', children: [note('ba', 'b')] }] },
  ]);
  expect(words(editor)).toEqual(['hai', 'ba']);
});

it('a block that is typed in, moved or put in is read as it is then', () => {
  const editor = makeEditor([title('A'), paragraph([{ text: 'x ' }, note('một', 'a')]), paragraph([note('hai', 'b'), { text: '|' }])]);
  expect(words(editor)).toEqual(['một', 'hai']);
  Transforms.insertText(editor, 'y', { at: { path: [1, 1], offset: 3 } });
  expect(words(editor)).toEqual(['mộty', 'hai']);
  Transforms.moveNodes(editor, { at: [2], to: [1] });
  expect(words(editor)).toEqual(['hai', 'mộty']);
  Transforms.removeNodes(editor, { at: [1] });
  expect(words(editor)).toEqual(['mộty']);
});
