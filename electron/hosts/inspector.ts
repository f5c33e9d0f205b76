/** Asking the inspecting process: started for one question, ended when it takes too long, whatever it is busy with. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ChannelOf } from '../common/contract/channels.ts';
import { AppError } from '../common/errors.ts';
import type { Connection } from './connection.ts';

export type StartInspector = () => Connection<ChannelOf<'inspect'>>;

/** Until the schema is known to be ours and no value too long (ms): whatever could run in a hostile file would run before. */
const LIMIT_MS = 8000;
/** For the process to be there, ms: the file has no part in it. */
const START_MS = 30_000;
/** From then on the time grows with the file, as it does for an honest one on a slow drive: bytes read in a millisecond. */
const SLOWEST = 10_000;

/**
 * Looks at a file before the store opens it.
 * @throws AppError file/foreign-schema, file/unsafe (it took too much time or memory), file/damaged and what else `inspectFile` throws
 */
export async function inspectInHost(start: StartInspector, path: string, limitMs: number = LIMIT_MS): Promise<void> {
  const host = start();
  const stop = (): void => {
    host.dispose();
  };
  let timer = setTimeout(stop, START_MS);
  const allow = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(stop, ms);
  };
  try {
    await host.call(
      'inspect.file',
      { path },
      {
        onProgress: ({ phase }) => {
          if (phase === 'begun') allow(limitMs);
          else if (phase === 'sizes') allow(limitMs + statSync(path).size / SLOWEST);
        },
      },
    );
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'app/service-stopped') throw thrown;
    throw new AppError('file/unsafe', { name: basename(path) }, { cause: thrown });
  } finally {
    clearTimeout(timer);
    stop();
  }
}
