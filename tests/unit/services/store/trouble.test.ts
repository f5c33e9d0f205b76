/** Disks that fill up, drives that are pulled, files that vanish, clocks that go back: nothing that was saved is lost, and it goes on. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openOrView } from '../../../../electron/hosts/open-book.ts';
import { createBook, openBook, readBook } from '../../../../electron/services/store/book-file.ts';
import { acceptCopy } from '../../../../electron/services/store/backup/hand-over.ts';
import { bookAt } from '../../../../electron/services/store/backup/look.ts';
import { defaultSettings } from '../../../../electron/common/book/settings.ts';
import { article, bodyPart, closing, codeOf, codeOfAsync, newBook, put, temporaryFolder } from './support.ts';
import { CAN_MOUNT, smallDisk, type SmallDisk } from './support-mount.ts';

let disk: SmallDisk | null = null;

afterEach(() => {
  vi.useRealTimers();
  disk?.remove();
  disk = null;
});

/** A text of so many KB that does not become smaller by being packed. */
const long = (kilobytes: number): string => randomBytes(kilobytes * 750).toString('base64');

/** Save As, as the application does it. */
async function copyTo(book: ReturnType<typeof newBook>, target: string): Promise<void> {
  const part = `${target}.part`;
  const facts = await book.copyTo(part);
  acceptCopy(part, facts, target);
}

describe.runIf(CAN_MOUNT)('a disk of 3 MB', () => {
  test('that fills up: the save is refused whole, what was saved is there, Save As elsewhere works, and it goes on when there is room', async () => {
    disk = smallDisk('3m');
    const book = closing(createBook(path.join(disk.path, 'sách.kyyeu'), defaultSettings('Sách')));
    const id = put(book, bodyPart(book), article('Bài', 'lần đầu'));
    const ballast = path.join(disk.path, 'khác.bin');
    fs.writeFileSync(ballast, randomBytes(2_400_000));
    let { revision } = book.article(id);
    let saved = article('Bài', 'lần đầu');
    let refused = 'nothing was thrown';
    for (let n = 0; n < 100 && refused === 'nothing was thrown'; n += 1) {
      const text = article('Bài', long(20 * (n + 1)));
      refused = codeOf(() => {
        revision = book.saveArticle(id, revision, text).revision;
        saved = text;
      });
    }
    expect(refused).toBe('file/disk-full');
    expect(book.article(id)).toMatchObject({ revision, document: saved });
    expect(book.check()).toEqual([]);

    // On the full disk itself there is no room for a copy, and none is left half made.
    expect(await codeOfAsync(copyTo(book, path.join(disk.path, 'nữa.kyyeu')))).toBe('file/disk-full');
    expect(fs.readdirSync(disk.path).filter((name) => name.startsWith('nữa'))).toEqual([]);
    const elsewhere = path.join(temporaryFolder(), 'nơi khác.kyyeu');
    await copyTo(book, elsewhere);
    const copy = closing(openBook(elsewhere));
    const unsaved = article('Bài', long(100));
    copy.saveArticle(id, revision, unsaved);
    expect(copy.article(id).document).toEqual(unsaved);
    expect(copy.check()).toEqual([]);

    fs.rmSync(ballast);
    expect(book.saveArticle(id, revision, unsaved).revision).toBe(revision + 1);
    expect(book.check()).toEqual([]);
  });

  test('that is full already: what is there can be read, and written on when there is room', () => {
    disk = smallDisk('3m');
    const book = closing(createBook(path.join(disk.path, 'sách.kyyeu'), defaultSettings('Sách')));
    const id = put(book, bodyPart(book), article('Bài', 'đã lưu'));
    book.close();
    const filler = fs.openSync(path.join(disk.path, 'khác.bin'), 'w');
    const full = codeOf(() => {
      try {
        for (;;) fs.writeSync(filler, randomBytes(4096));
      } catch (thrown) {
        if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOSPC') return;
        throw thrown;
      }
    });
    fs.closeSync(filler);
    expect(full).toBe('nothing was thrown');
    // No room for the lock: nobody writes, and everybody can read.
    expect(codeOf(() => openBook(book.file))).toBe('file/disk-full');
    expect(closing(openOrView(book.file, { view: null, checked: false, shownAs: null })).info()).toMatchObject({ readOnly: true });
    expect(closing(readBook(book.file)).article(id).document).toEqual(article('Bài', 'đã lưu'));
    fs.rmSync(path.join(disk.path, 'khác.bin'));
    expect(closing(openBook(book.file)).saveArticle(id, 2, article('Bài', 'tiếp')).revision).toBe(3);
  });

  test('that is pulled out and put back: what was saved is there', () => {
    disk = smallDisk('3m');
    const mounted = disk;
    const book = closing(createBook(path.join(mounted.path, 'sách.kyyeu'), defaultSettings('Sách')));
    const id = put(book, bodyPart(book), article('Bài', 'đã lưu'));
    mounted.pull();
    expect(bookAt(book.file).there).toBe(false);
    expect(codeOf(() => book.saveArticle(id, 2, article('Bài', 'chưa lưu')))).toMatch(/^file\/(not-found|failed)$/);
    // Still readable through what is open: this is what Save As lives on.
    expect(book.article(id).document).toEqual(article('Bài', 'đã lưu'));
  });

  test('that is pulled out: Save As gets all of it through the open connection', async () => {
    disk = smallDisk('3m');
    const book = closing(createBook(path.join(disk.path, 'sách.kyyeu'), defaultSettings('Sách')));
    const id = put(book, bodyPart(book), article('Bài', 'đã lưu'));
    disk.pull();
    const elsewhere = path.join(temporaryFolder(), 'nơi khác.kyyeu');
    await copyTo(book, elsewhere);
    expect(closing(openBook(elsewhere)).article(id).document).toEqual(article('Bài', 'đã lưu'));
  });

  test('that can only be read: the book opens for viewing, and Save As makes one to write on', async () => {
    disk = smallDisk('3m');
    const book = createBook(path.join(disk.path, 'sách.kyyeu'), defaultSettings('Sách'));
    const id = put(book, bodyPart(book), article('Bài', 'chữ'));
    book.close();
    disk.remount('ro');
    expect(codeOf(() => openBook(book.file))).toBe('file/read-only');
    const viewed = closing(readBook(book.file));
    expect(viewed.info()).toMatchObject({ readOnly: true, readOnlyBecause: 'medium' });
    expect(bookAt(book.file)).toMatchObject({ there: true, sound: true });
    const elsewhere = path.join(temporaryFolder(), 'sửa được.kyyeu');
    const part = `${elsewhere}.part`;
    acceptCopy(part, await viewed.copyTo(part), elsewhere);
    expect(closing(openBook(elsewhere)).saveArticle(id, 2, article('Bài', 'sửa')).revision).toBe(3);
    disk.remount('rw');
  });
});

