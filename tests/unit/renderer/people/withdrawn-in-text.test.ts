import { expect, test } from 'vitest';
import { shownIn } from '../../../../renderer/src/people/withdrawn-in-text.ts';

const place = (start: number, found = 'Bà Thoa') => ({ start, around: { before: '', found, after: '' } });

test('the name is found where it was, or nearest to that when words came in before it', () => {
  expect(shownIn('Bà Thoa kể. Bà Thoa cười.', place(12))).toEqual({ start: 12, end: 19 });
  expect(shownIn('Hôm ấy Bà Thoa kể. Bà Thoa cười.', place(12))).toEqual({ start: 7, end: 14 });
  expect(shownIn('Bà Thoa', place(40))).toEqual({ start: 0, end: 7 });
});

test('a name that is gone is struck nowhere', () => {
  expect(shownIn('Bà Hoa kể.', place(0))).toBeNull();
  expect(shownIn('Bà Thoa kể.', place(0, ''))).toBeNull();
});
