/**
 * Hints about photos: what a person should look at, never a verdict.
 *
 * Thresholds were measured on 28 pictures (photographs that come with scikit-image and scikit-learn, and those of the sample yearbook),
 * each also blurred, resized, lightened, cropped and encoded anew:
 * - sharpness: the sharp ones have 90 and more; blurred by 0.3 % of their long edge (12 px of 4000) 8 to 46 but for grass, gravel and
 *   text (67 to 106); a photograph blurred by motion has 7;
 * - likeness: encoded anew 0 bits differ, in grey at most 2, lightened at most 8, a third of the size at most 10, a frame of 2 % cut
 *   off mostly at most 8; the two pictures of a stereo pair differ in 10, pictures of different things in 14 and more.
 */

/** Below this a photo looks blurred. See `Measures.sharpness`. */
export const BLURRED_BELOW = 50;
/** Photos that differ in no more bits look alike. One less than the bytes of the hash: two alike share one byte at least. */
export const ALIKE_BITS = 7;

/** What printing houses ask for at the printed size, and below which pixels are seen by anyone (half of it). */
export const PRINT_PPI = 300;
export const LOW_PPI = 250;
export const POOR_PPI = 150;

export const isBlurred = (sharpness: number | null): boolean => sharpness !== null && sharpness < BLURRED_BELOW;

/** fine: nothing to say; low: printing houses ask back; poor: pixels are seen. */
export function ppiLevel(ppi: number): 'fine' | 'low' | 'poor' {
  if (ppi < POOR_PPI) return 'poor';
  return ppi < LOW_PPI ? 'low' : 'fine';
}

/** The limit that such a photo is under: it is told of when it is. */
export const leastPpi = (ppi: number): number => (ppi < POOR_PPI ? POOR_PPI : LOW_PPI);

/** Bits in which two hashes of 16 hex digits differ. */
export function bitsApart(one: string, other: string): number {
  return [0, 8].reduce((sum, at) => sum + ones((parseInt(one.slice(at, at + 8), 16) ^ parseInt(other.slice(at, at + 8), 16)) >>> 0), 0);
}

function ones(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Photos that look alike, by id: each with the others, itself not among them. Photos without a hash are left out. */
export function alike(photos: readonly { readonly id: string; readonly likeness: string | null }[]): Map<string, string[]> {
  const hashed = photos.flatMap(({ id, likeness }) => (likeness === null ? [] : [{ id, likeness }]));
  const found = new Map<string, Set<string>>();
  const meet = (one: string, other: string): void => {
    found.set(one, (found.get(one) ?? new Set()).add(other));
  };
  // Hashes that differ in fewer bits than they have bytes share a byte: only those of one bucket are compared.
  for (let byte = 0; byte < 8; byte += 1) {
    const buckets = new Map<string, typeof hashed>();
    for (const photo of hashed) {
      const key = photo.likeness.slice(byte * 2, byte * 2 + 2);
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [photo]);
      else bucket.push(photo);
    }
    for (const bucket of buckets.values()) {
      for (const [index, one] of bucket.entries()) {
        for (const other of bucket.slice(index + 1)) {
          if (bitsApart(one.likeness, other.likeness) > ALIKE_BITS) continue;
          meet(one.id, other.id);
          meet(other.id, one.id);
        }
      }
    }
  }
  return new Map([...found].map(([id, others]) => [id, [...others]]));
}
