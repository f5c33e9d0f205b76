/** The photos of a file for the press: each proxy in it and what takes its place. */
import { availableParallelism } from 'node:os';
import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { AppError } from '../../common/errors.ts';
import { findProxies } from './pdf/swap.ts';
import { pressPhoto, type PressPhoto } from './photos.ts';
import type { Press } from './press.ts';
import type { PlacedPhoto } from './settle.ts';
import type { PrintSource } from './source.ts';

/** Photos converted at the same time; each holds its pixels in memory (some 50 MB for 12 megapixels). */
const MOST_CONVERSIONS = 4;

interface PhotoJob {
  readonly reader: PrintSource;
  readonly press: Press;
  /** Converted photos are kept here. */
  readonly cache: string;
  /** Before each photo. @throws AppError job/cancelled */
  readonly onPhoto: (done: number, total: number, name: string) => void;
}

/** By the photo's hash: where it is printed at its largest. */
export function largestOf(all: readonly PlacedPhoto[]): Map<string, PlacedPhoto> {
  const largest = new Map<string, PlacedPhoto>();
  for (const placed of all) {
    const known = largest.get(placed.photo.sha256);
    if (known === undefined || known.width < placed.width) largest.set(placed.photo.sha256, placed);
  }
  return largest;
}

/** A photo for the press and where it is printed at its largest. */
export type PlacedPressPhoto = PressPhoto & { readonly placed: PlacedPhoto };

/** @throws AppError photo/damaged, print/output, print/readback, job/cancelled */
export async function pressPhotos(document: PDFDocument, largest: ReadonlyMap<string, PlacedPhoto>, { reader, press, cache, onPhoto }: PhotoJob): Promise<Map<PDFRef, PlacedPressPhoto>> {
  const proxies = findProxies(document.context);
  const replacements = new Map<PDFRef, PlacedPressPhoto>();
  const open = [...proxies];
  let done = 0;
  const convertNext = async (): Promise<void> => {
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      const [ref, sha256] = next;
      const placed = largest.get(sha256);
      if (placed === undefined) throw new AppError('print/readback', { message: `unknown picture ${sha256}` });
      onPhoto(done, proxies.size, placed.photo.name);
      replacements.set(ref, { ...(await pressPhoto(reader, placed, press, cache)), placed });
      done += 1;
    }
  };
  // One photo is converted on one core. When one fails or the job is cancelled, the others end before the book is closed.
  const ends = await Promise.allSettled(
    Array.from({ length: Math.min(availableParallelism(), MOST_CONVERSIONS) }, () => convertNext().catch((thrown: unknown) => { open.length = 0; throw thrown; })),
  );
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return replacements;
}
