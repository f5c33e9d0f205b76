/** SQLite's and the file system's failures → the codes people get a text for. The one place where they are mapped. */
import path from 'node:path';
import { AppError, type ErrorCode } from '../../common/errors.ts';

/** Longest prefix wins: extended codes that mean something else than their primary code stand first. */
const SQLITE_CODES: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_READONLY_DBMOVED', 'file/not-found'],
  ['SQLITE_READONLY', 'file/read-only'],
  ['SQLITE_FULL', 'file/disk-full'],
  ['SQLITE_BUSY', 'file/locked'],
  ['SQLITE_LOCKED', 'file/locked'],
  ['SQLITE_CORRUPT', 'file/damaged'],
  ['SQLITE_NOTADB', 'file/damaged'],
  ['SQLITE_FORMAT', 'file/damaged'],
  ['SQLITE_CANTOPEN', 'file/failed'],
  ['SQLITE_IOERR', 'file/failed'],
  ['SQLITE_PERM', 'file/read-only'],
  ['SQLITE_NOLFS', 'file/disk-full'],
];

const SYSTEM_CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file/not-found',
  ENOTDIR: 'file/not-found',
  EISDIR: 'file/not-a-book',
  EEXIST: 'file/exists',
  ENOSPC: 'file/disk-full',
  EDQUOT: 'file/disk-full',
  EFBIG: 'file/disk-full',
  EROFS: 'file/read-only',
  EACCES: 'file/read-only',
  EPERM: 'file/read-only',
  EIO: 'file/failed',
  EBUSY: 'file/locked',
};

function codeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}

/**
 * Maps what SQLite or the file system threw while working on `file`. Errors with a code of our own, and bugs
 * (broken constraints, wrong types), come back as they are.
 */
export function storeError(thrown: unknown, file: string): unknown {
  const code = codeOf(thrown);
  if (thrown instanceof AppError || code === undefined) return thrown;
  const known = SYSTEM_CODES[code] ?? SQLITE_CODES.find(([prefix]) => code.startsWith(prefix))?.[1];
  if (known === undefined) return thrown;
  const message = thrown instanceof Error ? thrown.message : code;
  return new AppError(known, { name: path.basename(file), system: code, message }, { cause: thrown });
}

/** Runs `work` on `file` with its failures mapped. @throws AppError file/* */
export function onFile<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw storeError(thrown, file);
  }
}
