/** Photos for the press: converted once to CMYK with the printing condition's profile, kept in a cache that may be thrown away. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../common/errors.ts';
import { PRINT_PPI } from '../../common/photo/hints.ts';
import { AS_IT_CAME, type PhotoLook } from '../../common/photo/frame.ts';
import { rendered } from '../photo/render.ts';
import type { Replacement } from './pdf/swap.ts';
import type { PrintSource } from './source.ts';
import type { PlacedPhoto } from './settle.ts';

/** Kept above the need, for a photo that is set a little larger later and for the screen of the press. */
const HEADROOM = 1.5;
const QUALITY = 92;
/** Raise when the conversion changes: old files in the cache are then left alone. */
const RECIPE = 1;

export interface PressPhoto extends Replacement {
  readonly path: string;
}

/** Pixels a photo needs for `width` pt, and never more than it has. */
export function pressWidth(placed: PlacedPhoto): number {
  const need = (placed.width / 72) * PRINT_PPI * HEADROOM;
  // Steps of 64 px: moving a photo by a hair must not convert it anew.
  return Math.min(placed.photo.width, Math.ceil(need / 64) * 64);
}

/**
 * The CMYK JPEG of one photo, converted now or taken from the cache. `profile` is the path of the ICC output profile.
 * @throws AppError photo/damaged when the original cannot be read, print/output when the cache cannot be written
 */
export async function pressPhoto(source: PrintSource, placed: PlacedPhoto, profile: string, cache: string): Promise<PressPhoto> {
  const width = pressWidth(placed);
  const key = createHash('sha256').update(JSON.stringify([placed.photo.sha256, width, QUALITY, RECIPE, profileHash(profile)])).digest('hex');
  const path = join(cache, 'photos', key.slice(0, 2), `${key}.jpg`);
  const height = Math.round((placed.photo.height * width) / placed.photo.width);
  const { look = AS_IT_CAME, name } = placed.photo;
  if (!existsSync(path)) await convert({ original: source.photoBytes(placed.photoId, 'original'), look, name }, { width, height }, profile, path);
  return { path, width, height, size: statSync(path).size, inverted: true, read: () => readFileSync(path) };
}

const hashes = new Map<string, string>();

/** Hash of a profile's bytes. A profile has a megabyte and is asked for with every photo: read once for as long as it is the same file. */
function profileHash(path: string): string {
  const { size, mtimeMs } = statSync(path);
  const file = JSON.stringify([path, size, mtimeMs]);
  const hash = hashes.get(file) ?? createHash('sha256').update(readFileSync(path)).digest('hex');
  hashes.set(file, hash);
  return hash;
}

async function convert(
  { original, look, name }: { original: Uint8Array; look: PhotoLook; name: string },
  size: { width: number; height: number },
  profile: string,
  path: string,
): Promise<void> {
  let jpeg: Buffer;
  try {
    const shown = await rendered(original, look, name);
    jpeg = await shown
      .resize({ ...size, fit: 'fill' })
      .withIccProfile(profile, { attach: false })
      .toColourspace('cmyk')
      .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
      .toBuffer();
  } catch (thrown) {
    throw new AppError('photo/damaged', { name }, { cause: thrown });
  }
  try {
    mkdirSync(dirname(path), { recursive: true });
    const part = `${path}.${String(process.pid)}.part`;
    writeFileSync(part, jpeg);
    renameSync(part, path);
  } catch (thrown) {
    throw new AppError('print/output', { message: thrown instanceof Error ? thrown.message : String(thrown) }, { cause: thrown });
  }
}
