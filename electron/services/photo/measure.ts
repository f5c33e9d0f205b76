/**
 * What is measured of a photo once, on its proxy: how sharp it is, and a hash under which alike pictures meet. Both are hints; a person
 * decides. Both can be made again, so they stand beside the proxy.
 */
import { AppError } from '../../common/errors.ts';
import { sharp } from '../sharp.ts';

/** Longest edge in px at which sharpness is measured: every photo on the same scale, whatever its proxy's size. */
const EDGE = 512;
/** dHash: nine columns give eight differences in each of eight rows. */
const [COLUMNS, ROWS] = [9, 8];

export interface Measures {
  /** Variance of the Laplacian of the brightness (0 to 255) at 512 px: below some 40 to 60 a photo looks blurred (see hints.ts). */
  readonly sharpness: number;
  /** 16 hex digits; two that differ in few bits are pictures that look alike. */
  readonly likeness: string;
}

/** @param bytes a picture, best its proxy; @throws AppError photo/damaged */
export async function measure(bytes: Uint8Array, name: string): Promise<Measures> {
  try {
    const grey = sharp(bytes).flatten({ background: '#ffffff' }).greyscale();
    const [large, small] = await Promise.all([
      grey.clone().resize({ width: EDGE, height: EDGE, fit: 'inside', withoutEnlargement: true }).raw().toBuffer({ resolveWithObject: true }),
      grey.clone().resize({ width: COLUMNS, height: ROWS, fit: 'fill' }).raw().toBuffer(),
    ]);
    return { sharpness: sharpnessOf(large.data, large.info.width, large.info.height, large.info.channels), likeness: differenceHash(small) };
  } catch (thrown) {
    throw new AppError('photo/damaged', { name }, { cause: thrown });
  }
}

/** Variance of the 4-neighbour Laplacian: Pech-Pacheco et al. 2000. One value a pixel at every `step` bytes. */
function sharpnessOf(pixels: Uint8Array, width: number, height: number, step: number): number {
  let [sum, squares, count] = [0, 0, 0];
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = (y * width + x) * step;
      const around = (pixels[at - step] ?? 0) + (pixels[at + step] ?? 0) + (pixels[at - width * step] ?? 0) + (pixels[at + width * step] ?? 0);
      const value = around - 4 * (pixels[at] ?? 0);
      sum += value;
      squares += value * value;
      count += 1;
    }
  }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2;
}

/** Each bit: is the pixel darker than the one to its right? (Krawetz 2013) */
function differenceHash(pixels: Uint8Array): string {
  let hash = 0n;
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS - 1; column += 1) {
      const at = row * COLUMNS + column;
      hash = (hash << 1n) | ((pixels[at] ?? 0) < (pixels[at + 1] ?? 0) ? 1n : 0n);
    }
  }
  return hash.toString(16).padStart(16, '0');
}
