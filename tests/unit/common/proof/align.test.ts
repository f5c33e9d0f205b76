import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignPages, type Paged, type PagePair } from '../../../../electron/common/proof/align.ts';
import { matchWords } from '../../../../electron/common/proof/flow.ts';

const words = (text: string): string[] => text.split(' ');
/** Pages of a book: no two alike. */
const book = (count: number): string[][] => Array.from({ length: count }, (_, page) => Array.from({ length: 12 }, (_each, at) => `trang${String(page)}chữ${String(at)}`));

function aligned(before: readonly (readonly string[])[], after: readonly (readonly string[])[]): PagePair[] {
  const { before: one, after: two } = matchWords(before.flat(), after.flat(), false);
  const paged = (pages: readonly (readonly string[])[], fellows: Int32Array): Paged => ({ pages: pages.length, pageOf: pages.flatMap((page, index) => page.map(() => index)), fellows });
  return alignPages(paged(before, one), paged(after, two));
}

describe('pages of two proofs', () => {
  it('are paired whatever page was put in or taken out, and wherever', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(30), (count, where) => {
        const before = book(count);
        const at = Math.min(where, count);
        const after = [...before.slice(0, at), words('một trang mới chưa từng có'), ...before.slice(at)];
        const added = aligned(before, after);
        expect(added.filter((pair) => pair.before === null)).toEqual([{ before: null, after: at }]);
        expect(added.filter((pair) => pair.before !== null).map((pair) => [pair.before, pair.after])).toEqual(before.map((_, page) => [page, page < at ? page : page + 1]));
        expect(aligned(after, before).filter((pair) => pair.after === null)).toEqual([{ before: at, after: null }]);
      }),
    );
  });

  it('stand in a pair each, the later ones in their order, whatever they say', () => {
    const page = fc.array(fc.constantFrom('nắng', 'mưa', 'gió', 'mây'), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(page, { maxLength: 15 }), fc.array(page, { maxLength: 15 }), (before, after) => {
        const pairs = aligned(before, after);
        const inOne = new Set(pairs.flatMap((pair) => (pair.before === null ? [] : [pair.before])));
        const inTwo = pairs.flatMap((pair) => (pair.after === null ? [] : [pair.after]));
        expect([...inOne].toSorted((one, two) => one - two)).toEqual(before.map((_, index) => index));
        expect([...new Set(inTwo)]).toEqual(after.map((_, index) => index));
        expect(inTwo).toEqual(inTwo.toSorted((one, two) => one - two));
      }),
    );
  });

  it('are the same page when some words changed beside a page that was put in', () => {
    const before = book(6);
    const changed = before.map((page, index) => (index === 2 ? [...page.slice(0, 10), ...words('hai chữ')] : page));
    const after = [...changed.slice(0, 2), words('trang chen vào đây'), ...changed.slice(2)];
    expect(aligned(before, after)).toEqual([
      { before: 0, after: 0 },
      { before: 1, after: 1 },
      { before: null, after: 2 },
      ...[2, 3, 4, 5].map((page) => ({ before: page, after: page + 1 })),
    ]);
  });

  it('are paired by the words they bear when text flows otherwise over them, none gone and none new, blank ones with blank ones', () => {
    const flow = book(10).flat();
    const paged = (text: readonly string[], size: number): string[][] => Array.from({ length: Math.ceil(text.length / size) }, (_, page) => text.slice(page * size, page * size + size));
    const with_ = (size: number): string[][] => [[], ...paged(flow.slice(0, 60), size), [], ...paged(flow.slice(60), size)];
    for (const [one, two] of [[12, 7], [7, 12], [12, 30]] as const) {
      const [before, after] = [with_(one), with_(two)];
      const pairs = aligned(before, after);
      expect(pairs.filter((pair) => pair.before === null || pair.after === null)).toEqual([]);
      for (const pair of pairs) expect((before[pair.before ?? 0] ?? []).length === 0).toBe((after[pair.after ?? 0] ?? []).length === 0);
    }
  });
});
