/** The four printing plates of a PDF, as ghostscript separates them. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { run } from './readers.ts';

export const INKS = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const;
export type Ink = (typeof INKS)[number];

/** px per pt */
export const SCALE = 2;

export interface Plate {
  readonly width: number;
  readonly height: number;
  /** 0 = full ink, 255 = none */
  readonly pixels: Uint8Array;
}

export type Plates = Readonly<Record<Ink, Plate>>;

/** Plates of every page. */
export async function separate(file: string, folder: string): Promise<Plates[]> {
  write(file, folder);
  const names = readdirSync(folder).filter((name) => /^\d+\.tif$/.test(name)).sort();
  const extra = readdirSync(folder).filter((name) => name.includes('(') && !INKS.some((ink) => name.includes(`(${ink})`)));
  if (extra.length > 0) throw new Error(`plates of other inks: ${extra.join(' ')}`);
  return Promise.all(
    names.map(async (name) => {
      const plates = await Promise.all(INKS.map(async (ink) => [ink, await plate(join(folder, name.replace('.tif', `(${ink}).tif`)))] as const));
      return Object.fromEntries(plates) as Record<Ink, Plate>;
    }),
  );
}

function write(file: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  run('gs', '-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=tiffsep', `-r${String(72 * SCALE)}`, '-dTextAlphaBits=1', '-dGraphicsAlphaBits=1', '-o', join(folder, '%03d.tif'), file);
}

/** Every plate of the first page by its name, those of the four inks and whatever others there are. */
export async function everyPlate(file: string, folder: string): Promise<ReadonlyMap<string, Plate>> {
  write(file, folder);
  const named = readdirSync(folder).flatMap((name) => {
    const ink = /^001\((.+)\)\.tif$/u.exec(name)?.[1];
    return ink === undefined ? [] : [[ink, join(folder, name)] as const];
  });
  return new Map(await Promise.all(named.map(async ([ink, path]) => [ink, await plate(path)] as const)));
}

async function plate(path: string): Promise<Plate> {
  const { data, info } = await sharp(path).extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

export interface Area {
  /** pt from the top left */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Darkest value in an area (255 = no ink there). */
export function darkest(plate: Plate, area: Area): number {
  let least = 255;
  const from = (value: number): number => Math.max(0, Math.floor(value * SCALE));
  for (let y = from(area.top); y < Math.min(plate.height, Math.ceil(area.bottom * SCALE)); y += 1) {
    for (let x = from(area.left); x < Math.min(plate.width, Math.ceil(area.right * SCALE)); x += 1) least = Math.min(least, plate.pixels[y * plate.width + x] ?? 255);
  }
  return least;
}

/** Pixels with ink outside all of the areas. */
export function inkOutside(plate: Plate, areas: readonly Area[]): number {
  let count = 0;
  for (let y = 0; y < plate.height; y += 1) {
    for (let x = 0; x < plate.width; x += 1) {
      if (plate.pixels[y * plate.width + x] === 255) continue;
      const [atX, atY] = [(x + 0.5) / SCALE, (y + 0.5) / SCALE];
      if (!areas.some(({ left, top, right, bottom }) => atX >= left && atX <= right && atY >= top && atY <= bottom)) count += 1;
    }
  }
  return count;
}
