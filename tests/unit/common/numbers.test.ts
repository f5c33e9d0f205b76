import { describe, expect, it } from 'vitest';
import { numberInWords } from '../../../electron/common/text/numbers.ts';

describe('numbers in words', () => {
  it.each([
    [1, 'một'],
    [4, 'bốn'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [51, 'năm mươi mốt'],
    [55, 'năm mươi lăm'],
    [99, 'chín mươi chín'],
  ])('%d', (value, expected) => {
    expect(numberInWords(value)).toBe(expected);
  });

  it('are figures outside 1 to 99', () => {
    expect([0, -1, 100, 1.5, Number.NaN].map(numberInWords)).toEqual(['0', '-1', '100', '1.5', 'NaN']);
  });

  it('are all different', () => {
    const words = Array.from({ length: 99 }, (_, index) => numberInWords(index + 1));
    expect(new Set(words).size).toBe(99);
  });
});
