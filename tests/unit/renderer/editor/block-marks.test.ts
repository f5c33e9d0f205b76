/** What blocks show beside their text, told to the blocks concerned only. */
import { expect, it } from 'vitest';
import { heading, list, paragraph, photo, title } from '@common/article/build.ts';
import type { Block } from '@common/article/document.ts';
import { BLOCK_CHOICES, choiceOf } from '../../../../renderer/src/editor/block-choices.ts';
import { BlockMarks } from '../../../../renderer/src/editor/block-marks.ts';
import { blocksOf, makeEditor } from './support.ts';

it('a new preview tells the blocks whose page changed, nobody else', () => {
  const marks = new BlockMarks();
  const told: string[] = [];
  for (const key of ['1', '2', '3']) marks.subscribe(key, () => told.push(key));
  marks.setPages(new Map([['1', '86'], ['2', '87']]));
  expect(told.splice(0)).toEqual(['1', '2']);
  marks.setPages(new Map([['1', '86'], ['3', '87']]));
  expect(told.splice(0)).toEqual(['2', '3']);
  expect([marks.get('1').page, marks.get('2').page]).toEqual(['86', null]);
});

it('the caret leaves one block and comes into another', () => {
  const marks = new BlockMarks();
  const told: string[] = [];
  const stop = marks.subscribe('1', () => told.push('1'));
  marks.subscribe('2', () => told.push('2'));
  marks.setCaret('1');
  marks.setCaret('1');
  marks.setCaret('2');
  stop();
  marks.setCaret('1');
  expect(told).toEqual(['1', '1', '2', '2']);
  expect([marks.get('1').caret, marks.get('2').caret]).toEqual([true, false]);
});

const standing: readonly (readonly [string | null, Block])[] = [
  ['paragraph', paragraph('|')],
  ['heading2', heading(2, '|')],
  ['bulleted', list(false, ['|'])],
  ['numbered', list(true, ['|'])],
  ['caption', photo('p1', '|')],
  [null, paragraph('')],
];

it.each(standing)('the block menu says %s', (choice, block) => {
  expect(choiceOf(makeEditor([title('A'), block]))).toBe(choice);
});

it.each(BLOCK_CHOICES.map((choice) => [choice.id, choice] as const))('choosing %s makes it', (id, choice) => {
  const editor = makeEditor([title('A'), paragraph('một|')]);
  choice.apply(editor);
  expect(choiceOf(editor)).toBe(id);
  expect(blocksOf(editor)).toHaveLength(2);
});
