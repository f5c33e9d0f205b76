/** Reading a finished PDF that somebody hands in, in a process of its own, which is ended when that takes too long or too much. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { GivenFile } from '../common/contract/check-shapes.ts';
import type { Input } from '../common/contract/channels.ts';
import { AppError } from '../common/errors.ts';
import type { Connection } from './connection.ts';
import { inWatchedHost, type Watched } from './watched.ts';

/** Longest time without a page or a picture being looked at, ms; the first page waits until the file is read as a whole. */
const SILENT_MS = 60_000;
/** Bytes read in a millisecond by a drive that is nearly broken. */
const SLOWEST = 5_000;

/**
 * @param start starts an import host
 * @throws AppError print/file-not-pdf, print/file-cut, print/file-damaged, print/file-large, file/not-found, job/cancelled; print/file-heavy when the file took too long or brought the process down
 */
export async function readGivenInHost(
  start: () => Connection<'check.file'>,
  input: Input<'check.file'>,
  { limitMs, ...context }: Omit<Watched, 'limitMs'> & { readonly limitMs?: number },
): Promise<GivenFile> {
  return await inWatchedHost(
    start,
    { ...context, limitMs: limitMs ?? SILENT_MS + sizeOf(input.path) / SLOWEST },
    (host, onProgress) => host.call('check.file', input, { onProgress }),
    (_how, cause) => new AppError('print/file-heavy', { name: basename(input.path).normalize('NFC') }, { cause }),
  );
}

/** @throws AppError file/not-found */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch (thrown) {
    throw new AppError('file/not-found', { name: basename(path).normalize('NFC') }, { cause: thrown });
  }
}
