import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { photo } from '../../../../../electron/common/article/build.ts';
import { readBook } from '../../../../../electron/services/store/book-file.ts';
import { openDatabase, type Db } from '../../../../../electron/services/store/connection.ts';
import { Pages } from '../../../../../electron/services/store/raw/pages.ts';
import { rowsOfTree } from '../../../../../electron/services/store/raw/trees.ts';
import { withOneBitBack } from '../../../../../electron/services/store/salvage/one-bit.ts';
import { salvage } from '../../../../../electron/services/store/salvage/salvage.ts';
import { sha256 } from '../../../../../electron/services/store/content.ts';
import { article, bodyPart, closing, codeOfAsync, jpeg, newBook, put, temporaryFolder, titles } from '../support.ts';

const ARTICLES = 40;
const MINUTE_MS = 60_000;

/** A closed book with many articles (its tables are trees of several pages) and one photo; its path and the photo's id. */
async function book(): Promise<{ file: string; photoId: string }> {
  const open = newBook();
  const { id } = await open.addPhoto('chân dung.jpg', await jpeg(300, 200));
  const part = bodyPart(open);
  for (let number = 0; number < ARTICLES; number += 1) put(open, part, article(`Bài ${String(number)}`, `chữ của bài ${String(number)} `.repeat(60), photo(id, 'chú thích')));
  open.close();
  return { file: open.file, photoId: id };
}

function behind(file: string, work: (db: Db) => unknown): void {
  const db = openDatabase(file);
  db.unsafeMode(true);
  db.pragma('foreign_keys = OFF');
  work(db);
  db.close();
}

const rootOf = (file: string, name: string): number => {
  const db = openDatabase(file, { readonly: true });
  const root = Number(db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name));
  db.close();
  return root;
};

function overwrite(file: string, page: number): void {
  const descriptor = fs.openSync(file, 'r+');
  fs.writeSync(descriptor, Buffer.alloc(4096, 0x5a), 0, 4096, (page - 1) * 4096);
  fs.closeSync(descriptor);
}

async function saved(file: string): Promise<{ to: string; report: Awaited<ReturnType<typeof salvage>> }> {
  const to = path.join(temporaryFolder(), 'moi.kyyeu');
  const before = fs.readFileSync(file);
  const report = await salvage(file, to);
  expect(fs.readFileSync(file).equals(before)).toBe(true);
  expect(closing(readBook(to)).check()).toEqual([]);
  expect(fs.readdirSync(path.dirname(to))).toEqual(['moi.kyyeu']);
  return { to, report };
}

