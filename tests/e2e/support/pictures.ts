/** What a screenshot shows, as numbers. */
import sharp from 'sharp';

/** How many different colours a picture has, counted in steps of 16: a page of text has a few dozen, one with a photo hundreds. */
export async function colours(png: Uint8Array): Promise<number> {
  const pixels = await sharp(png).removeAlpha().raw().toBuffer();
  const seen = new Set<number>();
  for (let index = 0; index + 2 < pixels.length; index += 3) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(index, index + 3);
    seen.add(((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4));
  }
  return seen.size;
}
