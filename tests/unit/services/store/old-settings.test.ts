import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_STYLE } from '../../../../electron/common/book/house-style.ts';
import { houseStyleOf } from '../../../../electron/common/book/settings.ts';
import { compareBooks, mergeBook } from '../../../../electron/services/book/merge-book/merge.ts';
import { openBook, readBook } from '../../../../electron/services/store/book-file.ts';
import { closing, temporaryFolder } from './support.ts';

const fixture = new URL('../../../fixtures/store/v3.kyyeu', import.meta.url);

/** A book whose settings were stored before there was a house style. */
function oldBook(name = 'cu.kyyeu'): string {
  const file = path.join(temporaryFolder(), name);
  fs.copyFileSync(fixture, file);
  fs.chmodSync(file, 0o644);
  return file;
}

test('an old book has the house style of a new one, also in its snapshots, and takes changes', () => {
  const book = closing(openBook(oldBook(), { backupFolder: temporaryFolder() }));
  expect(houseStyleOf(book.settings())).toEqual(DEFAULT_STYLE);
  const { id } = book.takeSnapshot('Trước');
  expect(book.compare(id, null).settings).toEqual([]);
  book.updateSettings({ styleTone: 'new' });
  expect(book.compare(id, null).settings).toEqual(['styleTone']);
  expect(houseStyleOf(book.settings())).toEqual({ ...DEFAULT_STYLE, tone: 'new' });
  book.undo();
  expect(houseStyleOf(book.settings())).toEqual(DEFAULT_STYLE);
  book.redo();
  expect(book.settings().styleTone).toBe('new');
  book.restoreSnapshot(id, null);
  expect(book.settings().styleTone).toBe('leave');
  expect(book.check()).toEqual([]);
});

test('a copy with a house style of its own merges into an old book, field by field', async () => {
  const [mine, copy] = [oldBook(), oldBook('ban.kyyeu')];
  const two = closing(openBook(copy, { backupFolder: temporaryFolder() }));
  two.updateSettings({ styleQuotes: 'straight' });
  two.close();
  const book = closing(openBook(mine, { backupFolder: temporaryFolder() }));
  book.updateSettings({ styleTone: 'old' });
  const other = closing(readBook(copy));
  expect(compareBooks(book, other).settings).toBe(1);
  await mergeBook(book, other, { without: [] }, temporaryFolder());
  expect(book.settings()).toMatchObject({ styleQuotes: 'straight', styleTone: 'old' });
  expect(book.check()).toEqual([]);
});
