/** Fitting, round after round, against a stand-in for the typesetter that sets text line by line and never a photo over a break. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byline, paragraph, photo, title } from '../../../../electron/common/article/build.ts';
import type { Block } from '../../../../electron/common/article/document.ts';
import { flowOrder, type Fit, type Fits } from '../../../../electron/services/print/flow.ts';
import { blockKey } from '../../../../electron/services/print/names.ts';
import { MOST_ROUNDS, nextFits, placeKey, type FitInput, type Place } from '../../../../electron/services/print/fit.ts';

const PAGE = { width: 338, trimWidth: 454, photoWidth: 338, line: 15, lines: 36, top: 64, scale: 1 };
/** pt a photo takes beside its picture: air and caption. */
const AROUND = 30;
const ENOUGH = 60;

interface Trial {
  readonly blocks: readonly Block[];
  /** Lines of a text block, pt of a photo's picture, by block index. */
  readonly sizes: readonly number[];
  /** Least height of every photo as a share of its natural one. */
  readonly share?: number;
}

interface Set {
  readonly places: Map<string, Place>;
  readonly pages: number;
}

function typeset({ blocks, sizes }: Trial, fits: Fits): Set {
  const places = new Map<string, Place>();
  let page = 1;
  let used = 0;
  const put = (what: string, key: string, y: number): void => { places.set(placeKey(what, key), [what, key, page, PAGE.top + y]); };
  put('start', 'a', 0);
  const order = flowOrder(blocks, fits);
  order.forEach((index, position) => {
    const key = blockKey('a', index);
    if (blocks[index]?.type === 'photo') {
      const height = (fits.get(index)?.height ?? sizes[index] ?? 0) + AROUND;
      const lines = Math.ceil(height / PAGE.line - 0.02);
      if (used + lines > PAGE.lines) {
        page += 1;
        used = 0;
      }
      put('spot', key, used * PAGE.line);
      put('foot', key, used * PAGE.line + height);
      used += lines;
      return;
    }
    for (let line = 0; line < (sizes[index] ?? 0); line += 1) {
      if (used === PAGE.lines) {
        page += 1;
        used = 0;
      }
      used += 1;
    }
    // Inside the last line, where marks in a paragraph are.
    if (blocks[order[position + 1] ?? -1]?.type === 'photo') put('tail', key, (used - 0.3) * PAGE.line);
  });
  put('end', 'a', used * PAGE.line);
  return { places, pages: page };
}

function inputOf(trial: Trial, fits: Fits): FitInput {
  const natural = new Map(trial.blocks.flatMap((block, index): [number, number][] => (block.type === 'photo' ? [[index, trial.sizes[index] ?? 0]] : [])));
  const least = new Map([...natural].map(([index, height]) => [index, height * (trial.share ?? 0.58)]));
  return { articleId: 'a', blocks: trial.blocks, fits, lead: null, essay: null, openerHeight: null, natural, least, page: PAGE, bleed: 0, places: typeset(trial, fits).places };
}

function settle(trial: Trial): { fits: Fits; rounds: number } {
  let fits: Fits = new Map<number, Fit>();
  for (let rounds = 0; rounds < ENOUGH; rounds += 1) {
    const next = nextFits(inputOf(trial, fits));
    if (next === null) return { fits, rounds };
    fits = next;
  }
  return { fits, rounds: ENOUGH };
}

const pageOf = (trial: Trial, fits: Fits, index: number): number => typeset(trial, fits).places.get(placeKey('spot', blockKey('a', index)))?.[2] ?? 0;

const t = title('t');
const p = paragraph('p');
const f = photo('x');

describe('a photo that did not fit', () => {
  it('is set smaller and stands where the editor put it', () => {
    const trial = { blocks: [t, p, f, p], sizes: [6, 16, 225, 20] };
    expect(pageOf(trial, new Map(), 2)).toBe(2);
    const { fits } = settle(trial);
    expect(pageOf(trial, fits, 2)).toBe(1);
    expect(fits.get(2)?.shift).toBe(0);
    // 14 lines less what is around the picture: not smaller than it must be.
    expect(fits.get(2)?.height).toBeGreaterThan(14 * PAGE.line - AROUND - 2);
  });

  it('moves up when a photo before it gives way', () => {
    const trial = { blocks: [t, f, p, f, p], sizes: [6, 195, 8, 225, 20] };
    expect(pageOf(trial, new Map(), 3)).toBe(2);
    const { fits } = settle(trial);
    expect(pageOf(trial, fits, 3)).toBe(1);
    expect(fits.get(1)?.height).toBeLessThan(195);
    expect([...fits.values()].every((fit) => fit.shift === 0)).toBe(true);
  });

  it('lets text pass only where the hole would disfigure the page', () => {
    const hole = (lines: number): Trial => ({ blocks: [t, p, f, p, p], sizes: [6, 30 - lines, 400, 10, 20], share: 1 });
    expect(settle(hole(4)).fits.size).toBe(0);
    expect(settle(hole(5)).fits.get(2)).toEqual({ shift: 1 });
    expect(settle(hole(12)).fits.get(2)).toEqual({ shift: 1 });
  });
});

describe('a short tail', () => {
  it('comes back onto the page before', () => {
    const trial = { blocks: [t, p, f, p, byline('b')], sizes: [6, 6, 225, 8, 2] };
    expect(typeset(trial, new Map()).pages).toBe(2);
    expect(typeset(trial, settle(trial).fits).pages).toBe(1);
  });
});

describe('any article', () => {
  const text = fc.record({ block: fc.constant<Block>(p), size: fc.integer({ min: 1, max: 45 }) });
  const picture = fc.record({ block: fc.constant<Block>(f), size: fc.integer({ min: 40, max: 315 }) });
  const article = fc
    .array(fc.oneof(text, picture), { minLength: 1, maxLength: 14 })
    .map((rows): Trial => ({ blocks: [t, ...rows.map(({ block }) => block)], sizes: [6, ...rows.map(({ size }) => size)] }));

  it('is settled within the typesetter’s rounds, its photos within their bounds, and grows no page by it', () => {
    fc.assert(
      fc.property(article, (trial) => {
        const { natural, least } = inputOf(trial, new Map());
        const { fits, rounds } = settle(trial);
        expect(rounds).toBeLessThanOrEqual(MOST_ROUNDS);
        for (const [index, { height, shift }] of fits) {
          expect(shift).toBeLessThanOrEqual(4);
          expect(height ?? natural.get(index)).toBeGreaterThanOrEqual((least.get(index) ?? Infinity) - 1e-6);
          expect(height ?? natural.get(index)).toBeLessThanOrEqual((natural.get(index) ?? 0) + 1e-6);
        }
        expect(typeset(trial, fits).pages).toBeLessThanOrEqual(typeset(trial, new Map()).pages);
      }),
      { numRuns: 500, seed: 20260519 },
    );
  });
});
