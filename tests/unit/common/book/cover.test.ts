import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BINDINGS, COVER_AS_USUAL, COVER_MM, LEAST_SPINE, MOST_STAPLED, MOST_STAPLED_PAGES, spineWidth, spineWords, tooThickAsLaid, tooThickForStaples, wrapOf } from '@common/book/cover.ts';
import { PAPER_IDS, PAPERS } from '@common/book/paper.ts';
import { TRIM_SIZE_IDS, TRIM_SIZES } from '@common/book/trim.ts';

const trim = TRIM_SIZES['16x24'];
const with_ = (changed: Partial<typeof COVER_AS_USUAL>): typeof COVER_AS_USUAL => ({ ...COVER_AS_USUAL, ...changed });

describe('papers', () => {
  it('have the calipers of their sources, coated ones those that bulk and grammage give', () => {
    expect(PAPERS['offset-80']).toEqual({ kind: 'offset', grammage: 80, caliper: 0.1, derived: false });
    expect(PAPERS['gloss-150']).toEqual({ kind: 'gloss', grammage: 150, caliper: 0.125, derived: true });
    expect(PAPERS['matt-150'].caliper).toBe(0.152);
    for (const id of PAPER_IDS) expect(id).toBe(`${PAPERS[id].kind}-${String(PAPERS[id].grammage)}`);
  });
});

describe('staples', () => {
  const thick = (pages: number, changed: Partial<typeof COVER_AS_USUAL>): number | undefined => tooThickForStaples(with_({ coverBinding: 'saddle', ...changed }), pages)?.mostPages;

  it('hold leaves up to a thickness, so many pages by the paper', () => {
    for (const id of PAPER_IDS) {
      const most = thick(10_000, { coverPaper: id }) ?? 0;
      expect(most % 4).toBe(0);
      expect((most / 2) * PAPERS[id].caliper).toBeLessThanOrEqual(MOST_STAPLED + 1e-9);
      expect(most === MOST_STAPLED_PAGES || (most / 2 + 2) * PAPERS[id].caliper > MOST_STAPLED).toBe(true);
      expect([thick(most, { coverPaper: id }), thick(most + 1, { coverPaper: id })]).toEqual([undefined, most]);
    }
  });

  it('hold no more than 24 sheets of the thinnest paper', () => {
    const thin = { coverPaper: 'own', coverCaliper: 0.06 } as const;
    expect([thick(96, thin), thick(97, thin), thick(104, thin)]).toEqual([undefined, 96, 96]);
    expect(tooThickForStaples(with_({ coverBinding: 'saddle', ...thin }), 104)).toEqual({ thickness: 3.1, sheets: 26, mostPages: 96 });
  });

  it('are asked about sheets laid for them whatever the binding, with the thickness that creep was given', () => {
    const settings = with_({ coverBinding: 'soft', coverPaper: 'own', coverCaliper: 0.1 });
    expect(tooThickAsLaid(settings, null, 96)).toBeNull();
    expect(tooThickAsLaid(settings, 0, 104)).toEqual({ thickness: 5.2, sheets: 26, mostPages: 96 });
    expect(tooThickAsLaid(settings, 0.2, 56)).toEqual({ thickness: 5.6, sheets: 14, mostPages: 48 });
  });

  it('are not asked about where the book is glued', () => {
    for (const coverBinding of BINDINGS) if (coverBinding !== 'saddle') expect(thick(1000, { coverBinding })).toBeUndefined();
  });
});

describe('the spine', () => {
  it('is as thick as the leaves', () => {
    expect(spineWidth(with_({ coverPaper: 'own', coverCaliper: 0.1 }), 300)).toBe(15);
    expect(spineWidth(with_({ coverPaper: 'offset-100' }), 236)).toBe(14.8);
    expect(spineWidth(with_({ coverPaper: 'gloss-100' }), 236)).toBe(9.8);
  });

  it('counts a leaf for an odd last page', () => {
    expect(spineWidth(with_({ coverPaper: 'own', coverCaliper: 0.1 }), 301)).toBe(15.1);
  });

  it('has the boards of a hard cover, and is none of a stapled one', () => {
    expect(spineWidth(with_({ coverBinding: 'hard', coverPaper: 'own', coverCaliper: 0.1, coverBoard: 3 }), 300)).toBe(21);
    expect(spineWidth(with_({ coverBinding: 'saddle' }), 300)).toBe(0);
  });

  it('carries the title, or words of its own, where there is room for them', () => {
    expect(spineWords({ coverSpineText: '', coverSpineWay: 'up', title: ' Hương sen ' }, LEAST_SPINE)).toBe('Hương sen');
    expect(spineWords({ coverSpineText: 'Sen', coverSpineWay: 'down', title: 'Hương sen' }, 12)).toBe('Sen');
    expect(spineWords({ coverSpineText: 'Sen', coverSpineWay: 'down', title: 'Hương sen' }, LEAST_SPINE - 0.1)).toBe('');
    expect(spineWords({ coverSpineText: 'Sen', coverSpineWay: 'none', title: 'Hương sen' }, 30)).toBe('');
  });
});

