import { expect, test } from 'vitest';
import { leftOutAfter, tickedIds } from '../../../../renderer/src/places/ticked.ts';

const rows = [{ id: 'a', locked: false }, { id: 'b', locked: true }, { id: 'c', locked: false }];

test('what is approved has no tick, and loses or gains none', () => {
  expect(tickedIds(rows, new Set(['c']))).toEqual(['a']);
  expect([...leftOutAfter(rows, new Set(['elsewhere']), new Set(['a']))]).toEqual(['elsewhere', 'c']);
  expect([...leftOutAfter(rows, new Set(['a', 'c']), 'all')]).toEqual([]);
});
