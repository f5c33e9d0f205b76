import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { markOf } from '../../../../electron/common/book/marks.ts';
import { openBook } from '../../../../electron/services/store/book-file.ts';
import { openDatabase } from '../../../../electron/services/store/connection.ts';
import { closing, temporaryFolder } from './support.ts';

test('marks of an old book stay where they are and are numbered as they were shown', () => {
  const file = path.join(temporaryFolder(), 'cu.kyyeu');
  fs.copyFileSync(new URL('../../../fixtures/store/v13.kyyeu', import.meta.url), file);
  fs.chmodSync(file, 0o644);
  const db = openDatabase(file, { readonly: false });
  const add = db.prepare(`INSERT INTO page_mark (id, page, x, y, width, height, body, author, settled_at, created_at, updated_at) VALUES (?, ?, 1, 2, 3, 4, 'Sửa', '', ?, 1, 1)`);
  for (const row of [['late', 9, null], ['settled', 1, 5], ['early', 3, null]]) add.run(...row);
  db.close();
  const book = closing(openBook(file, { backupFolder: temporaryFolder() }));
  const marks = book.records('pageMark').map(markOf);
  expect(Object.fromEntries(marks.map(({ id, number }) => [id, number]))).toEqual({ early: 1, late: 2, settled: 3 });
  expect(marks.every(({ anchor, x, y }) => anchor === null && x === 1 && y === 2)).toBe(true);
  expect(book.check()).toEqual([]);
});