describe.runIf(process.platform !== 'win32')('a file that vanishes under an open book', () => {
  test('deleted: no save goes into nothing, and Save As brings all of it back, under its own name too', async () => {
    const book = newBook();
    const id = put(book, bodyPart(book), article('Bài', 'đã lưu'));
    fs.rmSync(book.file);
    expect(codeOf(() => book.saveArticle(id, 2, article('Bài', 'chưa lưu')))).toBe('file/not-found');
    const elsewhere = path.join(temporaryFolder(), 'cứu.kyyeu');
    await copyTo(book, elsewhere);
    await copyTo(book, book.file);
    const copy = closing(openBook(elsewhere));
    expect(copy.saveArticle(id, 2, article('Bài', 'chưa lưu')).revision).toBe(3);
    expect(copy.check()).toEqual([]);
    book.close();
    expect(closing(openBook(book.file)).article(id).document).toEqual(article('Bài', 'đã lưu'));
  });

  test('renamed: no save goes into a wrong file, and the book goes on under its new name', () => {
    const book = newBook();
    const id = put(book, bodyPart(book), article('Bài', 'đã lưu'));
    const renamed = path.join(path.dirname(book.file), 'tên mới.kyyeu');
    fs.renameSync(book.file, renamed);
    expect(codeOf(() => book.saveArticle(id, 2, article('Bài', 'tiếp')))).toBe('file/not-found');
    // As the application follows it: the new session opens before the old one closes.
    const again = closing(openBook(renamed));
    book.close();
    expect(again.saveArticle(id, 2, article('Bài', 'tiếp')).revision).toBe(3);
    again.close();
    expect(fs.readdirSync(path.dirname(renamed))).toEqual(['tên mới.kyyeu']);
  });

  test('another in its place is never written into', () => {
    const book = newBook();
    const id = put(book, bodyPart(book), article('Bài', 'đã lưu'));
    const other = closing(createBook(path.join(temporaryFolder(), 'khác.kyyeu'), defaultSettings('Sách khác')));
    other.close();
    const before = fs.readFileSync(other.file);
    fs.renameSync(book.file, `${book.file}.cũ`);
    fs.copyFileSync(other.file, book.file);
    expect(codeOf(() => book.saveArticle(id, 2, article('Bài', 'tiếp')))).toBe('file/not-found');
    expect(fs.readFileSync(book.file).equals(before)).toBe(true);
  });
});

describe('a clock set back', () => {
  test('loses no save and no order: revisions grow, and the book stays whole', () => {
    vi.useFakeTimers({ now: new Date(2026, 4, 26, 10), toFake: ['Date'] });
    const book = newBook();
    const id = put(book, bodyPart(book), article('Bài', 'trước'));
    vi.setSystemTime(new Date(2001, 0, 1));
    // A later change has a later time, whatever the clock says: a merge of two copies counts on it.
    const { revision, savedAt } = book.saveArticle(id, 2, article('Bài', 'sau'));
    expect(revision).toBe(3);
    expect(savedAt).toBeGreaterThan(new Date(2026, 4, 26, 10).getTime());
    expect(codeOf(() => book.saveArticle(id, 2, article('Bài', 'lỗi thời')))).toBe('book/stale');
    expect(book.article(id).document).toEqual(article('Bài', 'sau'));
    expect(book.check()).toEqual([]);
    book.close();
    expect(closing(openBook(book.file)).article(id).revision).toBe(3);
  });
});

test.runIf(process.platform === 'linux')('tests that need a disk of their own run where the product is tested: root on Linux', () => {
  // A container without the right to mount must not pass in silence for one that has it.
  const root = process.getuid?.() === 0;
  const mayMount = root && /cap_sys_admin/.test(execFileSync('sh', ['-c', 'capsh --print 2>/dev/null || echo cap_sys_admin']).toString());
  expect(CAN_MOUNT || !mayMount).toBe(true);
});
