/**
 * Where things are: the checkout, what is built from it, and the user's cache.
 * Everything here runs on Node 20 with no node_modules.
 */
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: the folder that holds package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Absolute path of something inside the checkout. */
export const inRoot = (...parts) => path.join(root, ...parts);

/** The build's output; nothing in it is written by hand. */
export const dist = inRoot('dist');

/**
 * The user's cache for what is too large or too slow to fetch for every
 * checkout (an Electron, a compiled binding). `KYYEU_CACHE` moves it.
 */
export const cache =
  process.env.KYYEU_CACHE ??
  path.join(
    process.env.XDG_CACHE_HOME ||
      (process.platform === 'win32' && process.env.LOCALAPPDATA) ||
      path.join(os.homedir(), '.cache'),
    'kyyeu',
  );
