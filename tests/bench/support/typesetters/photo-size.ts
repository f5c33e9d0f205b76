/** Pixels of a photo. */
import sharp from 'sharp';

export async function sizeOf(file: string): Promise<{ readonly width: number; readonly height: number }> {
  const { width, height } = await sharp(file).metadata();
  return { width, height };
}
