/** The caret goes to a block that someone points at. */
import { expect, it } from 'vitest';
import { list, paragraph, photo, title } from '@common/article/build.ts';
import { caretInto } from '../../../../renderer/src/editor/go-to.ts';
import { makeEditor } from './support.ts';

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
