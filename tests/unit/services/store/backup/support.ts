/** What the tests of backups share. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { backUpBefore } from '../../../../../electron/services/store/backup/make.ts';
import { backupsOn, shelfOf } from '../../../../../electron/services/store/backup/shelf.ts';
import type { BackupReason } from '../../../../../electron/common/backup/keep.ts';
import { storeDigests } from '../../../../../electron/services/store/digests.ts';
import type { BookWriter } from '../../../../../electron/services/store/writer.ts';
import type { openDatabase } from '../../../../../electron/services/store/connection.ts';
import { article, bodyPart, newBook, put, temporaryFolder } from '../support.ts';

export type Db = ReturnType<typeof openDatabase>;

/** The connection behind a book, for damage that no method would do. */
export function dbOf(book: BookWriter): Db {
  return (book as unknown as { db: Db }).db;
}

/** Makes a book's file bigger by so many MB, as imported documents would. */
export function swell(book: BookWriter, megabytes: number): void {
  const db = dbOf(book);
  for (let n = 0; n < megabytes; n += 1) {
    const bytes = randomBytes(1_000_000);
    const id = randomUUID();
    db.transaction(() => {
      db.prepare('INSERT INTO source (id, name, media_type, sha256, size, received_at, left_out) VALUES (?, ?, ?, ?, ?, ?, ?)').run(id, 'a.txt', 'text/plain', createHash('sha256').update(bytes).digest('hex'), bytes.length, 0, '[]');
      db.prepare('INSERT INTO source_blob (source_id, bytes) VALUES (?, ?)').run(id, bytes);
      storeDigests(db, [{ table: 'source', key: id }]);
    })();
  }
}

/** A book with one article, its id, and a folder for backups. */
export function set(text = 'chữ'): { book: BookWriter; id: string; folder: string } {
  const book = newBook();
  const id = put(book, bodyPart(book), article('Bài', text));
  return { book, id, folder: path.join(temporaryFolder(), 'bản sao') };
}

export async function backUp(book: BookWriter, folder: string, why: BackupReason = 'auto', now = new Date()): Promise<string> {
  return await backUpBefore(book, why, { folder, now });
}

/** File names on the book's shelf, newest first; other files too. */
export function onShelf(book: BookWriter, folder: string): string[] {
  return backupsOn(shelfOf(folder, book.info().id)).map(({ file }) => file);
}

export function filesIn(folder: string): string[] {
  return fs.readdirSync(folder).sort();
}

/** True when the file's bytes hold this text. */
export function holds(file: string, text: string): boolean {
  return fs.readFileSync(file).includes(Buffer.from(text, 'utf8'));
}
