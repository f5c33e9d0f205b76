/** Hosts for programs without Electron (the command line, tests): the same processes over Node's `child_process.fork`. */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ChannelOf } from '../common/contract/channels.ts';
import { connect, type ConnectOptions, type Connection } from './connection.ts';
import { hostFlags, type HostKind } from './flags.ts';
import { childPort } from './port.ts';

export interface ForkOptions extends ConnectOptions {
  /** The host's file, when it is not the product's own. */
  readonly entry?: string;
}

/** Starts a host. Its standard output is closed (the command line's belongs to its JSON); KYYEU_DEBUG shows what it says on stderr. The program stays alive until `dispose` is called. */
export function forkHost<T extends HostKind>(kind: T, options: ForkOptions = {}): Connection<ChannelOf<T>> {
  const child = fork(options.entry ?? hostEntry(kind), [], {
    serialization: 'advanced',
    execArgv: hostFlags(kind),
    stdio: ['ignore', 'ignore', process.env['KYYEU_DEBUG'] === undefined ? 'ignore' : 'inherit', 'ipc'],
  });
  return connect(childPort(child), { service: kind, ...options });
}

/**
 * The host's file: beside this one in the sources, in `hosts/` beside the folder of the bundle this file is part of.
 * @throws Error when there is none: the product was not built
 */
export function hostEntry(kind: HostKind): string {
  const candidates = [`./${kind}-host.ts`, `../hosts/${kind}-host.js`, `./${kind}-host.js`];
  for (const candidate of candidates) {
    const file = fileURLToPath(new URL(candidate, import.meta.url));
    if (existsSync(file)) return file;
  }
  throw new Error(`The ${kind} host is not built.`);
}
