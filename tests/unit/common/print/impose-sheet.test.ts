import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockOf, isHeadDown, marksOn, placedOn, SHEET_IDS, SHEETS, smallestSheet, type Wanted } from '@common/print/impose-sheet.ts';
import { gridOf, impose, PER_SIDE, SCHEMES, SECTIONS } from '@common/print/impose.ts';
import { TRIM_SIZE_IDS, TRIM_SIZES } from '@common/book/trim.ts';

const wanted: fc.Arbitrary<Wanted> = fc.record({
  order: fc.record({ scheme: fc.constantFrom(...SCHEMES), perSide: fc.constantFrom(...PER_SIDE), section: fc.constantFrom(...SECTIONS) }),
  trim: fc.constantFrom(...TRIM_SIZE_IDS).map((id) => TRIM_SIZES[id]),
  bleed: fc.constantFrom(0, 3, 5),
  gutter: fc.constantFrom(0, 2, 5),
  sheet: fc.constantFrom(...SHEET_IDS).map((id) => SHEETS[id]),
});

describe('the sheet that is taken while nobody names one', () => {
  const order = { scheme: 'saddle', perSide: 2, section: 16 } as const;
  it.each([[order, 0, 'a3'], [{ ...order, scheme: 'four' }, 0, 'b3'], [{ ...order, scheme: 'perfect', perSide: 4 }, 3, 'b3'], [{ ...order, scheme: 'perfect', perSide: 8 }, 3, 'b2']] as const)('%j with a bleed of %i mm: %s', (asked, bleed, sheet) => {
    expect(smallestSheet({ order: asked, trim: TRIM_SIZES['16x24'], bleed, gutter: 0 })).toBe(sheet);
  });

  it('holds the pages in their full size, and no smaller one from A3 up does', () => {
    fc.assert(fc.property(wanted, (asked) => {
      const ids = SHEET_IDS.slice(1);
      const found = ids.indexOf(smallestSheet(asked));
      const fits = ids.map((id) => blockOf({ ...asked, sheet: SHEETS[id] }).scale === 1);
      expect(fits.slice(0, found).includes(true)).toBe(false);
      expect(fits[found] === true || !fits.includes(true)).toBe(true);
    }));
  });
});

describe('pages on a sheet', () => {
  it('lie on it, side by side, whatever is asked', () => {
    fc.assert(fc.property(wanted, (asked) => {
      const { width, height, x, y, page, scale } = blockOf(asked);
      const { columns, rows } = gridOf(asked.order);
      expect([x.length, y.length]).toEqual([columns, rows]);
      expect(scale).toBeGreaterThan(0);
      expect(scale).toBeLessThanOrEqual(1);
      const nothing = 1e-6;
      for (const [starts, length, side] of [[x, page.width, width], [y, page.height, height]] as const) {
        expect(starts[0]).toBeGreaterThanOrEqual(-nothing);
        expect((starts.at(-1) ?? 0) + length).toBeLessThanOrEqual(side + nothing);
        for (const [index, start] of starts.slice(1).entries()) expect(start - (starts[index] ?? 0)).toBeGreaterThanOrEqual(length - nothing);
      }
    }));
  });

  it('never reach into one another with their bleed, nor over a fold', () => {
    fc.assert(fc.property(wanted, (asked) => {
      const block = blockOf(asked);
      const [sheet] = impose(64, asked.order).sheets;
      const placed = placedOn(sheet?.front.cells ?? [], block, asked, 0.1);
      const nothing = 1e-6;
      for (const one of placed) for (const other of placed) {
        if (one.y === other.y && one.x < other.x) expect(one.x + block.page.width + one.reach.right).toBeLessThanOrEqual(other.x - other.reach.left + nothing);
        if (one.x === other.x && one.y < other.y) expect(one.y + block.page.height + one.reach.lower).toBeLessThanOrEqual(other.y - other.reach.upper + nothing);
      }
    }));
  });

  it('are moved towards the spine, those inside farther', () => {
    const asked: Wanted = { order: { scheme: 'saddle', perSide: 2, section: 16 }, trim: TRIM_SIZES['16x24'], bleed: 0, gutter: 0, sheet: SHEETS.a3 };
    const { sheets } = impose(12, asked.order);
    expect(sheets.map(({ front }) => placedOn(front.cells, blockOf(asked), asked, 0.1).map(({ shift }) => shift))).toEqual([[0, -0], [0.1, -0.1], [0.2, -0.2]]);
  });

  it('go as large as they are where they just fit, without marks there', () => {
    const asked: Wanted = { order: { scheme: 'saddle', perSide: 2, section: 16 }, trim: TRIM_SIZES.a4, bleed: 0, gutter: 0, sheet: SHEETS.a3 };
    const block = blockOf(asked);
    expect(block).toMatchObject({ width: 420, height: 297, scale: 1, x: [0, 210], y: [0] });
    const imposition = impose(8, asked.order);
    const [sheet] = imposition.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    expect(marksOn(sheet, 'front', block, asked, imposition)).toEqual({ lines: [], bar: null, label: null });
  });
});

