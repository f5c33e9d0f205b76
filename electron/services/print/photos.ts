/** Photos for the press: converted once to CMYK with the printing condition's profile (or to grey), kept in a cache that may be thrown away. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../common/errors.ts';
import { PRINT_PPI } from '../../common/photo/hints.ts';
import { AS_IT_CAME, type PhotoLook } from '../../common/photo/frame.ts';
import { sharp } from '../sharp.ts';
import * as z from 'zod';
import { rendered } from '../photo/render.ts';
import { cmykTiff } from './cmyk-tiff.ts';
import { limitInk, mostInk } from './ink.ts';
import type { Press } from './press.ts';
import type { Replacement } from './pdf/swap.ts';
import type { PrintSource } from './source.ts';
import type { PlacedPhoto } from './settle.ts';

/** Kept above the need, for a photo that is set a little larger later and for the screen of the press. */
const HEADROOM = 1.5;
/** JPEG, no colour of half resolution. Above it a file only grows: 92 is a third larger and no finer at 300 to 450 ppi. */
const QUALITY = 88;
/** Raise when the conversion changes: old files in the cache are then left alone. */
const RECIPE = 3;
/** % of ink by which a JPEG's own noise may raise a pixel: the limit that is kept to lies this much lower, by more where that is not enough. */
const NOISE = [6, 12, 24, 48] as const;

const inkNote = z.object({ ink: z.number() });

export interface PressPhoto extends Replacement {
  readonly path: string;
  /** %, most ink of all together on any pixel of it. */
  readonly ink: number;
}

/** What of the printing house's wishes photos are made by. */
export type PhotoPress = Pick<Press, 'profile' | 'ink' | 'grey'>;

/** Pixels a photo needs for `width` pt, and never more than it has. */
export function pressWidth(placed: PlacedPhoto): number {
  const need = (placed.width / 72) * PRINT_PPI * HEADROOM;
  // Steps of 64 px: moving a photo by a hair must not convert it anew.
  return Math.min(placed.photo.width, Math.ceil(need / 64) * 64);
}

/**
 * The CMYK (or grey) JPEG of one photo, converted now or taken from the cache.
 * @throws AppError photo/damaged when the original cannot be read, print/output when the cache cannot be written
 */
export async function pressPhoto(source: PrintSource, placed: PlacedPhoto, press: PhotoPress, cache: string): Promise<PressPhoto> {
  const kept = keptAt(placed, press, cache);
  if (!isKept(kept, press)) {
    const { look = AS_IT_CAME, name } = placed.photo;
    const made = await convert({ original: source.photoBytes(placed.photoId, 'original'), look, name }, kept, press);
    keep(kept.note, Buffer.from(JSON.stringify({ ink: made.ink })));
    keep(kept.path, made.jpeg);
  }
  return asKept(kept, press);
}

/** The same if it was converted before, else null. */
export function convertedPhoto(placed: PlacedPhoto, press: PhotoPress, cache: string): PressPhoto | null {
  const kept = keptAt(placed, press, cache);
  return isKept(kept, press) ? asKept(kept, press) : null;
}

interface KeptAt {
  readonly path: string;
  /** What was measured of it. */
  readonly note: string;
  /** px */
  readonly width: number;
  readonly height: number;
}

function keptAt(placed: PlacedPhoto, press: PhotoPress, cache: string): KeptAt {
  const width = pressWidth(placed);
  const key = createHash('sha256').update(JSON.stringify([placed.photo.sha256, width, QUALITY, RECIPE, ...(press.grey ? ['grey'] : [profileHash(press.profile), press.ink])])).digest('hex');
  const path = join(cache, 'photos', key.slice(0, 2), `${key}.jpg`);
  const height = Math.round((placed.photo.height * width) / placed.photo.width);
  return { path, note: `${path}.ink`, width, height };
}

/** One that was kept over the limit is made anew: it was made when the limit was kept to less well. */
const isKept = ({ path, note }: KeptAt, { grey, ink }: PhotoPress): boolean => existsSync(path) && existsSync(note) && (grey || inkOf(note) <= ink);

const inkOf = (note: string): number => inkNote.parse(JSON.parse(readFileSync(note, 'utf8'))).ink;

function asKept({ path, note, width, height }: KeptAt, press: PhotoPress): PressPhoto {
  const ink = inkOf(note);
  const space = press.grey ? 'DeviceGray' : 'DeviceCMYK';
  return { path, width, height, size: statSync(path).size, space, inverted: !press.grey, ink, read: () => readFileSync(path) };
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
  press: PhotoPress,
): Promise<{ jpeg: Buffer; ink: number }> {
  try {
    const shown = (await rendered(original, look, name)).resize({ ...size, fit: 'fill' });
    if (press.grey) return { jpeg: await shown.greyscale().toColourspace('b-w').jpeg({ quality: QUALITY }).toBuffer(), ink: 100 };
    return await withinInk(await shown.withIccProfile(press.profile, { attach: false }).toColourspace('cmyk').jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' }).toBuffer(), press.ink);
  } catch (thrown) {
    throw new AppError('photo/damaged', { name }, { cause: thrown });
  }
}

/** What the profile lets through beyond the limit is taken out of the colours; black, which holds the drawing, stays. */
async function withinInk(jpeg: Buffer, limit: number): Promise<{ jpeg: Buffer; ink: number }> {
  const { data, info } = await inksOf(jpeg);
  let kept = { jpeg, ink: mostInk(data) };
  for (const noise of NOISE) {
    if (kept.ink <= limit) break;
    // Taken out of what is left: the same as out of all of it, once for more noise.
    limitInk(data, limit - noise);
    const changed = await sharp(cmykTiff(data, info), { limitInputPixels: false }).pipelineColourspace('cmyk').toColourspace('cmyk').jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' }).toBuffer();
    kept = { jpeg: changed, ink: mostInk((await inksOf(changed)).data) };
  }
  return kept;
}

/** Four bytes a pixel. */
async function inksOf(jpeg: Buffer) {
  return await sharp(jpeg, { limitInputPixels: false }).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer({ resolveWithObject: true });
}

function keep(path: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const part = `${path}.${String(process.pid)}.part`;
    writeFileSync(part, bytes);
    renameSync(part, path);
  } catch (thrown) {
    throw new AppError('print/output', { message: thrown instanceof Error ? thrown.message : String(thrown) }, { cause: thrown });
  }
}
