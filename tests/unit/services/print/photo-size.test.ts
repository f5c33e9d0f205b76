import { describe, expect, it } from 'vitest';
import { loadDesign, textBlock } from '../../../../electron/services/print/design.ts';
import { leastHeight, naturalSize } from '../../../../electron/services/print/photo-size.ts';
import type { PrintPhoto } from '../../../../electron/services/print/source.ts';

const design = loadDesign('trang-trong').data;
const page = textBlock(design, '16x24', 160);
const picture = (width: number, height: number): PrintPhoto => ({ sha256: 'a'.repeat(64), width, height, name: 'ảnh.jpg' });

describe('the size of a photo', () => {
  it('is the full measure for a landscape', () => {
    expect(naturalSize(picture(3000, 2000), design, page)).toEqual({ width: page.width, height: page.width / 1.5 });
  });

  it('is bounded in height for a portrait, its shape kept', () => {
    const { width, height } = naturalSize(picture(1000, 3000), design, page);
    expect(height).toBe(design.photo.maxLines * page.line);
    expect(width / height).toBeCloseTo(1 / 3, 10);
  });

  it('is not set so large that its pixels show, nor smaller than half of what it would be for that', () => {
    // 150 to the inch.
    expect(naturalSize(picture(500, 333), design, page).width).toBeCloseTo((500 / 150) * 72, 6);
    expect(naturalSize(picture(1500, 1000), design, page).width).toBe(page.width);
    const tiny = picture(60, 40);
    expect(naturalSize(tiny, design, page).width).toBeCloseTo(page.width * 0.55, 6);
    expect(leastHeight(tiny, false, design, page)).toBe(naturalSize(tiny, design, page).height);
  });

  it('of one that is still to come is the full measure', () => {
    expect(naturalSize(null, design, page)).toEqual({ width: page.width, height: design.photo.pendingLines * page.line });
    expect(leastHeight(null, false, design, page)).toBe(design.photo.pendingLeastLines * page.line);
  });

  it('gives up less to fit a page when it is a group', () => {
    const shape = picture(3000, 2000);
    const { height } = naturalSize(shape, design, page);
    expect(leastHeight(shape, false, design, page)).toBeCloseTo(height * design.photo.minShare, 10);
    expect(leastHeight(shape, true, design, page)).toBeCloseTo(height * design.photo.groupMinShare, 10);
    expect(design.photo.groupMinShare).toBeGreaterThan(design.photo.minShare);
  });
});
