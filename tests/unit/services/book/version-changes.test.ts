import { expect, test } from 'vitest';
import { versionChanges } from '../../../../electron/services/book/version-changes.ts';
import { article, bodyPart, newBook, put } from '../store/support.ts';

test('each version tells its words against the one before it; the oldest and the present text are not among them', async () => {
  const book = newBook();
  const id = put(book, bodyPart(book), article('Bài', 'Ông trả lương hưu cho 46 cụ.'));
  book.putText(id, article('Bài', 'Ông trả lương hưu cho 48 cụ ở bảy thôn.'));
  book.putText(id, article('Bài', 'Ông trả lương hưu.'));
  const [newest, middle, oldest] = book.versions(id);
  expect(await versionChanges(book, id)).toEqual([
    { id: newest?.id, added: 4, removed: 1 },
    { id: middle?.id, added: 8, removed: 0 },
  ]);
  expect(oldest?.words).toBe(0);
  book.putText(id, article('Bài', 'Ông trả lương hưu cho 46 cụ.'));
  const changes = await versionChanges(book, id);
  expect(changes).toHaveLength(3);
  expect(changes[0]).toMatchObject({ added: 0, removed: 6 });
});

test('of an article without versions there are none', async () => {
  const book = newBook();
  const { id } = book.addArticle(bodyPart(book), 'Bài');
  expect(await versionChanges(book, id)).toEqual([]);
});
