import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBook, readBook } from '../../../../electron/services/store/book-file.ts';
import { openDatabase } from '../../../../electron/services/store/connection.ts';
import { MIGRATIONS, type Migration } from '../../../../electron/services/store/migrations/index.ts';
import { article, bodyPart, closing, codeOf, newBook, put, temporaryFolder, titles } from './support.ts';

const fixtures = new URL('../../../fixtures/store/', import.meta.url);

/** A later format of this test's own. */
const next: Migration = {
  version: MIGRATIONS.length + 1,
  name: 'later',
  up(db) {
    db.exec('CREATE TABLE later (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL) STRICT; ALTER TABLE article ADD COLUMN later_id TEXT REFERENCES later (id)');
  },
};
const failing: Migration = {
  version: next.version + 1,
  name: 'failing',
  up(db) {
    db.exec('DELETE FROM part; SELECT no_such_function()');
  },
};
const breaking: Migration = {
  version: next.version,
  name: 'breaking',
  up(db) {
    db.exec(`DELETE FROM part`);
  },
};

function closedBook(): string {
  const book = newBook();
  put(book, bodyPart(book), article('Bài', 'chữ'));
  book.close();
  return book.file;
}

function versionOf(file: string): number {
  return fs.readFileSync(file).readInt32BE(60);
}

describe('the migrations', () => {
  test('are numbered without a gap', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  test('each version has a fixture, and this version reads it whole', () => {
    const names = MIGRATIONS.map(({ version }) => `v${String(version)}.kyyeu`);
    expect(new Set(fs.readdirSync(fixtures).filter((name) => name.endsWith('.kyyeu')))).toEqual(new Set(names));
    for (const name of names) {
      const folder = temporaryFolder();
      const file = path.join(folder, name);
      fs.copyFileSync(new URL(name, fixtures), file);
      fs.chmodSync(file, 0o644);
      for (const book of [closing(readBook(file)), closing(openBook(file, { backupFolder: path.join(folder, 'backups') }))]) {
        expect(titles(book)).toEqual({ 'Mở đầu': ['Lời giới thiệu'], 'Phần một': ['Người giữ lửa'], 'Gương sáng': [] });
        const [, entry] = book.articles();
        expect(entry).toMatchObject({ writtenOn: '2021-04-26', revision: 2, stage: 'draft' });
        const picture = entry?.document.blocks.find((block) => block.type === 'photo');
        expect(book.photo(picture?.photoId ?? '')).toMatchObject({ name: 'ảnh.jpg', width: 60, height: 40 });
        expect(book.search('ban na loc')).toHaveLength(1);
        expect(book.settings().title).toBe('Kỷ yếu thử');
        expect(book.check()).toEqual([]);
      }
    }
  });
});

describe('migrating', () => {
  test('makes a verified backup of the old file first, then changes it', () => {
    const file = closedBook();
    const backupFolder = path.join(temporaryFolder(), 'a', 'b');
    const book = closing(openBook(file, { backupFolder, migrations: [...MIGRATIONS, next] }));
    expect(titles(book)['Phần một']).toEqual(['Bài']);
    const { id } = book.info();
    book.close();
    expect(versionOf(file)).toBe(next.version);
    const [shelf = '', ...otherShelves] = fs.readdirSync(backupFolder);
    const [backup, ...others] = fs.readdirSync(path.join(backupFolder, shelf));
    expect([shelf, otherShelves, others]).toEqual([id, [], []]);
    expect(backup).toMatch(/^sach\.000001\.\d{4}-\d\d-\d\dT[\d-]{8}\.before-migration\.kyyeu$/);
    const old = closing(openBook(path.join(backupFolder, shelf, backup ?? '')));
    expect(titles(old)['Phần một']).toEqual(['Bài']);
    expect(old.check()).toEqual([]);
    expect(codeOf(() => readBook(file))).toBe('file/newer');
  });

  test('nothing is backed up when nothing is pending', () => {
    const backupFolder = temporaryFolder();
    closing(openBook(closedBook(), { backupFolder }));
    expect(fs.readdirSync(backupFolder)).toEqual([]);
  });

  test('all steps or none: a failing one leaves the old file', () => {
    const file = closedBook();
    const migrations = [...MIGRATIONS, next, failing];
    expect(() => openBook(file, { backupFolder: temporaryFolder(), migrations })).toThrow(/no such function/);
    expect(versionOf(file)).toBe(MIGRATIONS.length);
    const book = closing(openBook(file));
    expect(titles(book)['Phần một']).toEqual(['Bài']);
    expect(book.check()).toEqual([]);
  });

  test('a step that breaks references is undone', () => {
    const file = closedBook();
    expect(() => openBook(file, { backupFolder: temporaryFolder(), migrations: [...MIGRATIONS, breaking] })).toThrow(/broken references/);
    expect(titles(closing(openBook(file)))['Phần một']).toEqual(['Bài']);
  });

  test('without a backup there is no migration', () => {
    const file = closedBook();
    const occupied = path.join(temporaryFolder(), 'file');
    fs.writeFileSync(occupied, '');
    expect(codeOf(() => openBook(file, { backupFolder: occupied, migrations: [...MIGRATIONS, next] }))).toBe('file/exists');
    expect(versionOf(file)).toBe(MIGRATIONS.length);
  });

  test('a reader leaves an older file as it is and reads it all the same', () => {
    const file = closedBook();
    fs.chmodSync(file, 0o444);
    const reader = closing(readBook(file, { migrations: [...MIGRATIONS, next] }));
    expect(titles(reader)['Phần một']).toEqual(['Bài']);
    expect(reader.file).toBe(file);
    reader.close();
    expect(versionOf(file)).toBe(MIGRATIONS.length);
  });
});

test('every table is STRICT and documented in FORMAT.md', () => {
  const db = openDatabase(closedBook(), { readonly: true });
  const tables = db.prepare<[], { name: string; strict: number }>(`SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name <> 'sqlite_schema'`).all();
  db.close();
  expect(tables.filter(({ strict }) => strict === 0)).toEqual([]);
  const format = fs.readFileSync(new URL('../../../../electron/services/store/FORMAT.md', import.meta.url), 'utf8');
  const headings = format.match(/^## .*$/gm)?.join(' ') ?? '';
  expect(tables.map(({ name }) => name).filter((name) => !new RegExp(`\\b${name}\\b`).test(headings))).toEqual([]);
});
