import { expect, test } from 'vitest';
import { IMPOSE_AS_USUAL } from '@common/contract/impose-shapes.ts';
import { TRIM_SIZES } from '@common/book/trim.ts';
import { choiceOf, laidOf, lengthFrom } from '../../../../renderer/src/handing/impose-form.ts';

test.each([['0', 0], ['0,12', 0.12], ['0.125 mm', 0.125], ['1', 1], ['1,01', null], ['-1', null], ['', null], ['x', null]])('“%s” mm', (text, length) => {
  expect(lengthFrom(text, 1)).toBe(length);
});

test('lengths that are typed wrong stay as they were; an empty creep is the paper’s', () => {
  expect(choiceOf({ choice: IMPOSE_AS_USUAL, gutter: '2', creep: '' })).toEqual({ choice: { ...IMPOSE_AS_USUAL, gutter: 2, creep: null }, wrong: [] });
  expect(choiceOf({ choice: IMPOSE_AS_USUAL, gutter: '11', creep: 'x' })).toEqual({ choice: IMPOSE_AS_USUAL, wrong: ['gutter', 'creep'] });
});

test('the bleed is laid with pages of the proof, too, and it is known where it has no room', () => {
  const choice = { ...IMPOSE_AS_USUAL, scheme: 'perfect', from: 'proof' } as const;
  expect(laidOf(choice, 20, TRIM_SIZES['16x24'], 3)?.bleeds).toBe(true);
  expect(laidOf(choice, 20, TRIM_SIZES['16x24'], 0)?.bleeds).toBe(false);
  // Two pages of A4 are all of A3.
  expect(laidOf({ ...choice, sheet: 'a3' }, 20, { width: 210, height: 297 }, 3)?.bleeds).toBe(false);
  expect(laidOf({ ...choice, sheet: 'sra3' }, 20, { width: 210, height: 297 }, 3)?.bleeds).toBe(true);
});

test('the first sheet as it will be', () => {
  const laid = laidOf(IMPOSE_AS_USUAL, 20, TRIM_SIZES['16x24'], 3);
  expect(laid?.first.front.cells.map(({ page }) => page)).toEqual([20, 1]);
  expect(laid?.block).toMatchObject({ width: 420, height: 297, scale: 1 });
  expect(laid?.marks.front.lines.filter(({ fold }) => fold)).toHaveLength(2);
  expect(laidOf({ ...IMPOSE_AS_USUAL, marks: false }, 20, TRIM_SIZES['16x24'], 3)?.marks.front.lines).toEqual([]);
});
