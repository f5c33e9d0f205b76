/** Pictures for books that exist only in memory: small, drawn, every one with colours of its own. */
import { createHash } from 'node:crypto';
import sharp from 'sharp';

export interface Picture {
  readonly name: string;
  /** px, upright */
  readonly width: number;
  readonly height: number;
  readonly sha256: string;
  readonly original: Uint8Array;
  readonly proxy: Uint8Array;
}

export type Rgb = readonly [red: number, green: number, blue: number];

/** A field of one colour with a disc of another. Made of few bytes and never the same twice for different names. */
export async function drawn(name: string, width: number, height: number, field: Rgb, disc: Rgb): Promise<Picture> {
  const css = (colour: Rgb): string => `rgb(${colour.join(',')})`;
  const radius = Math.min(width, height) / 3;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}"><rect width="100%" height="100%" fill="${css(field)}"/><circle cx="50%" cy="50%" r="${String(radius)}" fill="${css(disc)}"/></svg>`;
  return asPicture(name, await sharp(Buffer.from(svg)).flatten().jpeg({ quality: 90 }).toBuffer());
}

/** Flat patches in rows, left to right, each `size` px. */
export async function chart(name: string, patches: readonly Rgb[], columns: number, size: number): Promise<Picture> {
  const width = columns * size;
  const height = Math.ceil(patches.length / columns) * size;
  const pixels = Buffer.alloc(width * height * 3, 255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const patch = patches[Math.floor(y / size) * columns + Math.floor(x / size)];
      if (patch !== undefined) pixels.set(patch, (y * width + x) * 3);
    }
  }
  return asPicture(name, await sharp(pixels, { raw: { width, height, channels: 3 } }).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer());
}

/** What the store keeps of a picture: its upright size, its hash, and a proxy of at most 800 px. */
export async function asPicture(name: string, original: Uint8Array): Promise<Picture> {
  const { autoOrient } = await sharp(original).metadata();
  const proxy = await sharp(original).autoOrient().resize({ width: 800, height: 800, fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 74 }).toBuffer();
  return { name, width: autoOrient.width, height: autoOrient.height, sha256: createHash('sha256').update(original).digest('hex'), original, proxy };
}
