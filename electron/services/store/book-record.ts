/** The one row of table `book`: identity, settings, time of the last change. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../common/errors.ts';
import { bookSettings, readSettings, type BookSettings, type BookSettingsPatch } from '../../common/book/settings.ts';
import type { Db } from './connection.ts';

interface BookRow {
  uuid: string;
  settings: string;
  created_at: number;
  modified_at: number;
}

export interface BookRecord {
  readonly uuid: string;
  readonly settings: BookSettings;
  /** Milliseconds since 1970, UTC. */
  readonly createdAt: number;
  readonly modifiedAt: number;
}

/** @throws AppError file/damaged when the row is missing or its settings cannot be read */
export function readBookRecord(db: Db): BookRecord {
  const row = db.prepare<[], BookRow>('SELECT uuid, settings, created_at, modified_at FROM book').get();
  if (row === undefined) throw new AppError('file/damaged', { where: 'book' });
  return { uuid: row.uuid, settings: parseSettings(row.settings), createdAt: row.created_at, modifiedAt: row.modified_at };
}

/** Settings as any table stores them, also those of an older program. @throws AppError file/damaged */
export function parseSettings(text: string): BookSettings {
  const settings = readSettings(JSON.parse(text));
  if (settings === null) throw new AppError('file/damaged', { where: 'book.settings' });
  return settings;
}

export function insertBookRecord(db: Db, settings: BookSettings): void {
  const now = Date.now();
  db.prepare('INSERT INTO book (id, uuid, settings, created_at, modified_at) VALUES (1, ?, ?, ?, ?)').run(
    randomUUID(),
    JSON.stringify(toNfc(bookSettings.parse(settings))),
    now,
    now,
  );
}

export function updateSettings(db: Db, patch: BookSettingsPatch): BookSettings {
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const merged = bookSettings.safeParse({ ...readBookRecord(db).settings, ...given });
  if (!merged.success) throw new AppError('book/invalid', { where: merged.error.issues[0]?.path.join('.') ?? '' });
  return writeSettings(db, merged.data);
}

/** Puts settings in the place of the present ones. */
export function writeSettings(db: Db, given: BookSettings): BookSettings {
  const settings = toNfc(given);
  db.prepare('UPDATE book SET settings = ?').run(JSON.stringify(settings));
  return settings;
}

/**
 * The time (ms since 1970) of the change that is about to be made: the clock's, but later than any change before it, also on a
 * computer whose clock is behind. A merge of two copies tells by it which rows are from before the copy.
 */
export function timeOfChange(db: Db): number {
  const last = db.prepare<[], number>('SELECT modified_at FROM book').pluck().get() ?? 0;
  return Math.max(Date.now(), last + 1);
}

/** Every change of the book passes here inside its own transaction. */
export function touchBook(db: Db, now: number): void {
  db.prepare('UPDATE book SET modified_at = ?').run(now);
}

function toNfc(settings: BookSettings): BookSettings {
  return bookSettings.parse(
    Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, typeof value === 'string' ? value.normalize('NFC') : value])),
  );
}
