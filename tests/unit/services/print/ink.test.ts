import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitInk, mostInk } from '../../../../electron/services/print/ink.ts';

describe('ink on paper', () => {
  it('is that of the pixel that has most of it', () => {
    expect(mostInk(Uint8Array.from([0, 0, 0, 0]))).toBe(0);
    expect(mostInk(Uint8Array.from([255, 255, 255, 255, 0, 0, 0, 255]))).toBe(400);
    expect(mostInk(Uint8Array.from([0, 0, 0, 255, 255, 0, 0, 255]))).toBe(200);
  });

  it('is taken out of the colours in one share; black stays', () => {
    const pixels = Uint8Array.from([200, 100, 50, 255]);
    limitInk(pixels, 200);
    expect(pixels[3]).toBe(255);
    expect(mostInk(pixels)).toBeLessThanOrEqual(200);
    expect((pixels[0] ?? 0) / (pixels[1] ?? 1)).toBeCloseTo(2, 1);
  });

  it('at the limit is not told as more than it', () => {
    for (const limit of [200, 220, 240, 280, 300, 320, 340]) {
      const sum = (limit * 255) / 100;
      const rest = Math.min(255, sum - 510);
      const pixels = Uint8Array.from([255, 255, Math.max(0, rest), Math.max(0, sum - 510 - rest)]);
      if (Number.isInteger(sum)) expect(mostInk(pixels)).toBe(limit);
    }
  });

  it('never is more than the limit, and pixels within it are left alone', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 20 }), fc.integer({ min: 100, max: 400 }), (pixels, limit) => {
        const before = Uint8Array.from(pixels.flat());
        const after = Uint8Array.from(before);
        limitInk(after, limit);
        expect(mostInk(after)).toBeLessThanOrEqual(limit);
        for (const [index, pixel] of pixels.entries()) {
          const sum = pixel.reduce((all, ink) => all + ink, 0);
          if ((sum / 255) * 100 <= limit) expect([...after.subarray(index * 4, index * 4 + 4)]).toEqual(pixel);
        }
      }),
    );
  });
});
