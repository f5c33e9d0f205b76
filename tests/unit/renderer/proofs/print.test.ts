import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesOf, pagesTyped } from '../../../../renderer/src/proofs/print.ts';

describe('pages as they were typed', () => {
  it('are whole numbers from 1, in order', () => {
    expect(pagesTyped('3', ' 12 ')).toEqual({ from: 3, to: 12 });
    for (const [from, to] of [['0', '3'], ['5', '4'], ['', '4'], ['1', 'x'], ['1.5', '3'], ['-1', '3']] as const) expect(pagesTyped(from, to)).toBeNull();
  });

  it('come back as they were typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (from, to) => {
        expect(pagesTyped(String(from), String(to))).toEqual(from <= to ? { from, to } : null);
      }),
    );
  });
});

describe('pages of an article', () => {
  const layout = { pages: 20, articles: [{ id: 'a', start: 5, pages: 1 }, { id: 'b', start: 6, pages: 4 }], matter: [], lastRoman: 0, ms: 1 };

  it('run from its first to its last', () => {
    expect(pagesOf(layout, 'a')).toEqual({ from: 5, to: 5 });
    expect(pagesOf(layout, 'b')).toEqual({ from: 6, to: 9 });
    expect(pagesOf(layout, 'c')).toBeNull();
  });
});
