import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBook, readBook } from '../../../../../electron/services/store/book-file.ts';
import { factsOf, verifyCopy } from '../../../../../electron/services/store/backup/facts.ts';
import { backupPath, bookAt, listBackups } from '../../../../../electron/services/store/backup/look.ts';
import { backUpBefore, copyToShelf, finishBackup } from '../../../../../electron/services/store/backup/make.ts';
import { backupName, parseBackupName } from '../../../../../electron/services/store/backup/names.ts';
import { beginPart, shelfOf, tidy } from '../../../../../electron/services/store/backup/shelf.ts';
import { openDatabase } from '../../../../../electron/services/store/connection.ts';
import { article, bodyPart, closing, codeOf, codeOfAsync, jpeg, put, temporaryFolder, titles } from '../support.ts';
import { backUp, dbOf, filesIn, onShelf, set, swell } from './support.ts';

describe('a name', () => {
  test('tells everything back, whatever the book is called', () => {
    const at = new Date(2026, 4, 26, 16, 58, 3);
    for (const base of ['Sách', 'tập 2.2021.auto', 'a'.repeat(300), 'Ệ'.repeat(200)]) {
      for (const sound of [true, false]) {
        const file = backupName({ base, sequence: 1_234_567, at, why: 'before-merge', sound });
        expect(parseBackupName(file)).toEqual({ file, sequence: 1_234_567, at: at.getTime(), day: '2026-05-26', why: 'before-merge', sound });
        expect(Buffer.byteLength(file)).toBeLessThan(255);
      }
    }
  });

  test.each(['sách.kyyeu', 'sách.000001.2026-05-26T16-58-03.other.kyyeu', 'sách.000001.2026-05-26T16-58-03.auto.kyyeu.txt', '.1.x.part', 'ghi chú.txt'])(
    'of another file (%s) is none of ours',
    (name) => { expect(parseBackupName(name)).toBeNull(); },
  );
});

