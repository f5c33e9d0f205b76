/** Stretches of a text move with it, and those that a change reaches into go. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moved, stretchAt } from '../../../../../renderer/src/editor/highlight/stretches.ts';

const at = (text: string, word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length, name: 'a' });

it.each([
  ['in front of a change', 'một dười ba', 'một dười bốn', 'một', true],
  ['behind one', 'một dười ba', 'một hai dười ba', 'ba', true],
  ['behind a deletion', 'một dười ba', 'dười ba', 'ba', true],
  ['touching one', 'một dười', 'một dười.', 'dười', true],
  ['around one', 'một dười ba', 'một dưới ba', 'dười', false],
  ['in what went', 'một dười ba', 'một ba', 'dười', false],
])('%s', (_, before, after, word, stays) => {
  expect(moved(before, after, [at(before, word)])).toEqual(stays ? [at(after, word)] : []);
});

it('never covers other letters than before', () => {
  const pieces = fc.array(fc.constantFrom('một ', 'hai ', 'a', 'b', ' '), { maxLength: 8 }).map((all) => all.join(''));
  fc.assert(
    fc.property(pieces, pieces, pieces, pieces, fc.nat(), fc.nat(), (front, gone, fresh, back, from, length) => {
      const [before, after] = [front + gone + back, front + fresh + back];
      const start = from % (before.length + 1);
      const stretch = { start, end: Math.min(before.length, start + (length % 9)), name: 'a' };
      for (const now of moved(before, after, [stretch])) expect(after.slice(now.start, now.end)).toBe(before.slice(stretch.start, stretch.end));
    }),
  );
});

it('finds the shortest at a caret, edges included', () => {
  const [wide, short] = [{ start: 0, end: 9, name: 'a' }, { start: 4, end: 6, name: 'b' }];
  expect(stretchAt([wide, short], 6)).toBe(short);
  expect(stretchAt([wide, short], 7)).toBe(wide);
  expect(stretchAt([wide, short], 10)).toBeUndefined();
});
