/** Comparing two PDFs in a process of its own, which is ended when that takes too long or too much. */
import { basename } from 'node:path';
import { AppError } from '../common/errors.ts';
import type { Input } from '../common/contract/channels.ts';
import type { Progress } from '../common/contract/shapes.ts';
import type { ComparedProofs } from '../common/proof/shapes.ts';
import type { Connection } from './connection.ts';

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
  { signal, onProgress, limitMs = SILENT_MS }: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void; readonly limitMs?: number },
): Promise<ComparedProofs> {
  const host = start();
  const at = { late: false, name: basename(input.before).normalize('NFC') };
  const stop = (): void => {
    host.dispose();
  };
  const after = (): NodeJS.Timeout =>
    setTimeout(() => {
      at.late = true;
      stop();
    }, limitMs);
  let timer = after();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await host.call('proof.compare', input, {
      onProgress: (progress) => {
        clearTimeout(timer);
        timer = after();
        if (progress.label !== '') at.name = progress.label;
        onProgress(progress);
      },
    });
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'app/service-stopped') throw thrown;
    if (signal.aborted) throw new AppError('job/cancelled', {}, { cause: thrown });
    throw new AppError(at.late ? 'proof/too-slow' : 'proof/damaged', { name: at.name }, { cause: thrown });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    stop();
  }
}
