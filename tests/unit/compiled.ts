/**
 * Node keeps what it compiled, types taken away, for the processes that the
 * tests start: some hundred hosts, each of a hundred files. A host that a test
 * ends with a signal keeps nothing itself, so each kind is started once before.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { hostEntry } from '../../electron/hosts/fork.ts';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url));

export default async function compiled(): Promise<void> {
  process.env['NODE_COMPILE_CACHE'] ??= CACHE;
  // Started by hand, a host has nobody to talk to and ends when all its files are read.
  await Promise.all((['inspect', 'import'] as const).map((kind) => once(spawn(process.execPath, [hostEntry(kind)], { stdio: 'ignore' }), 'exit')));
}
