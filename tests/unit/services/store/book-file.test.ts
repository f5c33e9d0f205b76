import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../../electron/common/book/settings.ts';
import { createBook, openBook, readBook } from '../../../../electron/services/store/book-file.ts';
import { APPLICATION_ID } from '../../../../electron/services/store/format.ts';
import { LATEST_VERSION } from '../../../../electron/services/store/migrations/index.ts';
import { openDatabase } from '../../../../electron/services/store/connection.ts';
import { storeError } from '../../../../electron/services/store/errors.ts';
import { AppError } from '../../../../electron/common/errors.ts';
import { article, bodyPart, closing, codeOf, jpeg, newBook, put, temporaryFolder, titles } from './support.ts';

const hashOf = (file: string): string => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/** A closed book with some text, its path. */
function closedBook(): string {
  const book = newBook();
  put(book, bodyPart(book), article('Bài', 'chữ '.repeat(5000)));
  book.close();
  return book.file;
}

/** What both ways of opening say. */
function opening(file: string): string[] {
  return [codeOf(() => closing(openBook(file))), codeOf(() => closing(readBook(file)))];
}

describe('a new file', () => {
  test('is marked as ours, in the rollback format, alone in its folder', () => {
    const file = closedBook();
    const header = fs.readFileSync(file).subarray(0, 100);
    expect([header.readUInt32BE(68), header.readInt32BE(60)]).toEqual([APPLICATION_ID, LATEST_VERSION]);
    expect([header[18], header[19]]).toEqual([1, 1]);
    expect(header.toString('latin1', 68, 72)).toBe('KYYU');
    expect(fs.readdirSync(path.dirname(file))).toEqual(['sach.kyyeu']);
  });

  test('never replaces another, and needs its folder', () => {
    const file = closedBook();
    const before = hashOf(file);
    expect(codeOf(() => createBook(file, defaultSettings('x')))).toBe('file/exists');
    expect(hashOf(file)).toBe(before);
    expect(codeOf(() => createBook(path.join(temporaryFolder(), 'none', 'a.kyyeu'), defaultSettings('x')))).toBe('file/no-folder');
  });
});

describe('what is no yearbook', () => {
  test('is told apart, and left as it is', async () => {
    const folder = temporaryFolder();
    const make = (name: string, bytes: Uint8Array): string => {
      fs.writeFileSync(path.join(folder, name), bytes);
      return path.join(folder, name);
    };
    const foreign = path.join(folder, 'foreign.kyyeu');
    openDatabase(foreign, { mustExist: false }).exec('CREATE TABLE t (x)').close();
    expect(opening(path.join(folder, 'none.kyyeu'))).toEqual(['file/not-found', 'file/not-found']);
    expect(opening(make('empty.kyyeu', new Uint8Array()))).toEqual(['file/empty', 'file/empty']);
    expect(opening(make('picture.kyyeu', await jpeg()))).toEqual(['file/not-a-book', 'file/not-a-book']);
    expect(opening(make('short.kyyeu', Buffer.from('SQLite format 3\0')))).toEqual(['file/not-a-book', 'file/not-a-book']);
    expect(opening(foreign)).toEqual(['file/not-a-book', 'file/not-a-book']);
    expect(opening(folder)).toEqual(['file/not-a-book', 'file/not-a-book']);
    expect(fs.readdirSync(folder).sort()).toEqual(['empty.kyyeu', 'foreign.kyyeu', 'picture.kyyeu', 'short.kyyeu']);
    expect(fs.statSync(path.join(folder, 'empty.kyyeu')).size).toBe(0);
  });

  test('a newer yearbook stays byte for byte the same', () => {
    const file = closedBook();
    const descriptor = fs.openSync(file, 'r+');
    fs.writeSync(descriptor, Buffer.from([0, 0, 0, LATEST_VERSION + 1]), 0, 4, 60);
    fs.closeSync(descriptor);
    const before = hashOf(file);
    expect(opening(file)).toEqual(['file/newer', 'file/newer']);
    expect(hashOf(file)).toBe(before);
    expect(fs.readdirSync(path.dirname(file))).toEqual(['sach.kyyeu']);
  });

  test('a truncated or overwritten yearbook is damaged', () => {
    const file = closedBook();
    const bytes = fs.readFileSync(file);
    for (const size of [bytes.length - 4096, bytes.length / 2, 4096, 200]) {
      fs.writeFileSync(file, bytes.subarray(0, size));
      expect(opening(file)).toEqual(['file/damaged', 'file/damaged']);
    }
    fs.writeFileSync(file, Buffer.from(bytes).fill(0x5a, 4096, 12_288));
    expect(opening(file)).toEqual(['file/damaged', 'file/damaged']);
    expect(fs.readdirSync(path.dirname(file))).toEqual(['sach.kyyeu']);
  });
});