describe('a backup', () => {
  test('is the whole book, sound, on a shelf of its own outside the book’s folder', async () => {
    const { book, folder } = set();
    await book.addPhoto('a.jpg', await jpeg());
    const file = await backUp(book, folder);
    expect(path.dirname(file)).toBe(shelfOf(folder, book.info().id));
    expect(filesIn(path.dirname(file))).toEqual([path.basename(file)]);
    const copy = closing(readBook(file));
    expect(copy.info()).toMatchObject({ id: book.info().id, modifiedAt: book.info().modifiedAt });
    expect(titles(copy)).toEqual(titles(book));
    expect(copy.check()).toEqual([]);
    expect(fs.readdirSync(path.dirname(book.file)).filter((name) => name.endsWith('.kyyeu'))).toEqual(['sach.kyyeu']);
  });

  test('follows what is written while it is made, to the last word', async () => {
    const { book, id, folder } = set();
    swell(book, 20);
    let revision = 2;
    const file = await backUpBefore(book, 'auto', {
      folder,
      onProgress: ({ done }) => { revision = book.saveArticle(id, revision, article('Bài', `tới trang ${String(done)}`)).revision; },
    });
    const copy = closing(readBook(file));
    expect(revision).toBeGreaterThan(10);
    expect(copy.article(id)).toEqual(book.article(id));
    expect(copy.check()).toEqual([]);
  });

  test('that is not what was copied is refused and removed, and the older ones stay', async () => {
    const { book, folder } = set();
    await backUp(book, folder);
    const { part, facts } = await copyToShelf(book, { folder });
    const other = openDatabase(part);
    other.pragma('foreign_keys = OFF');
    other.exec('DELETE FROM article WHERE removed_at IS NULL AND title = \'Bài\'');
    other.close();
    expect(codeOf(() => finishBackup({ part, facts, book: book.file, why: 'auto' }))).toBe('file/damaged');
    expect(filesIn(shelfOf(folder, book.info().id))).toEqual(onShelf(book, folder));
    expect(onShelf(book, folder)).toHaveLength(1);
  });

  test('of a book that is damaged already is kept, and marked so', async () => {
    const { book, folder } = set();
    dbOf(book).exec(`UPDATE article SET content_sha256 = '${'0'.repeat(64)}' WHERE title = 'Bài'`);
    const file = await backUp(book, folder);
    expect(parseBackupName(path.basename(file))).toMatchObject({ sound: false });
    expect(listBackups(folder, book.info().id)).toMatchObject([{ sound: false, articles: 2 }]);
  });

  test('can be stopped, and leaves nothing', async () => {
    const { book, folder } = set();
    swell(book, 5);
    const stop = new AbortController();
    const making = backUpBefore(book, 'auto', { folder, signal: stop.signal, onProgress: () => { stop.abort(); } });
    expect(await codeOfAsync(making)).toBe('job/cancelled');
    expect(filesIn(shelfOf(folder, book.info().id))).toEqual([]);
  });

  test('is given up when the book is closed under it, and leaves nothing', async () => {
    const { book, folder } = set();
    swell(book, 5);
    const uuid = book.info().id;
    const making = backUpBefore(book, 'auto', { folder, onProgress: () => { book.close(); } });
    await expect(making).rejects.toThrow();
    expect(filesIn(shelfOf(folder, uuid))).toEqual([]);
    expect(closing(openBook(book.file)).check()).toEqual([]);
  });

  test('is numbered on, so that a clock set back makes no new one old', async () => {
    const { book, folder } = set();
    for (let n = 0; n < 12; n += 1) await backUp(book, folder, 'auto', new Date(2026, 4, 26, 10, n));
    const late = await backUp(book, folder, 'auto', new Date(1999, 0, 1));
    const names = onShelf(book, folder);
    expect(names[0]).toBe(path.basename(late));
    expect(names).toHaveLength(10);
    await backUp(book, folder, 'auto', new Date(2026, 4, 26, 11));
    expect(onShelf(book, folder)).toContain(path.basename(late));
  });

  test('on a shelf that is gone begins a new one, and touches nothing else', async () => {
    const { book, folder } = set();
    await backUp(book, folder);
    const other = shelfOf(folder, '00000000-0000-4000-8000-000000000000');
    fs.mkdirSync(other, { recursive: true });
    fs.writeFileSync(path.join(other, 'Sách khác.000001.2026-05-26T16-58-03.auto.kyyeu'), 'x');
    fs.writeFileSync(path.join(folder, 'của người khác.txt'), 'x');
    fs.rmSync(shelfOf(folder, book.info().id), { recursive: true });
    tidy(shelfOf(folder, book.info().id));
    expect(listBackups(folder, book.info().id)).toEqual([]);
    await backUp(book, folder);
    expect(onShelf(book, folder)).toHaveLength(1);
    expect(filesIn(other)).toHaveLength(1);
    expect(filesIn(folder)).toContain('của người khác.txt');
  });

  test('clears away what a killed process left, not what a living one is making', async () => {
    const { book, folder } = set();
    const shelf = shelfOf(folder, book.info().id);
    fs.mkdirSync(shelf, { recursive: true });
    const dead = path.join(shelf, `.999999999.${'a'.repeat(8)}-0000-4000-8000-000000000000.part`);
    fs.writeFileSync(dead, 'x');
    fs.writeFileSync(path.join(shelf, 'ghi chú.txt'), 'x');
    const living = beginPart(shelf);
    fs.writeFileSync(living, 'x');
    await backUp(book, folder);
    expect(fs.existsSync(dead)).toBe(false);
    expect(fs.existsSync(living)).toBe(true);
    expect(fs.existsSync(path.join(shelf, 'ghi chú.txt'))).toBe(true);
  });

  test('where no folder can be made is told, and the book is unharmed', async () => {
    const { book, id } = set();
    const file = path.join(temporaryFolder(), 'là tệp');
    fs.writeFileSync(file, '');
    expect(await codeOfAsync(backUp(book, file))).toMatch(/^file\//);
    expect(book.saveArticle(id, 2, article('Bài', 'tiếp')).revision).toBe(3);
  });
});

describe('the list', () => {
  test('is newest first, with what each holds; one that cannot be read is listed as such', async () => {
    const { book, folder } = set();
    await backUp(book, folder, 'auto', new Date(2026, 4, 26, 10, 0));
    put(book, bodyPart(book), article('Bài hai', 'chữ'));
    const newest = await backUp(book, folder, 'before-merge', new Date(2026, 4, 26, 10, 10));
    const list = listBackups(folder, book.info().id);
    expect(list.map(({ why, articles, title, sound }) => [why, articles, title, sound])).toEqual([
      ['before-merge', 3, 'Những bông hoa đẹp', true],
      ['auto', 2, 'Những bông hoa đẹp', true],
    ]);
    expect(list[0]).toMatchObject({ at: new Date(2026, 4, 26, 10, 10).getTime(), modifiedAt: book.info().modifiedAt });
    fs.writeFileSync(newest, 'không phải kỷ yếu');
    expect(listBackups(folder, book.info().id)[0]).toMatchObject({ articles: null, sound: false });
  });

  test('leads to files by their own names alone', async () => {
    const { book, folder } = set();
    const file = await backUp(book, folder);
    const uuid = book.info().id;
    expect(backupPath(folder, uuid, path.basename(file))).toBe(file);
    expect(codeOf(() => backupPath(folder, uuid, `../${uuid}/${path.basename(file)}`))).toBe('file/not-found');
    expect(codeOf(() => backupPath(folder, uuid, '/etc/passwd'))).toBe('file/not-found');
    expect(() => shelfOf(folder, '../..')).toThrow();
  });
});

describe('a look at a file', () => {
  test('tells a whole book, one with an unfinished change, a damaged one and none at all', () => {
    const { book } = set('chữ '.repeat(20_000));
    const { id, modifiedAt } = book.info();
    expect(bookAt(book.file)).toEqual({ there: true, uuid: id, title: 'Những bông hoa đẹp', modifiedAt, sound: true });
    expect(bookAt(`${book.file}.none`)).toMatchObject({ there: false, uuid: null, sound: false });
    dbOf(book).exec(`UPDATE article SET content_sha256 = '${'0'.repeat(64)}' WHERE title = 'Bài'`);
    expect(bookAt(book.file)).toMatchObject({ there: true, uuid: id, sound: false });
    book.close();
    fs.writeFileSync(book.file, fs.readFileSync(book.file).subarray(0, 8192));
    expect(bookAt(book.file)).toMatchObject({ there: true, sound: false });
  });
});

test('facts of a copy made row by row are those of the original', () => {
  const { book } = set();
  const target = path.join(temporaryFolder(), 'copy.kyyeu');
  dbOf(book).prepare('VACUUM INTO ?').run(target);
  expect(verifyCopy(target, factsOf(dbOf(book)))).toBe(true);
});
