import { describe, expect, it } from 'vitest';
import { contrast, luminance, screenOf, type Cmyk } from '@common/print/screen-colour.ts';

const channels = (srgb: string): number[] => [1, 3, 5].map((at) => Number.parseInt(srgb.slice(at, at + 2), 16));

describe('four inks on the screen', () => {
  it('are white without ink and the profile’s own where they are solid', () => {
    expect(screenOf([0, 0, 0, 0])).toBe('#ffffff');
    expect(screenOf([0, 100, 0, 0])).toBe('#e5007d');
    expect(screenOf([100, 100, 0, 0])).toBe('#2e2383');
    expect(screenOf([0, 0, 0, 100])).toBe('#181715');
  });

  // As littlecms has them through ISO Coated v2 300 % (bas), relative colorimetric with black point compensation.
  it.each<[Cmyk, string]>([
    [[28, 38, 82, 10], '#b6923f'], [[0, 100, 85, 5], '#db0022'], [[12, 30, 70, 10], '#d4aa58'], [[20, 55, 65, 10], '#c17b57'], [[25, 42, 80, 12], '#b88b40'], [[10, 100, 90, 15], '#bd0a1a'],
  ])('between these %j is near what a colour engine makes of it', (inks, engine) => {
    const made = channels(screenOf(inks));
    for (const [index, value] of channels(engine).entries()) expect(Math.abs(value - (made[index] ?? 0))).toBeLessThanOrEqual(9);
  });

  it('are told from one another as WCAG counts it', () => {
    expect([luminance('#ffffff'), luminance('#000000')]).toEqual([1, 0]);
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
  });
});
