import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openBook } from '../../../../electron/services/store/book-file.ts';
import { openDatabase } from '../../../../electron/services/store/connection.ts';
import { article, closing, temporaryFolder } from './support.ts';

test('of a text of an old book nobody is said to have written it, whoever writes over it', () => {
  const file = path.join(temporaryFolder(), 'cu.kyyeu');
  fs.copyFileSync(new URL('../../../fixtures/store/v14.kyyeu', import.meta.url), file);
  fs.chmodSync(file, 0o644);
  const db = openDatabase(file, { readonly: false });
  const earlier = db.prepare('SELECT id, author, written_at FROM revision ORDER BY id').all();
  db.close();
  const book = closing(openBook(file, { backupFolder: temporaryFolder(), author: 'Lương Thị Hòa' }));
  const entry = book.articles().find(({ writtenOn }) => writtenOn !== null);
  const id = entry?.id ?? '';
  expect(book.readAs((opened) => opened.prepare('SELECT id, author, written_at FROM revision ORDER BY id').all())).toEqual(earlier);
  book.saveArticle(id, entry?.revision ?? 0, article('Người giữ lửa', 'viết đè'));
  expect(book.versions(id)[0]).toMatchObject({ before: 'save', author: '', at: entry?.updatedAt });
  book.takeSnapshot('mốc');
  expect(book.versions(id)[0]).toMatchObject({ before: 'copy', author: 'Lương Thị Hòa' });
  expect(book.check()).toEqual([]);
});
