/** The caret goes to a block that someone points at, and words that are meant are found. */
import { Editor } from 'slate';
import { expect, it } from 'vitest';
import { list, paragraph, photo, title } from '@common/article/build.ts';
import { caretInto, meantIn } from '../../../../renderer/src/editor/go-to.ts';
import { coming, makeEditor } from './support.ts';

it.each([
  ['a paragraph', 1, [1, 0]],
  ['a list’s first item', 2, [2, 0, 0]],
  ['a photo’s caption', 3, [3, 0, 0]],
  ['the last block of a text that has become shorter', 9, [3, 0, 0]],
])('into %s', (_, index, path) => {
  const editor = makeEditor([title('A'), paragraph('một'), list(false, ['hai', 'ba']), photo(null, 'bốn')]);
  caretInto(editor, index);
  expect(editor.selection).toEqual({ anchor: { path, offset: 0 }, focus: { path, offset: 0 } });
});

it.each([
  ['words of a list’s second item', 2, { words: 'hai ba' }, 'hai ba'],
  ['words that stand elsewhere alone', 1, { words: 'hai ba' }, null],
  ['words behind the end of a text that has become shorter', 9, { words: 'hai' }, null],
  ['a comment’s first words, wherever they stand', 0, { remark: 'c' }, 'hai'],
  ['a suggestion', 0, { remark: 's1' }, 'năm'],
  ['a remark that is gone, by the words that it had', 1, { remark: 'x', words: 'một' }, 'một'],
])('%s', (_, index, meant, found) => {
  const editor = makeEditor([
    title('A'),
    paragraph([{ text: 'một ' }, { text: 'hai', comments: ['c'] }]),
    list(false, ['hai', 'một hai ba']),
    paragraph([{ text: 'ba bốn', comments: ['c'] }, { text: ' ' }, coming('năm')]),
  ]);
  const range = meantIn(editor, index, meant);
  expect(range === null ? null : Editor.string(editor, range)).toBe(found);
});