describe('salvage', () => {
  test('of a whole book gives the same book', async () => {
    const { file } = await book();
    const { to, report } = await saved(file);
    expect(report).toEqual({ articles: ARTICLES + 1, photos: 1, lost: [], doubtful: [] });
    expect(closing(readBook(to)).articles()).toEqual(closing(readBook(file)).articles());
  }, MINUTE_MS);

  test.each(['article', 'photo', 'row_digest', 'sqlite_autoindex_article_1', 'article_search_data'])('comes past a broken first page of %s', async (name) => {
    const { file } = await book();
    overwrite(file, rootOf(file, name));
    const { to } = await saved(file);
    expect(titles(closing(readBook(to)))['Phần một']).toHaveLength(ARTICLES);
  }, MINUTE_MS);

  test('makes a photo’s record again from its bytes, and finds its name lost', async () => {
    const { file, photoId } = await book();
    behind(file, (db) => db.exec('DELETE FROM photo'));
    const { to, report } = await saved(file);
    expect(closing(readBook(to)).photo(photoId)).toMatchObject({ width: 300, height: 200, mediaType: 'image/jpeg' });
    expect([...report.lost, ...report.doubtful].filter(({ kind }) => kind === 'photo')).not.toEqual([]);
  }, MINUTE_MS);

  test('takes the small picture where the original is gone', async () => {
    const { file, photoId } = await book();
    behind(file, (db) => db.exec('DELETE FROM photo_blob'));
    const { to, report } = await saved(file);
    expect(report.doubtful).toContainEqual(expect.objectContaining({ kind: 'photo', name: 'chân dung.jpg', reason: 'small' }));
    expect(closing(readBook(to)).photoBytes(photoId, 'original').length).toBeGreaterThan(0);
  }, MINUTE_MS);

  test('keeps the caption of a photo that is gone', async () => {
    const { file } = await book();
    behind(file, (db) => db.exec('DELETE FROM photo; DELETE FROM photo_blob; DELETE FROM photo_proxy'));
    const { to, report } = await saved(file);
    expect(report.lost).toContainEqual(expect.objectContaining({ kind: 'photo', name: 'Bài 0: chú thích', reason: 'picture-gone' }));
    expect(closing(readBook(to)).articles()[1]?.document.blocks.at(-1)).toMatchObject({ type: 'photo', photoId: null });
  }, MINUTE_MS);

  test('brings the words of a lost article back from the search, and its place is said to be lost', async () => {
    const { file } = await book();
    behind(file, (db) => db.exec(`DELETE FROM article WHERE title = 'Bài 7'`));
    const { to, report } = await saved(file);
    expect(report.doubtful.filter(({ name }) => name === 'Bài 7').map(({ reason }) => reason)).not.toEqual([]);
    expect(closing(readBook(to)).search('chu cua bai 7').map(({ title }) => title)).toContain('Bài 7');
  }, MINUTE_MS);

  test('puts one changed bit of a text right by its hash', async () => {
    const { file } = await book();
    const bytes = fs.readFileSync(file);
    const at = bytes.indexOf('chữ của bài 5 ');
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    fs.writeFileSync(file, bytes);
    const { report } = await saved(file);
    expect([...report.lost, ...report.doubtful]).toEqual([]);
  }, MINUTE_MS);

  test('never replaces a file, and takes nothing for a book that is none', async () => {
    const { file } = await book();
    expect(await codeOfAsync(salvage(file, file))).toBe('file/exists');
    const folder = temporaryFolder();
    fs.writeFileSync(path.join(folder, 'empty'), '');
    fs.writeFileSync(path.join(folder, 'noise'), Buffer.alloc(20_000, 0x0d));
    for (const [name, code] of [['empty', 'file/empty'], ['noise', 'file/not-a-book'], ['none', 'file/not-found']] as const) {
      expect(await codeOfAsync(salvage(path.join(folder, name), path.join(folder, 'to')))).toBe(code);
    }
    expect(fs.readdirSync(folder).sort()).toEqual(['empty', 'noise']);
  }, MINUTE_MS);
});

describe('reading pages without SQLite', () => {
  test('gives the very rows that SQLite gives, long ones included', async () => {
    const { file } = await book();
    const pages = new Pages(file);
    const gaps: unknown[] = [];
    const rows = [...rowsOfTree(pages, rootOf(file, 'article'), 'table', { seen: new Set(), onGap: (gap) => gaps.push(gap) })];
    pages.close();
    const db = openDatabase(file, { readonly: true });
    const wanted = db.prepare<[], { number: number; content: string; id: string }>('SELECT number, id, content FROM article ORDER BY number').all();
    db.close();
    expect(gaps).toEqual([]);
    expect(rows.map(({ rowid, values }) => [rowid, String(values[1]), String(values[7])])).toEqual(wanted.map(({ number, id, content }) => [number, id, content]));
  }, MINUTE_MS);

  test('ends on pages that lead back to themselves', async () => {
    const { file } = await book();
    const root = rootOf(file, 'article');
    const bytes = fs.readFileSync(file);
    // The rightmost child of the root becomes the root itself.
    bytes.writeUInt32BE(root, (root - 1) * 4096 + 8);
    fs.writeFileSync(file, bytes);
    const { to } = await saved(file);
    expect(titles(closing(readBook(to)))['Phần một']).toHaveLength(ARTICLES);
  }, MINUTE_MS);
});

test('one bit back: the text, or null where no single bit tells', () => {
  const text = Buffer.from('Đảng bộ Khối');
  const flipped = Buffer.from(text);
  flipped[3] = (flipped[3] ?? 0) ^ 32;
  expect(withOneBitBack(flipped, sha256(text))?.toString()).toBe('Đảng bộ Khối');
  flipped[5] = (flipped[5] ?? 0) ^ 1;
  expect(withOneBitBack(flipped, sha256(text))).toBeNull();
});
