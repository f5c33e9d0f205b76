/** What a program that was killed in the middle of a change leaves beside the book: the journal with which SQLite undoes it. */
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../../common/errors.ts';
import { connectWriter } from './connection.ts';

/** Ends every journal that names a "super-journal": sqlite.org/fileformat2.html, section 3. */
const JOURNAL_MAGIC = Buffer.from('d9d505f920a163d7', 'hex');

/**
 * Undoes the unfinished change; that takes a connection that may write. Where it cannot be undone (read-only medium) the
 * reading connection says so.
 * @throws AppError file/foreign-schema for a journal that is none of ours
 */
export function rollBackLeftovers(real: string): void {
  refuseForeignJournal(real);
  if (!fs.existsSync(`${real}-journal`) || !writable(real)) return;
  const db = connectWriter(real);
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
  } finally {
    db.close();
  }
}

/**
 * A journal may name another file, which SQLite deletes when the change is undone. Ours never do (one file, one journal); one
 * that does was laid beside the book by a stranger.
 * @throws AppError file/foreign-schema
 */
export function refuseForeignJournal(real: string): void {
  const tail = tailOf(`${real}-journal`, JOURNAL_MAGIC.length);
  if (tail?.equals(JOURNAL_MAGIC) === true) throw new AppError('file/foreign-schema', { name: path.basename(real), found: 'a journal that names another file' });
}

/** By the permission bits too, which say "read-only" even to an administrator. */
export function writable(real: string): boolean {
  return (fs.statSync(real).mode & 0o222) !== 0;
}

function tailOf(file: string, bytes: number): Buffer | null {
  if (!fs.existsSync(file)) return null;
  const descriptor = fs.openSync(file, 'r');
  try {
    const { size } = fs.fstatSync(descriptor);
    const tail = Buffer.alloc(bytes);
    // A journal of header size alone ends in the magic of its own header only when it is as short as that magic.
    return size <= bytes ? null : tail.subarray(0, fs.readSync(descriptor, tail, 0, bytes, size - bytes));
  } finally {
    fs.closeSync(descriptor);
  }
}
