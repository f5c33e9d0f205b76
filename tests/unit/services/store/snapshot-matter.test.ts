import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { addMatter, changeMatter, matterOf, placeMatter, removeMatter } from '../../../../electron/services/book/assemble.ts';
import { openBook } from '../../../../electron/services/store/book-file.ts';
import { openDatabase } from '../../../../electron/services/store/connection.ts';
import type { BookWriter } from '../../../../electron/services/store/writer.ts';
import { article, bodyPart, closing, newBook, put, temporaryFolder, titles } from './support.ts';

const differing = (book: BookWriter, id: string) => book.compare(id, null).matter?.map((change) => [change.id, change.state]);

test('the pages made from data come back with the book, in one step to take back; those made since stay', () => {
  const book = newBook();
  const part = bodyPart(book);
  const a = put(book, part, article('Bài', 'một'));
  const { id: index } = addMatter(book, { kind: 'index', title: 'Bảng tra', options: { mentions: false } });
  const { id: boards } = addMatter(book, { kind: 'boards' });
  const { id: imprint } = addMatter(book, { kind: 'imprint' });
  const { id } = book.takeSnapshot('mốc');
  expect(differing(book, id)).toEqual([]);
  const noted = matterOf(book);
  changeMatter(book, { id: index, title: 'Tra tên', options: { mentions: true } });
  removeMatter(book, boards);
  placeMatter(book, { id: imprint, partId: part, before: null });
  const { id: plates } = addMatter(book, { kind: 'plates', partId: part, before: a });
  const changed = matterOf(book);
  expect(Object.fromEntries(differing(book, id) ?? [])).toEqual({ [plates]: 'added', [index]: 'changed', [boards]: 'removed', [imprint]: 'moved' });
  book.restoreSnapshot(id, null);
  expect(matterOf(book).filter((matter) => matter.id !== plates)).toEqual(noted);
  expect(differing(book, id)).toEqual([[plates, 'added']]);
  book.undo();
  expect(matterOf(book)).toEqual(changed);
  // Only an article is asked for: nothing else changes.
  book.restoreSnapshot(id, [a]);
  expect(matterOf(book)).toEqual(changed);
  expect(book.check()).toEqual([]);
});

test('a snapshot of before such pages were noted gives back what it has and leaves them as they are', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'cũ.kyyeu');
  fs.copyFileSync(new URL('../../../fixtures/store/v7.kyyeu', import.meta.url), file);
  fs.chmodSync(file, 0o644);
  const db = openDatabase(file);
  db.exec(`INSERT INTO snapshot (id, name, author, reason, settings, created_at) SELECT 'old', 'mốc cũ', '', 'named', settings, 1 FROM book;
    INSERT INTO snapshot_part SELECT 'old', id, kind, title, rank FROM part WHERE removed_at IS NULL`);
  db.close();
  const book = closing(openBook(file, { backupFolder: path.join(folder, 'backups') }));
  const before = titles(book);
  book.renamePart(bodyPart(book), 'Tên khác');
  const { id: index } = addMatter(book, { kind: 'index' });
  expect(book.compare('old', null)).toMatchObject({ matter: null, parts: 1 });
  book.restoreSnapshot('old', null);
  expect(titles(book)).toEqual(before);
  expect(matterOf(book).map(({ id }) => id)).toEqual([index]);
  expect(book.check()).toEqual([]);
});
