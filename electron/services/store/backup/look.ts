/** Looking at books that are not opened for work: the backups on a shelf, a file after a crash. */
import fs from 'node:fs';
import path from 'node:path';
import type { BackupItem, BookAtPath } from '../../../common/contract/safety-shapes.ts';
import { AppError } from '../../../common/errors.ts';
import { readBook } from '../book-file.ts';
import { readBookRecord } from '../book-record.ts';
import { connectReader, type Db } from '../connection.ts';
import { storeError } from '../errors.ts';
import { checkHeader } from '../format.ts';
import type { BackupName } from './names.ts';
import { backupsOn, shelfOf } from './shelf.ts';

/** Path of one backup. @throws AppError file/not-found for what names no backup on the shelf */
export function backupPath(folder: string, uuid: string, id: string): string {
  const shelf = shelfOf(folder, uuid);
  const found = backupsOn(shelf).find(({ file }) => file === id);
  if (found === undefined) throw new AppError('file/not-found', { name: id });
  return path.join(shelf, found.file);
}

/** The backups of a book, newest first. Each is opened for its number of articles; one that cannot be read is listed as damaged. */
export function listBackups(folder: string, uuid: string): BackupItem[] {
  const shelf = shelfOf(folder, uuid);
  return backupsOn(shelf).flatMap((backup) => itemOf(shelf, backup));
}

function itemOf(shelf: string, { file, at, why, sound }: BackupName): BackupItem[] {
  const full = path.join(shelf, file);
  const size = fs.statSync(full, { throwIfNoEntry: false })?.size;
  if (size === undefined) return [];
  const base = { id: file, at, why, size };
  const read = reading(full, (db) => ({
    title: readBookRecord(db).settings.title,
    modifiedAt: readBookRecord(db).modifiedAt,
    articles: db.prepare<[], number>('SELECT count(*) FROM article WHERE removed_at IS NULL').pluck().get() ?? 0,
  }));
  return [read === null ? { ...base, articles: null, title: '', modifiedAt: null, sound: false } : { ...base, ...read, sound }];
}

/**
 * What lies at a path: is it a book, which, of when, and are its pages and texts sound? An unfinished change that a killed process
 * left makes no difference to that: it is undone at the next opening.
 */
export function bookAt(file: string): BookAtPath {
  const there = fs.existsSync(file);
  const found = there ? ofFile(file, () => looking(file)) : null;
  return found === null ? { there, uuid: null, title: '', modifiedAt: null, sound: false } : { there, ...found };
}

function looking(file: string): Omit<BookAtPath, 'there'> {
  const book = readBook(file, { checked: true });
  try {
    const { id, settings, modifiedAt } = book.info();
    return { uuid: id, title: settings.title, modifiedAt, sound: book.isSound() };
  } finally {
    book.close();
  }
}

/** Of whatever version it is: what is read is in all of them. */
function reading<T>(file: string, read: (db: Db) => T): T | null {
  return ofFile(file, () => {
    checkHeader(file);
    const db = connectReader(file);
    try {
      return read(db);
    } finally {
      db.close();
    }
  });
}

/** Null for what cannot be read as a book. @throws what is no failure of the file */
function ofFile<T>(file: string, work: () => T): T | null {
  try {
    return work();
  } catch (thrown) {
    if (storeError(thrown, file) instanceof AppError || thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
