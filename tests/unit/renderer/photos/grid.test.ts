import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexAfter, leftOf, rowsInSight, scrollTo, shapeOf, topOf } from '../../../../renderer/src/photos/grid.ts';

describe('the grid of photos', () => {
  it('fills its width with whole cells and never overlaps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6000 }), fc.integer({ min: 240, max: 2600 }), (count, width) => {
        const shape = shapeOf(count, width);
        expect(leftOf(shape.columns - 1, shape) + shape.width).toBeLessThanOrEqual(width);
        expect(leftOf(1, shape)).toBeGreaterThan(leftOf(0, shape) + shape.width);
        expect(topOf(1, shape)).toBeGreaterThan(topOf(0, shape) + shape.height);
        expect(shape.rows).toBe(Math.ceil(count / shape.columns));
        expect(shape.picture).toBeLessThan(shape.height);
      }),
    );
  });

  it('draws every row that is in sight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6000 }), fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 100, max: 1400 }), (count, top, height) => {
        const shape = shapeOf(count, 1000);
        const { first, last } = rowsInSight(shape, top, top + height);
        for (let row = 0; row < shape.rows; row += 1) {
          const seen = topOf(row, shape) < top + height && topOf(row, shape) + shape.height > top;
          if (seen) expect(row >= first && row <= last).toBe(true);
        }
        expect(last - first).toBeLessThan(height / shape.height + 12);
      }),
    );
  });

  it('goes by keys and keeps the column', () => {
    expect(indexAfter('ArrowRight', null, 10, 4, 2)).toBe(0);
    expect(indexAfter('ArrowRight', 3, 10, 4, 2)).toBe(4);
    expect(indexAfter('ArrowLeft', 0, 10, 4, 2)).toBe(0);
    expect(indexAfter('ArrowDown', 1, 10, 4, 2)).toBe(5);
    expect(indexAfter('ArrowDown', 7, 10, 4, 2)).toBe(9);
    expect(indexAfter('ArrowDown', 9, 10, 4, 2)).toBe(9);
    expect(indexAfter('ArrowUp', 2, 10, 4, 2)).toBe(2);
    expect(indexAfter('PageDown', 1, 100, 4, 3)).toBe(13);
    expect(indexAfter('PageDown', 97, 100, 4, 3)).toBe(97);
    expect(indexAfter('PageUp', 5, 100, 4, 3)).toBe(1);
    expect(indexAfter('End', 2, 10, 4, 2)).toBe(9);
    expect(indexAfter('Home', 2, 10, 4, 2)).toBe(0);
    expect(indexAfter('a', 2, 10, 4, 2)).toBeNull();
    expect(indexAfter('End', null, 0, 4, 2)).toBeNull();
  });

  it('never leads out of the photos', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), fc.integer({ min: 1, max: 8 }), fc.constantFrom('ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'), (count, at, columns, key) => {
        const next = indexAfter(key, at % count, count, columns, 3);
        expect(next).not.toBeNull();
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThan(count);
      }),
    );
  });

  it('scrolls no further than it has to', () => {
    const shape = shapeOf(400, 1000);
    expect(scrollTo(0, shape, 0, 600)).toBe(0);
    const down = scrollTo(10, shape, 0, 600);
    expect(down + 600).toBeGreaterThanOrEqual(topOf(10, shape) + shape.height);
    expect(scrollTo(10, shape, down, 600)).toBe(down);
  });
});
