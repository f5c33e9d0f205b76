import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { photo } from '../../../electron/common/article/build.ts';
import { openDatabase } from '../../../electron/services/store/connection.ts';
import { article, bodyPart, newBook, put, temporaryFolder } from '../services/store/support.ts';
import { expectFailure, json, kyyeu } from './support.ts';

const exportShape = z.strictObject({
  files: z.array(z.strictObject({ path: z.string(), kind: z.enum(['interior', 'cover', 'proof', 'dummy', 'office']), pages: z.number().int().positive(), replaced: z.number().optional() })),
  preflight: z.strictObject({ errors: z.array(z.unknown()), warnings: z.array(z.unknown()) }),
  seconds: z.number().positive(),
});

test('export makes the files it names', { timeout: 120_000 }, async () => {
  const folder = path.join(temporaryFolder(), 'out');
  const book = newBook();
  put(book, bodyPart(book), article('Đảng bộ Khối', 'Bưu tá tận tụy giao bưu phẩm. '.repeat(100)));
  book.close();
  const result = json(await kyyeu('export', book.file, '--to', 'proof', '--out', folder, '--json'), exportShape);
  expect(result.files.map(({ kind }) => kind)).toContain('proof');
  for (const { path: file } of result.files) expect(fs.readFileSync(file).toString('latin1', 0, 5)).toBe('%PDF-');
  expectFailure(await kyyeu('export', path.join(folder, 'none.kyyeu'), '--to', 'print', '--out', folder), 1, 'file/not-found');
});

test('export makes a dummy and A4 sheets, and says which pages it does not have', { timeout: 180_000 }, async () => {
  const folder = path.join(temporaryFolder(), 'out');
  const book = newBook();
  put(book, bodyPart(book), article('Đảng bộ Khối', 'Bưu tá tận tụy giao bưu phẩm. '.repeat(100)));
  book.close();
  const ask = (...more: string[]): ReturnType<typeof kyyeu> => kyyeu('export', book.file, '--out', folder, '--json', ...more);
  expect(json(await ask('--to', 'dummy'), exportShape).files).toMatchObject([{ kind: 'dummy' }]);
  expect(json(await ask('--to', 'office', '--two-up', '--grey', '--pages', '1-3'), exportShape).files).toMatchObject([{ kind: 'office', pages: 2 }]);
  expectFailure(await ask('--to', 'office', '--pages', '900'), 1, 'print/no-such-pages');
  expectFailure(await ask('--to', 'office', '--pages', 'một'), 2, '--pages');
});

test('export --strict tells by its exit code that a photo has not come; without it the JSON alone tells', { timeout: 120_000 }, async () => {
  const folder = path.join(temporaryFolder(), 'out');
  const book = newBook();
  put(book, bodyPart(book), article('Đảng bộ Khối', 'Bưu tá tận tụy giao bưu phẩm.', photo(null, 'Bưu tá tận tụy')));
  put(book, bodyPart(book), article('Bài đủ', 'Chữ.'));
  book.close();
  const ask = (...more: string[]): ReturnType<typeof kyyeu> => kyyeu('export', book.file, '--to', 'proof', '--out', folder, '--json', ...more);
  const plain = await ask();
  expect(plain).toMatchObject({ code: 0, err: [] });
  expect(json(plain, exportShape).preflight.errors).toEqual([expect.objectContaining({ code: 'photo-missing' })]);
  const strict = await ask('--strict');
  expect(strict).toMatchObject({ code: 4, err: ['the files are made, but not fit for the press: 1 error (photo-missing)'] });
  expect(json(strict, exportShape).preflight.errors).toHaveLength(1);
});

test('sample makes the yearbook with its print and proof files, and keeps a book that is already there', { timeout: 180_000 }, async () => {
  const folder = path.join(temporaryFolder(), 'out');
  const first = await kyyeu('sample', '--out', folder, '--json');
  expect(first).toMatchObject({ code: 0, err: [] });
  const { book, exports } = json(first, z.strictObject({ book: z.string(), exports: z.array(exportShape) }));
  expect(exports.flatMap(({ files }) => files.map(({ kind }) => kind))).toEqual(expect.arrayContaining(['interior', 'proof']));
  expect(exports.flatMap(({ preflight }) => preflight.errors)).toEqual([]);
  const before = fs.readFileSync(book);
  const again = await kyyeu('sample', '--out', folder);
  expect(again).toMatchObject({ code: 0, err: [] });
  expect(again.out).toContain(book);
  expect(fs.readFileSync(book).equals(before)).toBe(true);
});

test('a book whose pages are damaged is not printed, though its articles can be read', { timeout: 120_000 }, async () => {
  const folder = path.join(temporaryFolder(), 'out');
  const book = newBook();
  put(book, bodyPart(book), article('Đảng bộ Khối', 'Bưu tá tận tụy giao bưu phẩm. '.repeat(100)));
  book.close();
  // An index that knows of no rows: only a look at all pages tells.
  const db = openDatabase(book.file);
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
  const [name] = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = 'article' ORDER BY name").pluck().all();
  const empty = db.prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'comment' LIMIT 1").pluck().get();
  db.prepare('UPDATE sqlite_schema SET rootpage = ? WHERE name = ?').run(empty, name);
  db.close();
  for (const to of ['print', 'cover', 'docx']) expectFailure(await kyyeu('export', book.file, '--to', to, '--out', folder), 1, 'file/damaged');
  expect(fs.existsSync(folder) ? fs.readdirSync(folder) : []).toEqual([]);
});
