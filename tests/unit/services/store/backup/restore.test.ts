import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openBook, readBook } from '../../../../../electron/services/store/book-file.ts';
import { placeCopy, replaceBook } from '../../../../../electron/services/store/backup/restore.ts';
import { article, closing, codeOf, temporaryFolder } from '../support.ts';
import { backUp, filesIn, set } from './support.ts';

const KEPT = '(trước khi phục hồi)';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A closed book whose backup says “cũ” while it says “mới”. */
async function changed(): Promise<{ file: string; id: string; backup: string }> {
  const { book, id, folder } = set('cũ');
  const backup = await backUp(book, folder);
  book.saveArticle(id, 2, article('Bài', 'mới'));
  book.close();
  return { file: book.file, id, backup };
}

const says = (file: string, id: string): unknown => closing(readBook(file)).article(id).document;

describe('a backup as a new file', () => {
  test('is a book that can be written on, and the backup stays as it was', async () => {
    const { id, backup } = await changed();
    fs.chmodSync(backup, 0o444);
    const before = fs.readFileSync(backup);
    const target = path.join(temporaryFolder(), 'phục hồi.kyyeu');
    placeCopy(backup, target);
    const book = closing(openBook(target));
    expect(book.article(id).document).toEqual(article('Bài', 'cũ'));
    expect(book.saveArticle(id, 2, article('Bài', 'tiếp')).revision).toBe(3);
    expect(fs.readFileSync(backup).equals(before)).toBe(true);
  });

  test('never replaces a file, and a spoilt backup makes none', async () => {
    const { file, backup } = await changed();
    const before = fs.readFileSync(file);
    expect(codeOf(() => { placeCopy(backup, file); })).toBe('file/exists');
    expect(fs.readFileSync(file).equals(before)).toBe(true);
    fs.writeFileSync(backup, fs.readFileSync(backup).subarray(0, 9000));
    const target = path.join(temporaryFolder(), 'b.kyyeu');
    expect(codeOf(() => { placeCopy(backup, target); })).toMatch(/^file\/(damaged|not-a-book)$/);
    expect(filesIn(path.dirname(target))).toEqual([]);
  });
});

describe('a backup in the place of the book', () => {
  test('keeps what was there beside it, byte for byte', async () => {
    const { file, id, backup } = await changed();
    const before = fs.readFileSync(file);
    const kept = replaceBook(backup, file, KEPT) ?? '';
    expect(path.basename(kept)).toBe(`sach ${KEPT}.kyyeu`);
    expect(fs.readFileSync(kept).equals(before)).toBe(true);
    expect(says(file, id)).toEqual(article('Bài', 'cũ'));
    expect(says(kept, id)).toEqual(article('Bài', 'mới'));
    expect(path.basename(replaceBook(backup, file, KEPT) ?? '')).toBe('sach (trước khi phục hồi 2).kyyeu');
    expect(filesIn(path.dirname(file))).toEqual([`sach (trước khi phục hồi 2).kyyeu`, `sach ${KEPT}.kyyeu`, 'sach.kyyeu']);
  });

  test('takes an unfinished change of the old file out of its way: it belongs to the old one alone', async () => {
    const { file, id, backup } = await changed();
    fs.writeFileSync(`${file}-journal`, 'nửa chừng');
    const kept = replaceBook(backup, file, KEPT) ?? '';
    expect(fs.existsSync(`${file}-journal`)).toBe(false);
    expect(fs.readFileSync(`${kept}-journal`, 'utf8')).toBe('nửa chừng');
    expect(says(file, id)).toEqual(article('Bài', 'cũ'));
  });

  test('works where files cannot have two names (FAT), and where the book is gone', async () => {
    const { file, id, backup } = await changed();
    vi.spyOn(fs, 'linkSync').mockImplementation(() => { throw Object.assign(new Error('EPERM'), { code: 'EPERM' }); });
    const kept = replaceBook(backup, file, KEPT) ?? '';
    expect(says(kept, id)).toEqual(article('Bài', 'mới'));
    fs.rmSync(file);
    expect(replaceBook(backup, file, KEPT)).toBeNull();
    expect(says(file, id)).toEqual(article('Bài', 'cũ'));
  });

  test('of a damaged book, too: the damaged one is kept', async () => {
    const { file, id, backup } = await changed();
    fs.writeFileSync(file, fs.readFileSync(file).fill(0x5a, 4096, 12_288));
    expect(codeOf(() => readBook(file))).toBe('file/damaged');
    const kept = replaceBook(backup, file, KEPT) ?? '';
    expect(says(file, id)).toEqual(article('Bài', 'cũ'));
    expect(codeOf(() => readBook(kept))).toBe('file/damaged');
  });

  test('does nothing while somebody has the book open, or when the backup is spoilt', async () => {
    const { file, id, backup } = await changed();
    const open = closing(openBook(file));
    expect(codeOf(() => replaceBook(backup, file, KEPT))).toBe('file/locked');
    open.close();
    fs.writeFileSync(backup, fs.readFileSync(backup).fill(0x5a, 8192, 16_384));
    expect(codeOf(() => replaceBook(backup, file, KEPT))).toBe('file/damaged');
    expect(says(file, id)).toEqual(article('Bài', 'mới'));
    expect(filesIn(path.dirname(file))).toEqual(['sach.kyyeu']);
  });
});
