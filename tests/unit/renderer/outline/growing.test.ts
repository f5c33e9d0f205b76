import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grown } from '../../../../renderer/src/outline/growing.ts';
import { outlineOf, show } from './sample.ts';

const steps = (from: string, to: string, most: number): string[] => {
  const next = outlineOf(to);
  const seen: string[] = [];
  for (let now = outlineOf(from); now !== next; seen.push(show(now))) now = grown(now, next, most);
  return seen;
};

test.each([
  ['rows come a few at a time, in their places', 'I: a | II: b', 'I: x a y | II: z b [m] w', 2, ['I: x a y | II: b', 'I: x a y | II: z b [m]', 'I: x a y | II: z b [m] w']],
  ['what went and what moved is so at once', 'I: a b c | II:', 'I: x c y z | II: a', 1, ['I: x c | II: a', 'I: x c y | II: a', 'I: x c y z | II: a']],
  ['a new part is there before its rows', 'I: a', 'I: a | II: b c', 1, ['I: a | II: b', 'I: a | II: b c']],
  ['few rows come at once', 'I: a', 'I: a b c', 2, ['I: a b c']],
  ['pages behind the last part come at once', 'I: a', 'I: a | back: [n] [o]', 1, ['I: a | back: [n] [o]']],
])('%s', (_what, from, to, most, expected) => {
  expect(steps(from, to, most)).toEqual(expected);
});

test('it ends with all rows, after as many steps as there are handfuls of new ones', () => {
  const rows = fc.uniqueArray(fc.constantFrom(...'a b c d e f g h i j k l m n o p'.split(' ')), { maxLength: 16 });
  fc.assert(fc.property(rows, rows, fc.integer({ min: 1, max: 5 }), (before, after, most) => {
    const fresh = after.filter((row) => !before.includes(row)).length;
    const seen = steps(`I: ${before.join(' ')}`, `I: ${after.join(' ')}`, most);
    expect(seen).toHaveLength(Math.max(1, Math.ceil(fresh / most)));
    expect(seen.at(-1)).toBe(show(outlineOf(`I: ${after.join(' ')}`)));
  }));
});
