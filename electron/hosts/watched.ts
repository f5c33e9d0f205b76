/** Work over a stranger's file in a process of its own, which is ended when it is done, when somebody stops it, and when nothing is heard of it for too long. */
import type { ChannelName } from '../common/contract/channels.ts';
import type { Progress } from '../common/contract/shapes.ts';
import { AppError } from '../common/errors.ts';
import type { Connection } from './connection.ts';

export interface Watched {
  /** Ends the process at once: busy with a hostile file it would not hear a polite request. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** Longest time without progress, ms. */
  readonly limitMs: number;
}

/** How the process went: it told nothing for too long, or the file brought it down; and what it told of last. */
export interface Lost {
  readonly late: boolean;
  readonly label: string;
}

/**
 * @param start starts the host
 * @param lost what is said when the process is gone before it answered
 * @throws what `work` throws; job/cancelled; what `lost` makes
 */
export async function inWatchedHost<N extends ChannelName, T>(
  start: () => Connection<N>,
  { signal, onProgress, limitMs }: Watched,
  work: (host: Connection<N>, onProgress: (progress: Progress) => void) => Promise<T>,
  lost: (how: Lost, cause: AppError) => AppError,
): Promise<T> {
  const isStopped = (): boolean => signal.aborted;
  if (isStopped()) throw new AppError('job/cancelled');
  const host = start();
  const at = { late: false, label: '' };
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
    return await work(host, (progress) => {
      clearTimeout(timer);
      timer = after();
      if (progress.label !== '') at.label = progress.label;
      onProgress(progress);
    });
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'app/service-stopped') throw thrown;
    if (isStopped()) throw new AppError('job/cancelled', {}, { cause: thrown });
    throw lost(at, thrown);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    stop();
  }
}
