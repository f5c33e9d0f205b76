import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../electron/common/errors.ts';
import { openBook, readBook } from '../../../../electron/services/store/book-file.ts';
import { lockState } from '../../../../electron/services/store/lock.ts';
import { leaveNote, ownerFileOf, readNote } from '../../../../electron/services/store/lock-owner.ts';
import { closing, codeOf, newBook, temporaryFolder } from './support.ts';

/** What openBook throws. */
function refusal(file: string): AppError {
  try {
    openBook(file).close();
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
  throw new Error('it was opened');
}

describe('a book that is open for writing', () => {
  test('tells the second who has it and since when, at once', () => {
    const began = Date.now();
    const book = newBook();
    const asked = performance.now();
    const { code, detail } = refusal(book.file);
    expect(performance.now() - asked).toBeLessThan(1000);
    expect(code).toBe('file/locked');
    expect(detail).toMatchObject({ name: 'sach.kyyeu', host: os.hostname(), user: os.userInfo().username });
    expect(detail['since']).toBeGreaterThanOrEqual(began);
    expect(lockState(book.file)).toMatchObject({ free: false, owner: { host: os.hostname() } });
  });

  test('can be read meanwhile, for the reason told, and is free when it is closed', () => {
    const book = newBook();
    const reader = closing(readBook(book.file, { because: 'locked' }));
    expect(reader.info()).toMatchObject({ readOnly: true, readOnlyBecause: 'locked' });
    book.close();
    expect(lockState(book.file)).toEqual({ free: true, owner: null });
    expect(fs.readdirSync(path.dirname(book.file))).toEqual(['sach.kyyeu']);
    closing(openBook(book.file));
  });

  test('stays locked however often it is looked at', () => {
    const book = newBook();
    for (let n = 0; n < 5; n += 1) {
      expect(lockState(book.file).free).toBe(false);
      expect(codeOf(() => openBook(book.file))).toBe('file/locked');
    }
  });
});

describe('a note', () => {
  test('that a killed process left locks nothing and is believed by nobody', () => {
    const book = newBook();
    book.close();
    leaveNote(book.file, { user: 'ma', host: 'máy cũ', since: 1 });
    fs.writeFileSync(`${book.file}-lock`, '');
    expect(lockState(book.file)).toEqual({ free: true, owner: null });
    const again = closing(openBook(book.file));
    expect(readNote(book.file)?.user).toBe(os.userInfo().username);
    again.close();
    expect(fs.readdirSync(path.dirname(book.file))).toEqual(['sach.kyyeu']);
  });

  test.each(['', '{"user":', '[]', '{"user":1,"host":"a","since":0}', `{"user":"${'a'.repeat(9000)}","host":"a","since":0}`])('that is none (%#) is nothing', (text) => {
    const book = newBook();
    fs.writeFileSync(ownerFileOf(book.file), text);
    expect(readNote(book.file)).toBeNull();
    expect(refusal(book.file).detail).toEqual({ name: 'sach.kyyeu' });
  });

  test('that cannot be left keeps nobody from writing', () => {
    const folder = path.join(temporaryFolder(), 'không có');
    expect(leaveNote(path.join(folder, 'a.kyyeu'), { user: 'a', host: 'b', since: 1 })).toBe(false);
  });
});