describe('the sheet', () => {
  it('of a soft cover is back, spine and front', () => {
    const wrap = wrapOf(with_({ coverPaper: 'own', coverCaliper: 0.1 }), 300, trim);
    expect(wrap).toMatchObject({ width: 335, height: 240, back: { x: 0, width: 160 }, spine: { x: 160, width: 15 }, front: { x: 175, width: 160 }, backFlap: null, frontFlap: null, top: 0 });
    expect(wrap.folds).toEqual({ x: [160, 175], y: [] });
  });

  it('with flaps has one on each side', () => {
    const wrap = wrapOf(with_({ coverBinding: 'flaps', coverPaper: 'own', coverCaliper: 0.1, coverFlap: 70 }), 300, trim);
    expect(wrap).toMatchObject({ width: 475, backFlap: { x: 0, width: 70 }, frontFlap: { x: 405, width: 70 } });
    expect(wrap.folds.x).toEqual([70, 230, 245, 405]);
  });

  it('of a hard cover goes round the boards', () => {
    // A block of 160 × 240 × 15 mm: boards 160 + 2,5 + 3 − 8 wide and 246 high, a spine of 15 + 5.
    const wrap = wrapOf(with_({ coverBinding: 'hard', coverPaper: 'own', coverCaliper: 0.1 }), 300, trim);
    expect(wrap).toMatchObject({ width: 391, height: 286, back: { x: 20, width: 157.5 }, spine: { x: 185.5, width: 20 }, front: { x: 213.5, width: 157.5 }, top: 20, panelHeight: 246 });
    expect(wrap.folds).toEqual({ x: [20, 177.5, 185.5, 205.5, 213.5, 371], y: [20, 266] });
  });

  it('of a stapled book is folded once', () => {
    expect(wrapOf(with_({ coverBinding: 'saddle' }), 64, trim)).toMatchObject({ width: 320, spine: { x: 160, width: 0 }, folds: { x: [160], y: [] } });
  });

  it('is laid out without gap or overlap, alike on both sides, in every size', () => {
    const of = ({ least, most }: { least: number; most: number }): fc.Arbitrary<number> => fc.double({ min: least, max: most, noNaN: true });
    const measures = fc.record({
      coverBinding: fc.constantFrom(...BINDINGS), coverPaper: fc.constantFrom(...PAPER_IDS, 'own' as const), coverCaliper: of(COVER_MM.caliper), coverFlap: of(COVER_MM.flap),
      coverBoard: of(COVER_MM.board), coverJoint: of(COVER_MM.joint), coverTurnIn: of(COVER_MM.turnIn),
    });
    fc.assert(fc.property(measures, fc.integer({ min: 1, max: 2400 }), fc.constantFrom(...TRIM_SIZE_IDS), (given, pages, id) => {
      const wrap = wrapOf(given, pages, TRIM_SIZES[id]);
      expect(wrap.spine.width).toBe(spineWidth(given, pages));
      expect(wrap.front.width).toBe(wrap.back.width);
      // What lies left of the spine and what lies right of it, within the rounding of two edges.
      expect(Math.abs(wrap.spine.x - (wrap.width - wrap.spine.x - wrap.spine.width))).toBeLessThan(0.41);
      expect(wrap.back.x + wrap.back.width).toBeLessThanOrEqual(wrap.spine.x + 0.11);
      expect(wrap.front.x).toBeGreaterThanOrEqual(wrap.spine.x + wrap.spine.width - 0.11);
      for (const fold of wrap.folds.x) expect(fold > 0 && fold < wrap.width).toBe(true);
    }));
  });
});
