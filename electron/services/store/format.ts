/** What makes a file a yearbook: the numbers in SQLite's header, read before SQLite is let near the file. */
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../../common/errors.ts';
import { onFile } from './errors.ts';
import { LATEST_VERSION } from './migrations/index.ts';

/** "KYYU" as a big-endian integer: bytes 68 to 71 of every yearbook file. */
export const APPLICATION_ID = 0x4b595955;
export const FILE_EXTENSION = '.kyyeu';

/** The database header's own fields: sqlite.org/fileformat2.html, section 1.3. */
const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

/**
 * Says whether this version can read the file, without SQLite: opening a foreign or newer file through SQLite could already
 * change it (a left journal would be rolled back).
 *
 * @returns the file's own version: the number of the last migration applied to it.
 * @throws AppError file/not-found, file/empty, file/not-a-book, file/newer, file/damaged
 */
export function checkHeader(file: string, latest: number = LATEST_VERSION): number {
  const name = path.basename(file);
  const header = onFile(file, () => readHeader(file));
  if (header.length === 0) throw new AppError('file/empty', { name });
  const isSqlite = header.length === HEADER_BYTES && header.toString('latin1', 0, MAGIC.length) === MAGIC;
  if (!isSqlite || header.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) throw new AppError('file/not-a-book', { name });
  const version = header.readInt32BE(USER_VERSION_AT);
  if (version > latest) throw new AppError('file/newer', { name, version, latest });
  if (version < 1) throw new AppError('file/damaged', { name, version });
  return version;
}

/**
 * Our own processes may have the file open: closing this second descriptor drops POSIX locks of this process, which is why
 * it is only ever called between transactions (every call of the store is synchronous and leaves none open).
 */
function readHeader(file: string): Buffer {
  const descriptor = fs.openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(HEADER_BYTES);
    return buffer.subarray(0, fs.readSync(descriptor, buffer, 0, HEADER_BYTES, 0));
  } finally {
    fs.closeSync(descriptor);
  }
}
