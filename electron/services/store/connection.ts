/** Connections to a yearbook file: which settings every one of them has, and nothing about what is in the tables. */
import path from 'node:path';
import Database from 'better-sqlite3';
import { sqliteBinding } from './binding.ts';

export type Db = Database.Database;

/** How long a reader waits for a writer's transaction (ms); a save takes a few. */
const BUSY_TIMEOUT = 5000;

export interface ConnectOptions {
  readonly readonly?: boolean;
  readonly mustExist?: boolean;
  /** ms */
  readonly timeout?: number;
}

/** Opens SQLite on a file. Nothing is read yet. */
export function openDatabase(file: string, options: ConnectOptions = {}): Db {
  const nativeBinding = sqliteBinding();
  return new Database(path.resolve(file), {
    readonly: options.readonly ?? false,
    fileMustExist: options.mustExist ?? true,
    timeout: options.timeout ?? BUSY_TIMEOUT,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  });
}

/** A database of this process alone, without a file. */
export function connectMemory(): Db {
  const nativeBinding = sqliteBinding();
  return new Database(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
}

/** Settings against damaged and hostile files, for readers and writers. */
function guard(db: Db): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
}

/** A connection that cannot write. */
export function connectReader(file: string): Db {
  const db = openDatabase(file, { readonly: true });
  guard(db);
  db.pragma('query_only = ON');
  return db;
}

/**
 * A connection that writes so that a commit is on the disk when it returns and the one file is whole whenever it is copied:
 * a rollback journal (a WAL would keep newest work in a second file) and EXTRA, which is FULL plus a sync of the folder
 * after the journal is deleted; with FULL alone a power cut just after a commit can bring the journal back and undo it.
 */
export function connectWriter(file: string, mustExist = true): Db {
  const db = openDatabase(file, { mustExist });
  guard(db);
  db.pragma('journal_mode = DELETE');
  db.pragma('synchronous = EXTRA');
  db.pragma('foreign_keys = ON');
  return db;
}

/**
 * Removes a journal that a killed writer left and that holds nothing to undo (it had begun none of its page copies): SQLite passes it
 * over when it opens the file and would leave it lying beside the book until the next change. One that does hold something was rolled
 * back when the connection first read. Going from PERSIST to DELETE is how SQLite itself deletes a journal, under its own locks.
 */
export function clearLeftJournal(db: Db): void {
  db.pragma('journal_mode = PERSIST');
  db.pragma('journal_mode = DELETE');
}
