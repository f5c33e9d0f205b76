/**
 * Asking the inspecting process: started for one question. It ends itself when a file takes too much processor time or memory
 * (`inspect-watch.ts`); here it is ended when it does not come back at all, whatever it is busy with.
 */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ChannelOf } from '../common/contract/channels.ts';
import { AppError } from '../common/errors.ts';
import type { Connection } from './connection.ts';

export type StartInspector = () => Inspector;

/**
 * By the clock, ms, for each of the two steps: a last resort, far beyond what a sound file takes on a slow drive or beside much other
 * work. The time for the second grows with the file.
 */
const LIMIT_MS = 180_000;
/** Bytes read in a millisecond by a drive that is nearly broken. */
const SLOWEST = 500;
/** For the process to be there, ms: the file has no part in it. */
const START_MS = 120_000;
/**
 * Who asks may be busy itself and hear nothing meanwhile: a limit that has passed then says nothing before what was answered is heard.
 * So long are answers listened to, ms, before the process is ended.
 */
const HEARING_MS = 250;

/** What is being found out about a file: told to whoever asks, whenever that is. */
export interface Inspection<T> {
  /** Nothing of it can run any more and no value is too long: it may be read, and what is read may still turn out to be damaged. */
  readonly readable: () => Promise<void>;
  /** All its pages were looked at as well, and what was asked beside was answered. */
  readonly sound: () => Promise<T>;
}

type Inspector = Connection<ChannelOf<'inspect'>>;

/**
 * Looks at a file before the store opens it.
 * @throws AppError file/foreign-schema, file/unsafe (it took too much time or memory), file/damaged and what else `inspectFile` throws
 */
export async function inspectInHost(start: StartInspector, path: string, limitMs: number = LIMIT_MS): Promise<void> {
  await inspection(start, path, { limitMs }).sound();
}

/**
 * The same in two steps, for work that goes on meanwhile and waits for the second before it gives anything out; `next` is asked of the
 * same process at once, which turns to it when the file is sound: whoever asks may be busy for seconds by then, and could not. Both
 * reject as `inspectInHost` does. `cache`: see `known-sound.ts`.
 */
export function inspection<T = undefined>(start: StartInspector, path: string, { limitMs = LIMIT_MS, cache, next }: { readonly limitMs?: number; readonly cache?: string; readonly next?: (host: Inspector) => Promise<T> } = {}): Inspection<T | undefined> {
  let tell = (): void => undefined;
  const begun = new Promise<void>((resolve) => { tell = resolve; });
  const outcome = inspect(start, path, { limitMs, cache, onReadable: () => { tell(); }, next }).then(
    (answer) => () => answer,
    (thrown: unknown) => () => { throw thrown; },
  );
  const sound = async (): Promise<T | undefined> => (await outcome)();
  return { readable: async () => { await Promise.race([begun, sound()]); }, sound };
}

interface Inspecting<T> {
  readonly limitMs: number;
  readonly cache: string | undefined;
  readonly onReadable: () => void;
  readonly next: ((host: Inspector) => Promise<T>) | undefined;
}

async function inspect<T>(start: StartInspector, path: string, { limitMs, cache, onReadable, next }: Inspecting<T>): Promise<T | undefined> {
  const host = start();
  const stop = (): void => {
    host.dispose();
  };
  let timer: NodeJS.Timeout | undefined;
  const allow = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = setTimeout(stop, HEARING_MS);
    }, ms);
  };
  allow(START_MS);
  try {
    const looked = host.call(
      'inspect.file',
      { path, ...(cache === undefined ? {} : { cache }) },
      {
        onProgress: ({ phase }) => {
          if (phase === 'begun') allow(limitMs);
          else if (phase === 'sizes') {
            allow(limitMs + statSync(path).size / SLOWEST);
            onReadable();
          }
        },
      },
    );
    // What is wrong with the file comes before what became of the question for it.
    const [file, answer] = await Promise.allSettled([looked.finally(() => { clearTimeout(timer); }), next?.(host)]);
    for (const each of [file, answer]) if (each.status === 'rejected') throw each.reason;
    return answer.status === 'fulfilled' ? answer.value : undefined;
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'app/service-stopped') throw thrown;
    throw new AppError('file/unsafe', { name: basename(path) }, { cause: thrown });
  } finally {
    clearTimeout(timer);
    stop();
  }
}
