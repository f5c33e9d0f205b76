import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxBetween, CORNERS, keyed, movedBy, sizedBy } from '../../../../renderer/src/photos/crop.ts';

const share = fc.double({ min: 0, max: 0.5, noNaN: true });
const boxes = fc.record({ x: share, y: share, width: fc.double({ min: 0.05, max: 0.5, noNaN: true }), height: fc.double({ min: 0.05, max: 0.5, noNaN: true }) });
const drag = fc.double({ min: -1.5, max: 1.5, noNaN: true });

function inside({ x, y, width, height }: { x: number; y: number; width: number; height: number }): void {
  for (const value of [x, y, 1 - x - width, 1 - y - height]) expect(value).toBeGreaterThanOrEqual(-1e-9);
  expect(Math.min(width, height)).toBeGreaterThan(0);
}

describe('a box in a picture', () => {
  it('stays inside, however it is moved and sized', () => {
    fc.assert(fc.property(boxes, drag, drag, (box, dx, dy) => { inside(movedBy(box, dx, dy)); }));
    fc.assert(fc.property(boxes, fc.constantFrom(...CORNERS), drag, drag, fc.option(fc.double({ min: 0.3, max: 3, noNaN: true })), (box, corner, dx, dy, ratio) => { inside(sizedBy(box, corner, dx, dy, ratio)); }));
  });

  it('keeps the opposite corner, and the shape where one is wanted', () => {
    const box = { x: 0.2, y: 0.2, width: 0.4, height: 0.4 };
    const sized = sizedBy(box, 'nw', 0.1, 0.05, null);
    expect(sized.x).toBeCloseTo(0.3);
    expect(sized.y).toBeCloseTo(0.25);
    expect(sized.x + sized.width).toBeCloseTo(0.6);
    const kept = sizedBy(box, 'se', 0.1, 0, 1.5);
    expect(kept.width / kept.height).toBeCloseTo(1.5);
    expect([kept.x, kept.y]).toEqual([0.2, 0.2]);
  });

  it('is moved by arrows and sized with Shift', () => {
    const box = { x: 0.2, y: 0.2, width: 0.4, height: 0.4 };
    expect(keyed(box, 'ArrowRight', false, null)?.x).toBeCloseTo(0.21);
    expect(keyed(box, 'ArrowDown', true, null)?.height).toBeCloseTo(0.41);
    expect(keyed(box, 'Tab', false, null)).toBeNull();
  });

  it('lies between the points it is drawn from, whichever comes first', () => {
    const drawn = boxBetween({ x: 0.5, y: 0.6 }, { x: 0.2, y: 1.4 });
    expect(drawn.x).toBeCloseTo(0.2);
    expect(drawn.width).toBeCloseTo(0.3);
    expect(drawn.height).toBeCloseTo(0.4);
  });
});
