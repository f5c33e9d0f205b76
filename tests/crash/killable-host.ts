/** The store's process as the application starts it, held so that it can be killed as a machine does it: with no word and at any instant. */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ChannelOf } from '../../electron/common/contract/channels.ts';
import { AppError } from '../../electron/common/errors.ts';
import { connect, type Connection } from '../../electron/hosts/connection.ts';
import { hostFlags } from '../../electron/hosts/flags.ts';
import { hostEntry } from '../../electron/hosts/fork.ts';
import { childPort } from '../../electron/hosts/port.ts';

export type StoreChannel = ChannelOf<'store'>;
export type Store = Connection<StoreChannel>;

export interface KillableHost {
  readonly store: Store;
  /** Sends SIGKILL now. */
  readonly kill: () => void;
  /** Settles when the process is gone, with the signal that ended it. */
  readonly gone: Promise<NodeJS.Signals | null>;
}

/** What ships, where it is built (`npm test` and `npm run test:crash` build first): it also starts several times faster than the sources. */
const BUILT = fileURLToPath(new URL('../../dist/hosts/store-host.js', import.meta.url));

/** @param home the process's home: what it keeps for the user (backups) goes there and nowhere else */
export async function startStore(home: string): Promise<KillableHost> {
  const child = fork(existsSync(BUILT) ? BUILT : hostEntry('store'), [], {
    serialization: 'advanced',
    execArgv: hostFlags('store'),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, HOME: home, XDG_STATE_HOME: home },
  });
  const gone = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('exit', (_code, signal) => { resolve(signal); });
  });
  const store = connect<StoreChannel>(childPort(child), { service: 'store' });
  await answers(store);
  return { store, kill: () => void child.kill('SIGKILL'), gone };
}

/** What is said to a store that opens a book for an editor to work in. */
export const toWrite = { view: null, checked: false, shownAs: null } as const;

/** Waits until the process has started: it answers that it has no such book. */
async function answers(store: Store): Promise<void> {
  try {
    await store.call('book.info', {}, { session: 'none' });
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'book/none-open') throw thrown;
  }
}
