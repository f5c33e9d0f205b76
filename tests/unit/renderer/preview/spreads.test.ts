import { describe, expect, it } from 'vitest';
import { firstDifference, pageBreaksOf, spreadsOf } from '../../../../renderer/src/preview/spreads.ts';
import { pageWidth } from '../../../../renderer/src/preview/zoom.ts';
import { pageToShow } from '../../../../renderer/src/preview/source.ts';

const pages = (...numbers: number[]) => numbers.map((number) => ({ number, label: String(number), key: '', svg: new Uint8Array() }));
const named = (numbers: number[]) => spreadsOf(pages(...numbers)).map(({ left, right }) => `${String(left?.number ?? '-')}|${String(right?.number ?? '-')}`);

describe('spreadsOf', () => {
  it('puts versos left and rectos right', () => {
    expect(named([85, 86, 87, 88])).toEqual(['-|85', '86|87', '88|-']);
    expect(named([2, 3])).toEqual(['2|3']);
    expect(named([])).toEqual([]);
  });

  it('does not join pages that are not neighbours', () => {
    expect(named([2, 5])).toEqual(['2|-', '-|5']);
  });
});

describe('pageBreaksOf', () => {
  it('marks the first block of every further page', () => {
    expect(pageBreaksOf([85, 85, null, 86, 86, 88], 0, true)).toEqual([
      { blockIndex: 3, page: '86' },
      { blockIndex: 5, page: '88' },
    ]);
    expect(pageBreaksOf([null, 4], 0, true)).toEqual([]);
    expect(pageBreaksOf([5, 6, 7], 6, true)).toEqual([{ blockIndex: 1, page: 'vi' }, { blockIndex: 2, page: '7' }]);
  });

  it('tells no number that may still change', () => {
    expect(pageBreaksOf([1, 1, 2], 0, false)).toEqual([{ blockIndex: 2, page: null }]);
  });
});

describe('firstDifference', () => {
  it('finds the block that was typed in', () => {
    const [a, b, c] = [{}, {}, {}];
    expect(firstDifference([a, b, c], [a, {}, c])).toBe(1);
    expect(firstDifference([a, b], [a, b, c])).toBe(2);
    expect(firstDifference([a, b, c], [a, b])).toBe(1);
    expect(firstDifference([a], [a])).toBeNull();
  });
});

describe('pageToShow', () => {
  const before = { page: 11, pages: pages(10, 11, 12) };
  const made = { pages: pages(10, 11, 12), blockPages: [10, 10, 11, 12] };

  it('stays where it was, also when numbers moved', () => {
    expect(pageToShow(before, made, null, null)).toBe(11);
    expect(pageToShow(before, { ...made, pages: pages(20, 21, 22) }, null, null)).toBe(21);
    expect(pageToShow(before, { ...made, pages: pages(20) }, null, null)).toBe(20);
  });

  it('follows the block in which one types', () => {
    expect(pageToShow(before, made, 0, null)).toBe(10);
    expect(pageToShow(before, made, 3, null)).toBe(12);
    // The paragraph began on page 10 and runs on to 11: where one looks is part of it.
    expect(pageToShow(before, made, 1, null)).toBe(11);
  });

  it('goes where it was asked to, if there is such a page', () => {
    expect(pageToShow(before, made, 0, 12)).toBe(12);
    expect(pageToShow(before, made, null, 99)).toBe(11);
    expect(pageToShow(before, { pages: [], blockPages: [] }, 0, null)).toBeNull();
  });
});

describe('pageWidth', () => {
  const room = { width: 636, height: 336 };
  it('fits the width or the whole page, or keeps a true size', () => {
    expect(pageWidth('width', room, 2, 160, 240, 18)).toBe(300);
    expect(pageWidth('page', room, 2, 160, 240, 18)).toBe(200);
    expect(pageWidth('100', room, 1, 160, 240, 18)).toBe(605);
  });
});
