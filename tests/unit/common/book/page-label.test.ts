import { expect, test } from 'vitest';
import { pageLabel, pageOfLabel, rangeLabel, roman } from '@common/book/page-label.ts';

test('front matter has roman numbers, what follows arabic ones; the count runs through', () => {
  expect([1, 4, 9, 14, 40, 49].map(roman)).toEqual(['i', 'iv', 'ix', 'xiv', 'xl', 'xlix']);
  expect([5, 8, 9].map((page) => pageLabel(page, 8))).toEqual(['v', 'viii', '9']);
  expect([rangeLabel(5, 5, 8), rangeLabel(5, 8, 8), rangeLabel(9, 12, 8)]).toEqual(['v', 'v–viii', '9–12']);
});

test('a page is found by what is printed on it, and by its place', () => {
  expect(['v', ' VIII ', '5', '12'].map((typed) => pageOfLabel(typed, 8, 20))).toEqual([5, 8, 5, 12]);
  expect(['ix', '0', '21', 'vx', ''].map((typed) => pageOfLabel(typed, 8, 20))).toEqual([null, null, null, null, null]);
});
