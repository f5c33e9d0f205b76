/** A caret that outlives its text. */
import { expect, test } from 'vitest';
import { list, paragraph, title } from '@common/article/build.ts';
import { caretNear } from '../../../../renderer/src/editor/caret-near.ts';
import { makeEditor } from './support.ts';

const focusIn = (blocks: Parameters<typeof makeEditor>[0], path: number[], offset: number) => caretNear(makeEditor(blocks), { path, offset }).focus;

test('stays where it was', () => {
  expect(focusIn([title('A'), paragraph('một hai')], [1, 0], 4)).toEqual({ path: [1, 0], offset: 4 });
});

test('goes to the end of a run that has become shorter', () => {
  expect(focusIn([title('A'), paragraph('một')], [1, 0], 40)).toEqual({ path: [1, 0], offset: 3 });
});

test('goes to the beginning of its block where that has another shape', () => {
  expect(focusIn([title('A'), list(false, ['a', 'b'])], [1, 5, 0], 2).path.slice(0, 1)).toEqual([1]);
});

test('goes to the last block where there are fewer', () => {
  expect(focusIn([title('A'), paragraph('một')], [7, 0], 2)).toEqual({ path: [1, 0], offset: 0 });
});
