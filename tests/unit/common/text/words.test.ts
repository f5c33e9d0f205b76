import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords } from '../../../../electron/common/text/words.ts';

/** The definition: pieces between white space that hold a letter or a figure. */
const byDefinition = (text: string): number => text.split(/\s+/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;

describe('words', () => {
  test.each([
    ['', 0],
    ['   \n\t ', 0],
    ['Ông Vừ A Dính', 4],
    ['đảng\u00a0viên – và “ứng viên”', 5],
    ['… – * * *', 0],
    ['(3)\u20034\u3000năm', 3],
    ['x²/1.002', 1],
    ['\u{1d400}\u{1f600} a\u{1f600}', 2],
  ])('%j has %d', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  test('any text has as many as the definition says', () => {
    const sign = fc.oneof(fc.constantFrom('a', 'Z', '7', 'đ', 'Ộ', 'ỹ', '×', '–', '“', ' ', '\n', '\u00a0', '\u1680', '\u2003', '\u2028', '\u202f', '\u3000', '\ufeff', '\u180e', '\u200b', '\u0301', '²', '\u{1d7d8}'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
    fc.assert(fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
      expect(countWords(signs.join(''))).toBe(byDefinition(signs.join('')));
    }), { numRuns: 2000 });
  });
});
