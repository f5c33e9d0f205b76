/** What the card of a suggestion shows of its words. */
import { expect, it } from 'vitest';
import { shownSpaces, shownWords } from '../../../../renderer/src/remarks/shown-words.ts';

it('breaks alone are counted and are no words', () => {
  expect(shownWords('\n')).toEqual({ breaks: 1, pieces: [], cut: false });
  expect(shownWords('\n\n')).toEqual({ breaks: 2, pieces: [], cut: false });
});

it('words are parted where a break is', () => {
  expect(shownWords('\nmột\nhai')).toEqual({ breaks: 2, pieces: ['', 'một', 'hai'], cut: false });
});

it('long ones are told by their beginning', () => {
  expect(shownWords('a'.repeat(241))).toEqual({ breaks: 0, pieces: ['a'.repeat(240)], cut: true });
});

it('spaces alone are seen, those between words are spaces', () => {
  expect(shownSpaces(' ')).toBe('·');
  expect(shownSpaces('  ')).toBe('··');
  expect(shownSpaces('một hai ')).toBe('một hai ');
  expect(shownSpaces('')).toBe('');
});
