/**
 * What a process that was ended leaves half made in the folder it wrote to. A process that is asked to stop cleans up itself, but one
 * that typesets hears nothing for seconds and is ended.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Files and folders of a name of ours are called so until they are whole. */
const HALF = '.part';
/** A process that was ended may be gone a little later, and on Windows its files cannot be taken away before: looks without a find, and between two looks (ms). */
const QUIET_LOOKS = 3;
const EVERY_MS = 100;
/** Tries to take one thing away. */
const TRIES = 20;

/**
 * Takes away what stands half made in `folder` under names that begin with `stem`; nothing else: a browser calls what it downloads so as well.
 * @throws Error of the file system, when something of it cannot be taken away
 */
export async function dropHalfFiles(folder: string, stem: string): Promise<void> {
  for (let quiet = 0; quiet < QUIET_LOOKS; ) {
    const half = (await readdir(folder)).filter((name) => name.startsWith(stem) && name.endsWith(HALF));
    quiet = half.length === 0 ? quiet + 1 : 0;
    for (const name of half) await rm(join(folder, name), { recursive: true, force: true, maxRetries: TRIES, retryDelay: EVERY_MS });
    if (quiet < QUIET_LOOKS) await pause(EVERY_MS);
  }
}
