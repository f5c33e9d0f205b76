/** Making and opening yearbook files: the door to the store. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FOREWORD } from '../../common/book/outline.ts';
import type { BookSettings } from '../../common/book/settings.ts';
import type { ReadOnlyReason } from '../../common/contract/shapes.ts';
import { AppError } from '../../common/errors.ts';
import { addArticle } from './articles.ts';
import { defaultBackupFolder, syncFolder } from './backup.ts';
import { insertBookRecord } from './book-record.ts';
import { clearLeftJournal, connectReader, connectWriter, type Db } from './connection.ts';
import { storeAllDigests } from './digests.ts';
import { onFile } from './errors.ts';
import { checkHeader } from './format.ts';
import { takeWriterLock } from './lock.ts';
import { refuseForeignJournal, rollBackLeftovers, writable } from './leftovers.ts';
import { layOut, migrate } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';
import { insertPart } from './parts.ts';
import { refuseDamaged } from './quick-check.ts';
import { BookReader } from './reader.ts';
import { refuseForeignSchema } from './schema-list.ts';
import { noteSession } from './session-record.ts';
import { BookWriter } from './writer.ts';

export type { BookReader } from './reader.ts';
export type { BookWriter } from './writer.ts';

export interface OpenOptions {
  /** Whose changes these will be, as versions name it; the system's name of the person when not given or empty. */
  readonly author?: string;
  /** Where the copy made before a migration goes. */
  readonly backupFolder?: string;
  /**
   * Another process has read every page already (see `inspect.ts`), or does so in the background; doing it once more would cost
   * a second in a large book. Header and schema are checked all the same.
   */
  readonly checked?: boolean;
  /** Why the book is only read, for people who would write it. */
  readonly because?: ReadOnlyReason;
  /** The file that people know as the book, when the opened one is only the copy of what is healthy in it. */
  readonly shownAs?: string;
  /** For tests of later formats. */
  readonly migrations?: readonly Migration[];
}

export interface CreateOptions extends Pick<OpenOptions, 'author'> {
  /** Puts in what else the book starts with; part of the making, so that nothing of it is there to take back. */
  readonly begin?: (db: Db, now: number) => void;
}

/** What every new book starts with: a foreword's place and a first part. */
const FRONT_PART = 'Mở đầu';
const FIRST_PART = 'Phần một';

/**
 * Makes a new yearbook. The file has its name only once it is whole; a failure leaves nothing behind.
 * @throws AppError file/exists, file/no-folder, file/read-only, file/disk-full
 */
export function createBook(file: string, settings: BookSettings, { begin, ...options }: CreateOptions = {}): BookWriter {
  const target = path.resolve(file);
  onFile(target, () => {
    refuseExisting(target);
    const folder = path.dirname(target);
    if (!fs.existsSync(folder)) throw new AppError('file/no-folder', { name: folder });
    const part = `${target}.${randomUUID().slice(0, 8)}.part`;
    try {
      fs.closeSync(fs.openSync(part, 'wx'));
      fill(part, settings, begin);
      refuseExisting(target);
      fs.renameSync(part, target);
      syncFolder(folder);
    } finally {
      fs.rmSync(part, { force: true });
    }
  });
  return openBook(target, { ...options, checked: true });
}

/** The name that a person gave, or else what the system calls them. */
export function authorOf(given: string | undefined): string {
  return given === undefined || given === '' ? systemName() : given;
}

/** What the system calls the person; empty where it does not say (no entry for the user). */
function systemName(): string {
  try {
    return os.userInfo().username.normalize('NFC');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) return '';
    throw thrown;
  }
}

function refuseExisting(target: string): void {
  if (fs.existsSync(target)) throw new AppError('file/exists', { name: path.basename(target) });
}

