/**
 * One writer per yearbook. The lock is an empty file beside the book on which a second SQLite connection holds a reserved
 * lock: the operating system drops it when the process ends in whatever way, so there is no stale lock to recognise, and a
 * lock file that was copied along with the book locks nothing. Readers never look at it.
 *
 * The lock file must never be opened by anything but SQLite while it is held: on POSIX systems closing any descriptor of a
 * file drops the process's locks on it. `stat` and `unlink` are safe.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { LockOwner } from '../../common/contract/file-state.ts';
import { AppError } from '../../common/errors.ts';
import { openDatabase, type Db } from './connection.ts';
import { onFile } from './errors.ts';
import { leaveNote, readNote, takeNoteAway, thisOwner } from './lock-owner.ts';

const SUFFIX = '-lock';
/** Another process may delete the lock file just as it is taken; then it is taken anew. More rounds would mean a defect. */
const ATTEMPTS = 5;

export interface WriterLock {
  release(): void;
}

export function lockFileOf(book: string): string {
  return `${book}${SUFFIX}`;
}

/**
 * Takes the writer's lock or fails at once, and leaves a note of who has it.
 * @param book real path of the book (two names of one file must give one lock)
 * @throws AppError file/locked when another writer has it (with `user`, `host`, `since` where they are known), file/read-only where
 *   no file can be made
 */
export function takeWriterLock(book: string): WriterLock {
  const lock = takeLock(book);
  leaveNote(book, thisOwner(Date.now()));
  return {
    release: () => {
      takeNoteAway(book);
      lock.release();
    },
  };
}

export interface LockState {
  /** Nobody writes the book now. */
  readonly free: boolean;
  /** Who does, where that is known. */
  readonly owner: LockOwner | null;
}

/**
 * Looks whether somebody has a book open for writing. Where the lock's file is there, that takes holding the lock for a moment: a
 * lock file may have been left by a process that was killed.
 * @throws AppError file/* where the folder cannot be read or written
 */
export function lockState(book: string): LockState {
  if (inode(lockFileOf(book)) === undefined) return { free: true, owner: null };
  try {
    takeLock(book).release();
    return { free: true, owner: null };
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'file/locked') return { free: false, owner: readNote(book) };
    throw thrown;
  }
}

function takeLock(book: string): WriterLock {
  const file = lockFileOf(book);
  return onFile(book, () => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const before = ensureFile(file);
      const db = openDatabase(file, { mustExist: false, timeout: 0 });
      try {
        begin(db, book);
      } catch (thrown) {
        db.close();
        throw thrown;
      }
      // The former holder deletes its file when it closes: a lock on a deleted file would lock out nobody.
      if (before !== undefined && inode(file) === before) return { release: () => { release(db, file); } };
      db.close();
    }
    throw lockedBy(book);
  });
}

function lockedBy(book: string, cause?: unknown): AppError {
  return new AppError('file/locked', { name: path.basename(book), ...readNote(book) }, cause === undefined ? undefined : { cause });
}

function begin(db: Db, book: string): void {
  try {
    db.exec('BEGIN IMMEDIATE');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('SQLITE_BUSY')) {
      throw lockedBy(book, thrown);
    }
    throw thrown;
  }
}

function release(db: Db, file: string): void {
  // Where an open file can be deleted it is deleted under the lock; Windows allows that only after closing, and refuses
  // while the next writer has it open: then the file is that writer's and stays.
  if (process.platform === 'win32') {
    db.close();
    removeUnlessOpen(file);
  } else {
    fs.rmSync(file, { force: true });
    db.close();
  }
}

function removeUnlessOpen(file: string): void {
  try {
    fs.rmSync(file, { force: true });
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
    if (code !== 'EBUSY' && code !== 'EPERM' && code !== 'EACCES') throw thrown;
  }
}

/** Makes the file if it is not there (never opening one that may be locked) and tells its inode. */
function ensureFile(file: string): bigint | undefined {
  const known = inode(file);
  if (known !== undefined) return known;
  try {
    fs.closeSync(fs.openSync(file, 'wx'));
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST')) throw thrown;
  }
  return inode(file);
}

function inode(file: string): bigint | undefined {
  return fs.statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;
}
