import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignPages } from '../../../../electron/common/proof/align.ts';
import type { PlacedWord } from '../../../../electron/common/proof/words.ts';

const words = (text: string): PlacedWord[] => text.split(' ').map((word, at) => ({ text: word, line: 0, at }));
/** Pages of a book: no two alike. */
const book = (count: number): PlacedWord[][] => Array.from({ length: count }, (_, page) => words(Array.from({ length: 12 }, (_each, at) => `trang${String(page)}chữ${String(at)}`).join(' ')));

describe('pages of two proofs', () => {
  it('are paired whatever page was put in or taken out, and wherever', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(30), (count, where) => {
        const before = book(count);
        const at = Math.min(where, count);
        const after = [...before.slice(0, at), words('một trang mới chưa từng có'), ...before.slice(at)];
        const added = alignPages(before, after);
        expect(added.filter((pair) => pair.before === null)).toEqual([{ before: null, after: at }]);
        expect(added.filter((pair) => pair.before !== null).map((pair) => [pair.before, pair.after])).toEqual(before.map((_, page) => [page, page < at ? page : page + 1]));
        expect(alignPages(after, before).filter((pair) => pair.after === null)).toEqual([{ before: at, after: null }]);
      }),
    );
  });

  it('stand in one pair each, in their order, whatever they say', () => {
    const page = fc.array(fc.constantFrom('nắng', 'mưa', 'gió', 'mây'), { maxLength: 6 }).map((list) => (list.length === 0 ? [] : words(list.join(' '))));
    fc.assert(
      fc.property(fc.array(page, { maxLength: 15 }), fc.array(page, { maxLength: 15 }), (before, after) => {
        const pairs = alignPages(before, after);
        expect(pairs.flatMap((pair) => (pair.before === null ? [] : [pair.before]))).toEqual(before.map((_, index) => index));
        expect(pairs.flatMap((pair) => (pair.after === null ? [] : [pair.after]))).toEqual(after.map((_, index) => index));
      }),
    );
  });

  it('are the same page when some words changed beside a page that was put in', () => {
    const before = book(6);
    const changed = before.map((page, index) => (index === 2 ? [...page.slice(0, 10), ...words('hai chữ')] : page));
    const after = [...changed.slice(0, 2), words('trang chen vào đây'), ...changed.slice(2)];
    expect(alignPages(before, after)).toEqual([
      { before: 0, after: 0 },
      { before: 1, after: 1 },
      { before: null, after: 2 },
      ...[2, 3, 4, 5].map((page) => ({ before: page, after: page + 1 })),
    ]);
  });
});
