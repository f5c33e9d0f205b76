import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockOnPage, inPageOrder, markOf, nextNumber, numbersOf, pageNow, placeBetween } from '@common/book/marks.ts';

const trim = { width: 160, height: 240 };

describe('placeBetween', () => {
  it('is a point for a click, a rectangle for a drag in any direction', () => {
    expect(placeBetween({ x: 40, y: 50 }, { x: 40.5, y: 51 }, trim)).toEqual({ x: 40, y: 50, width: 0, height: 0 });
    expect(placeBetween({ x: 60, y: 90 }, { x: 40, y: 50 }, trim)).toEqual({ x: 40, y: 50, width: 20, height: 40 });
  });

  it('stays on the page', () => {
    const point = fc.record({ x: fc.double({ min: -500, max: 500, noNaN: true }), y: fc.double({ min: -500, max: 500, noNaN: true }) });
    fc.assert(
      fc.property(point, point, (from, to) => {
        const { x, y, width, height } = placeBetween(from, to, trim);
        expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(160.001);
        expect(y + height).toBeLessThanOrEqual(240.001);
      }),
    );
  });
});

describe('where a mark stands', () => {
  // Blocks 0 and 1 on page 10, 2 not printed, 3 on page 11, 4 on page 13.
  const blockPages = [10, 10, null, 11, 13];

  it('is tied to the block of its page', () => {
    expect([10, 11, 12, 13, 9].map((page) => blockOnPage(blockPages, page))).toEqual([0, 3, 3, 4, null]);
  });

  it('stays within its block, and moves with it', () => {
    expect(pageNow({ page: 12, block: 3 }, blockPages)).toBe(12);
    expect(pageNow({ page: 11, block: 3 }, blockPages.map((page) => (page === null ? null : page + 4)))).toBe(15);
    expect(pageNow({ page: 12, block: null }, blockPages)).toBe(12);
    expect(pageNow({ page: 12, block: 2 }, blockPages)).toBe(12);
    expect(pageNow({ page: 12, block: 99 }, blockPages)).toBe(12);
  });
});

describe('marks', () => {
  it('are read from records, and stand page by page', () => {
    const fields = { page: 3, x: 1, y: 2, width: 0, height: 0, articleId: 'a', matterId: null, block: 0, anchor: null, number: 1, body: 'Sửa', author: 'Lan', settledAt: null };
    expect(markOf({ id: 'm', fields })).toEqual({ ...fields, id: 'm' });
    expect(() => markOf({ id: 'm', fields: { page: 'ba' } })).toThrow();
    const at = (page: number, y: number, x: number) => ({ page, y, x });
    expect(inPageOrder([at(2, 1, 1), at(1, 9, 1), at(1, 2, 9), at(1, 2, 3)])).toEqual([at(1, 2, 3), at(1, 2, 9), at(1, 9, 1), at(2, 1, 1)]);
  });

  it('keep the number they were given; one without has the next', () => {
    const at = (id: string, page: number, number: number | null) => ({ id, number, page, x: 0, y: 0 });
    const marks = [at('a', 5, 1), at('b', 2, 2), at('c', 9, 2), at('d', 1, null)];
    expect(Object.fromEntries(numbersOf(marks))).toEqual({ a: 1, b: 2, d: 3, c: 4 });
    expect([nextNumber(marks), nextNumber([])]).toEqual([5, 1]);
  });
});
