/** Telling whether a file is still the one that was seen, without reading it. */
import { statSync } from 'node:fs';

/**
 * Another one for any file that was written to, or replaced, since: the system counts every change of a file, and nobody can set that count
 * back. Empty: there is none.
 */
export function stampOf(path: string): string {
  const now = statSync(path, { throwIfNoEntry: false, bigint: true });
  return now === undefined ? '' : [now.dev, now.ino, now.size, now.mtimeNs, now.ctimeNs, now.mode].join(' ');
}
