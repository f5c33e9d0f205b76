/** Comparing two PDFs in a process of its own, which is ended when that takes too long or too much. */
import { basename } from 'node:path';
import { AppError } from '../common/errors.ts';
import type { Input } from '../common/contract/channels.ts';
import type { ComparedProofs } from '../common/proof/shapes.ts';
import type { Connection } from './connection.ts';
import { inWatchedHost, type Watched } from './watched.ts';

/** Longest time without a page being read, ms: a page of a book takes some ms; comparing 500 pages, seconds. */
const SILENT_MS = 60_000;

/**
 * @param start starts an import host
 * @param signal ends the process at once
 * @throws AppError proof/*, file/*, job/cancelled; proof/damaged when a file brought the process down, proof/too-slow
 */
export async function compareProofFiles(
  start: () => Connection<'proof.compare'>,
  input: Input<'proof.compare'>,
  { limitMs = SILENT_MS, ...context }: Omit<Watched, 'limitMs'> & { readonly limitMs?: number },
): Promise<ComparedProofs> {
  return await inWatchedHost(
    start,
    { ...context, limitMs },
    (host, onProgress) => host.call('proof.compare', input, { onProgress }),
    ({ late, label }, cause) => new AppError(late ? 'proof/too-slow' : 'proof/damaged', { name: label === '' ? basename(input.before).normalize('NFC') : label }, { cause }),
  );
}
