/** Reading a design from outside and trying it on a book, in a process of its own: Typst files are programs, and may count for ever. */
import type { Input, Output } from '../common/contract/channels.ts';
import { AppError } from '../common/errors.ts';
import type { Connection } from './connection.ts';
import { inWatchedHost, type Watched } from './watched.ts';

/** Longest time without an article being looked at, ms; the first waits until the whole book is set: 480 pages take some five seconds. */
const SILENT_MS = 60_000;

/**
 * @param start starts an export host
 * @throws AppError design/*, job/cancelled; design/too-slow when it took too long or brought the process down
 */
export async function readDesignInHost(start: () => Connection<'design.read'>, input: Input<'design.read'>, { limitMs, ...context }: Omit<Watched, 'limitMs'> & { readonly limitMs?: number }): Promise<Output<'design.read'>> {
  return await inWatchedHost(
    start,
    { ...context, limitMs: limitMs ?? SILENT_MS },
    (host, onProgress) => host.call('design.read', input, { onProgress }),
    (_how, cause) => new AppError('design/too-slow', {}, { cause }),
  );
}