describe('the words of a sheet', () => {
  /** mm round letters of 6.5 pt. */
  const HALF = 1.2;
  const orders: readonly Wanted['order'][] = [{ scheme: 'two', perSide: 2, section: 16 }, { scheme: 'four', perSide: 4, section: 16 }, { scheme: 'saddle', perSide: 2, section: 16 }, { scheme: 'perfect', perSide: 4, section: 16 }, { scheme: 'perfect', perSide: 8, section: 16 }];
  const asked = orders.flatMap((order) => Object.values(TRIM_SIZES).flatMap((trim) => SHEET_IDS.map((id): Wanted => ({ order, trim, bleed: 3, gutter: 0, sheet: SHEETS[id] }))));

  it('touch no mark and no bleed, on any sheet on which the pages fit', () => {
    const told = asked.flatMap((wanted) => {
      const block = blockOf(wanted);
      const imposition = impose(32, wanted.order);
      const [sheet] = imposition.sheets;
      const { lines, label } = sheet === undefined || block.scale < 1 ? { lines: [], label: null } : marksOn(sheet, 'front', block, wanted, imposition);
      return label === null ? [] : [{ block, label, lines }];
    });
    expect(told.length).toBeGreaterThan(20);
    for (const { block, label, lines } of told) {
      expect(label.width).toBeGreaterThan(40);
      const struck = lines.filter(({ x, dx, y, dy }) => Math.max(x, x + dx) > label.x && Math.min(x, x + dx) < label.x + label.width && Math.max(y, y + dy) > label.y - HALF && Math.min(y, y + dy) < label.y + HALF);
      expect(struck).toEqual([]);
      const free = (block.y[0] ?? 0) - 3;
      if (free >= 2 * HALF) expect(label.y - HALF).toBeGreaterThanOrEqual(block.height - free);
    }
  });
});

describe('the bar of a section', () => {
  it('stands lower from section to section, on the outermost fold alone', () => {
    const asked: Wanted = { order: { scheme: 'perfect', perSide: 2, section: 8 }, trim: TRIM_SIZES['16x24'], bleed: 3, gutter: 0, sheet: SHEETS.a3 };
    const imposition = impose(24, asked.order);
    const block = blockOf(asked);
    const bars = imposition.sheets.map((sheet) => marksOn(sheet, 'front', block, asked, imposition).bar);
    expect(bars.map((bar) => bar?.x ?? null)).toEqual([209, null, 209, null, 209, null]);
    const steps = bars.flatMap((bar) => (bar === null ? [] : [bar.y]));
    expect([(steps[1] ?? 0) - (steps[0] ?? 0), (steps[2] ?? 0) - (steps[1] ?? 0)]).toEqual([5, 5]);
    expect(imposition.sheets.every((sheet) => marksOn(sheet, 'back', block, asked, imposition).bar === null)).toBe(true);
  });
});

it('the other side is head down where the machine turns the sheet about a lying axis', () => {
  const [lying, upright] = [{ width: 420, height: 297 }, { width: 297, height: 420 }];
  expect([isHeadDown(lying, 'long'), isHeadDown(lying, 'short'), isHeadDown(upright, 'long'), isHeadDown(upright, 'short')]).toEqual([true, false, false, true]);
});
