/**
 * Yearbook files that were looked at on this computer and found sound, kept in the cache: whoever exports the same file again need not
 * look at hundreds of megabytes before. It is the same file as long as the system has counted no change of it.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { stampOf } from '../file-stamp.ts';
import { keepJson, readKept } from '../kept-json.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** Raise when files are looked at more strictly: what passed before is then looked at again. */
const RULES = 1;

const kept = z.object({ sound: z.string() });

const placeOf = (cache: string, file: string): string => join(cache, 'sound', `${createHash('sha256').update(resolve(file)).digest('hex').slice(0, 32)}.json`);

/**
 * What the file is now, to be handed to `keepSound` when it was looked at; empty: it can only be told by looking (there is none, or a change of
 * it waits beside it in a journal).
 */
export function soundStamp(file: string): string {
  const waits = ['-journal', '-wal'].some((ending) => existsSync(`${file}${ending}`));
  const stamp = waits ? '' : stampOf(file);
  return stamp === '' ? '' : `${String(RULES)} ${String(MIGRATIONS.length)} ${stamp}`;
}

/** @param cache a folder that may be emptied at any time @returns whether it was found sound and nobody has written to it since */
export function isKnownSound(cache: string, file: string): boolean {
  const now = soundStamp(file);
  return now !== '' && readKept(placeOf(cache, file), kept)?.sound === now;
}

/** It was looked at and is sound. @param before its stamp when looking began: what was changed meanwhile is not kept */
export function keepSound(cache: string, file: string, before: string): void {
  if (before !== '' && soundStamp(file) === before) keepJson(placeOf(cache, file), { sound: before } satisfies z.infer<typeof kept>);
}