describe('one writer', () => {
  test('locks out a second at once, readers read on', () => {
    const book = newBook();
    const started = Date.now();
    expect(codeOf(() => openBook(book.file))).toBe('file/locked');
    expect(Date.now() - started).toBeLessThan(1000);
    const reader = closing(readBook(book.file));
    book.addArticle(bodyPart(book), 'Bài mới');
    expect(titles(reader)['Phần một']).toEqual(['Bài mới']);
    book.close();
    book.close();
    closing(openBook(book.file)).addArticle(bodyPart(reader), 'Bài sau');
    expect(titles(reader)['Phần một']).toEqual(['Bài mới', 'Bài sau']);
  });

  test('is one by whatever name', () => {
    const book = newBook();
    const other = path.join(temporaryFolder(), 'khác.kyyeu');
    fs.symlinkSync(book.file, other);
    expect(codeOf(() => openBook(other))).toBe('file/locked');
  });

  test('a lock file left over or copied along locks nothing, and goes', () => {
    const file = closedBook();
    fs.writeFileSync(`${file}-lock`, '');
    const book = closing(openBook(file));
    expect(codeOf(() => openBook(file))).toBe('file/locked');
    book.close();
    expect(fs.readdirSync(path.dirname(file))).toEqual(['sach.kyyeu']);
  });

  test('a journal without anything to undo, left by a writer that was killed, goes when the book is opened', () => {
    const file = closedBook();
    const before = hashOf(file);
    // What SQLite leaves when it is killed before the first page is copied: a header that was not written yet.
    fs.writeFileSync(`${file}-journal`, Buffer.alloc(512));
    openBook(file).close();
    expect(fs.readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
    expect(hashOf(file)).toBe(before);
  });

  test('a refused opening leaves the lock free', () => {
    const file = closedBook();
    const bytes = fs.readFileSync(file);
    fs.writeFileSync(file, bytes.subarray(0, 8192));
    expect(codeOf(() => openBook(file))).toBe('file/damaged');
    fs.writeFileSync(file, bytes);
    expect(titles(closing(openBook(file)))['Phần một']).toEqual(['Bài']);
  });
});

describe('a read-only file', () => {
  test('opens for reading only', () => {
    const file = closedBook();
    fs.chmodSync(file, 0o444);
    expect(opening(file)).toEqual(['file/read-only', 'nothing was thrown']);
    expect(fs.readdirSync(path.dirname(file))).toEqual(['sach.kyyeu']);
  });

  test('a reader cannot write', () => {
    const reader = closing(readBook(closedBook()));
    expect('addArticle' in reader).toBe(false);
  });
});

describe('failures under an open book', () => {
  test('a full disk is told, nothing is half written, and it goes on when there is room', () => {
    const book = newBook();
    const id = put(book, bodyPart(book), article('A', 'một'));
    // SQLite's own limit gives the very error that a full disk gives.
    const db = (book as unknown as { db: ReturnType<typeof openDatabase> }).db;
    db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`);
    const long = article('A', 'chữ '.repeat(50_000));
    expect(codeOf(() => book.saveArticle(id, 2, long))).toBe('file/disk-full');
    expect(book.article(id)).toMatchObject({ revision: 2, document: article('A', 'một') });
    db.pragma('max_page_count = 1000000');
    expect(book.saveArticle(id, 2, long).revision).toBe(3);
    expect(book.check()).toEqual([]);
  });

  test.runIf(process.platform === 'linux')('a deleted file is noticed at the next save', () => {
    const book = newBook();
    fs.rmSync(book.file);
    expect(codeOf(() => book.addArticle(bodyPart(book), 'A'))).toBe('file/not-found');
  });

  test('are mapped to codes, bugs are not', () => {
    const system = (code: string): unknown => storeError(Object.assign(new Error('x'), { code }), '/a/b.kyyeu');
    const codes = ['SQLITE_FULL', 'SQLITE_READONLY_DBMOVED', 'SQLITE_READONLY_DIRECTORY', 'SQLITE_IOERR_WRITE', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_CORRUPT_VTAB', 'ENOSPC', 'EROFS', 'EIO'];
    expect(codes.map((code) => (system(code) as AppError).code)).toEqual([
      'file/disk-full',
      'file/not-found',
      'file/read-only',
      'file/failed',
      'file/locked',
      'file/damaged',
      'file/disk-full',
      'file/read-only',
      'file/failed',
    ]);
    expect((system('SQLITE_FULL') as AppError).detail).toMatchObject({ name: 'b.kyyeu' });
    expect(system('SQLITE_CONSTRAINT_CHECK')).not.toBeInstanceOf(AppError);
    expect(storeError('text', '/a')).toBe('text');
  });
});