function fill(file: string, settings: BookSettings, begin: CreateOptions['begin']): void {
  const db = connectWriter(file);
  try {
    layOut(db);
    db.transaction(() => {
      const now = Date.now();
      insertBookRecord(db, settings);
      noteSession(db, randomUUID(), now);
      const front = insertPart(db, { kind: 'front', title: FRONT_PART, before: null, now });
      insertPart(db, { kind: 'body', title: FIRST_PART, before: null, now });
      addArticle(db, front, FOREWORD, { author: null, now });
      begin?.(db, now);
      storeAllDigests(db);
    }).immediate();
  } finally {
    db.close();
  }
}

/**
 * Opens a yearbook for writing: header, then the list of what its schema may hold, then its pages; an older one is migrated
 * after a backup.
 * @throws AppError file/not-found, file/empty, file/not-a-book, file/newer, file/foreign-schema, file/damaged, file/locked
 *   (another writer has it), file/read-only, file/disk-full
 */
export function openBook(file: string, options: OpenOptions = {}): BookWriter {
  const migrations = options.migrations ?? MIGRATIONS;
  const real = realPath(file);
  checkHeader(real, migrations.length);
  refuseForeignJournal(real);
  onFile(real, () => { refuseReadOnly(real); });
  const lock = takeWriterLock(real);
  let db: Db | undefined;
  try {
    return onFile(real, () => {
      const open = (db = connectWriter(real));
      refuseForeignSchema(open, real, migrations);
      if (options.checked !== true) refuseDamaged(open, real);
      if (fs.existsSync(`${real}-journal`)) clearLeftJournal(open);
      migrate(open, { file: real, backupFolder: options.backupFolder ?? defaultBackupFolder(), migrations });
      return new BookWriter(real, open, () => { lock.release(); }, authorOf(options.author));
    });
  } catch (thrown) {
    db?.close();
    lock.release();
    throw thrown;
  }
}

/**
 * Opens a yearbook for reading, on a connection that cannot write, whoever else writes it. An older one is read through a
 * migrated copy in the temporary folder.
 * @throws AppError file/not-found, file/empty, file/not-a-book, file/newer, file/foreign-schema, file/damaged
 */
export function readBook(file: string, options: OpenOptions = {}): BookReader {
  const migrations = options.migrations ?? MIGRATIONS;
  const real = realPath(file);
  checkHeader(real, migrations.length);
  return onFile(real, () => {
    rollBackLeftovers(real);
    if (checkHeader(real, migrations.length) < migrations.length) return readOlder(real, migrations, options);
    return reader(real, real, () => undefined, options);
  });
}

function reader(real: string, opened: string, onClose: () => void, options: OpenOptions = {}): BookReader {
  const migrations = options.migrations ?? MIGRATIONS;
  const db = connectReader(opened);
  try {
    refuseForeignSchema(db, real, migrations);
    if (options.checked !== true) refuseDamaged(db, real);
  } catch (thrown) {
    db.close();
    throw thrown;
  }
  return new BookReader(options.shownAs ?? real, db, onClose, options.because);
}

function readOlder(real: string, migrations: readonly Migration[], options: OpenOptions): BookReader {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kyyeu-older-'));
  const remove = (): void => { fs.rmSync(folder, { recursive: true, force: true }); };
  try {
    const copy = path.join(folder, path.basename(real));
    fs.copyFileSync(real, copy);
    fs.chmodSync(copy, 0o600);
    const db = connectWriter(copy);
    try {
      refuseForeignSchema(db, real, migrations);
      if (options.checked !== true) refuseDamaged(db, real);
      migrate(db, { file: copy, backupFolder: folder, migrations });
    } finally {
      db.close();
    }
    return reader(real, copy, remove, { ...options, checked: true, migrations });
  } catch (thrown) {
    remove();
    throw thrown;
  }
}

function realPath(file: string): string {
  return onFile(file, () => fs.realpathSync(path.resolve(file)));
}

function refuseReadOnly(real: string): void {
  if (!writable(real)) throw new AppError('file/read-only', { name: path.basename(real) });
  fs.accessSync(real, fs.constants.W_OK);
  // The journal and the lock lie beside the file.
  fs.accessSync(path.dirname(real), fs.constants.W_OK);
}
