import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AS_IT_CAME, boxToShown, boxToUpright, cropTo, isPlain, lookName, shownSize, straightenedShare, toShown, toUpright, type PhotoLook } from '../../../../electron/common/photo/frame.ts';
import { NO_EDITS } from '../../../../electron/common/records/photo-edits.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const looks: fc.Arbitrary<PhotoLook> = fc.record({
  crop: fc.option(fc.record({ x: fc.double({ min: 0, max: 0.5, noNaN: true }), y: fc.double({ min: 0, max: 0.5, noNaN: true }), width: fc.double({ min: 0.1, max: 0.5, noNaN: true }), height: fc.double({ min: 0.1, max: 0.5, noNaN: true }) })),
  edits: fc.record({
    turn: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
    straighten: fc.double({ min: -15, max: 15, noNaN: true }),
    exposure: fc.double({ min: -2, max: 2, noNaN: true }),
    focus: fc.constant(null),
  }),
});
const sizes = fc.record({ width: fc.integer({ min: 20, max: 6000 }), height: fc.integer({ min: 20, max: 6000 }) });

describe('the frame of an edited photo', () => {
  it('comes back to every point it was moved from', () => {
    fc.assert(
      fc.property(sizes, looks, share, share, (size, look, x, y) => {
        const back = toUpright(toShown({ x, y }, size, look), size, look);
        expect(back.x).toBeCloseTo(x, 6);
        expect(back.y).toBeCloseTo(y, 6);
      }),
    );
  });

  it('has no empty corner: what is shown lies inside the picture', () => {
    fc.assert(
      fc.property(sizes, looks, (size, look) => {
        for (const corner of [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 0, y: 1 }, { x: 1, y: 1 }]) {
          const { x, y } = toUpright(corner, size, look);
          for (const value of [x, y]) {
            expect(value).toBeGreaterThanOrEqual(-1e-6);
            expect(value).toBeLessThanOrEqual(1 + 1e-6);
          }
        }
      }),
    );
  });

  it('turns width and height, and takes what straightening and the crop leave', () => {
    const size = { width: 3000, height: 2000 };
    expect(shownSize(size, { crop: null, edits: { ...NO_EDITS, turn: 90 } })).toEqual({ width: 2000, height: 3000 });
    expect(shownSize(size, { crop: { x: 0.25, y: 0.1, width: 0.5, height: 0.4 }, edits: NO_EDITS })).toEqual({ width: 1500, height: 800 });
    const share = straightenedShare(size, 5);
    expect(share).toBeCloseTo(2000 / (3000 * Math.sin(Math.PI / 36) + 2000 * Math.cos(Math.PI / 36)), 10);
    expect(shownSize(size, { crop: null, edits: { ...NO_EDITS, straighten: -5 } })).toEqual({ width: Math.floor(3000 * share), height: Math.floor(2000 * share) });
  });

  it('moves a box by a quarter turn as the picture', () => {
    const look: PhotoLook = { crop: null, edits: { ...NO_EDITS, turn: 90 } };
    const size = { width: 300, height: 200 };
    const box = boxToShown({ x: 0.1, y: 0.2, width: 0.2, height: 0.1 }, size, look);
    expect(box.x).toBeCloseTo(0.7);
    expect(box.y).toBeCloseTo(0.1);
    expect(box.width).toBeCloseTo(0.1);
    expect(box.height).toBeCloseTo(0.2);
    const back = boxToUpright(box, size, look);
    expect(back.x).toBeCloseTo(0.1);
    expect(back.height).toBeCloseTo(0.1);
  });

  it('knows when nothing is changed, and names looks by what they show', () => {
    expect(isPlain(AS_IT_CAME)).toBe(true);
    expect(lookName(AS_IT_CAME)).toBe('');
    expect(lookName({ crop: null, edits: { ...NO_EDITS, focus: { x: 0.1, y: 0.1 } } })).toBe('');
    expect(lookName({ crop: null, edits: { ...NO_EDITS, turn: 90 } })).not.toBe(lookName({ crop: null, edits: { ...NO_EDITS, turn: 270 } }));
  });

  it('cuts to a shape round the focus, never beyond the picture', () => {
    fc.assert(
      fc.property(sizes, fc.double({ min: 0.3, max: 3, noNaN: true }), share, share, (size, shape, x, y) => {
        const crop = cropTo(size, shape, { x, y });
        expect((crop.width * size.width) / (crop.height * size.height)).toBeCloseTo(shape, 6);
        expect(crop.x).toBeGreaterThanOrEqual(0);
        expect(crop.y).toBeGreaterThanOrEqual(0);
        expect(crop.x + crop.width).toBeLessThanOrEqual(1 + 1e-9);
        expect(crop.y + crop.height).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
