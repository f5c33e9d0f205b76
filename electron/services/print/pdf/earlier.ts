/**
 * A finished print file whose beginning the next one can copy: it holds the same photos in the same order. Told by the process that wrote it,
 * and kept in the cache for the next one: a yearbook is mostly exported again into the folder where it stands.
 */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { stampOf } from '../../file-stamp.ts';
import { keepJson, readKept } from '../../kept-json.ts';

/** What stands at the beginning of a file: its head and the photos, each an object but for its number. */
export interface Begun {
  /** By the photo's file: where the object's number is to be put, bytes from the file's beginning. It ends at `end`. */
  readonly photos: ReadonlyMap<string, { readonly end: number }>;
  /** bytes */
  readonly length: number;
}

/** It counts as long as nobody has touched it. */
export interface Earlier {
  readonly path: string;
  /** What its photos are, in which order, under which head. */
  readonly key: string;
  readonly begun: Begun;
  /** Of the file when it was finished. */
  readonly stamp: string;
}

/** The same as JSON. */
const kept = z.object({ path: z.string(), key: z.string(), stamp: z.string(), length: z.number().int().positive(), photos: z.array(z.tuple([z.string(), z.number().int().positive()])) });

/** One for each place where a file was written: a few dozen in a lifetime, some 30 KB each. */
const placeOf = (cache: string, path: string): string => join(cache, 'printed', `${createHash('sha256').update(resolve(path)).digest('hex').slice(0, 32)}.json`);

/** For whoever writes to the same path next. @param cache a folder that may be emptied at any time */
export function keepEarlier(cache: string, { begun: { photos, length }, ...earlier }: Earlier): void {
  keepJson(placeOf(cache, earlier.path), { ...earlier, length, photos: [...photos].map(([file, { end }]) => [file, end]) } satisfies z.infer<typeof kept>);
}

/** The file that stands at `path`, when it is one that was kept. */
export function readEarlier(cache: string, path: string): Earlier | null {
  const found = readKept(placeOf(cache, path), kept);
  if (found === null) return null;
  const { photos, length, ...earlier } = found;
  return { ...earlier, begun: { length, photos: new Map(photos.map(([file, end]) => [file, { end }])) } };
}

/** Nobody has touched it. It can be written to, too: a copy takes over what its owner may do with it. */
export function isUntouched({ path, stamp }: Earlier): boolean {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  return (mode & 0o200) !== 0 && stampOf(path) === stamp;
}
