import os from 'node:os';
import { describe, expect, test } from 'vitest';
import { byline, heading, list, paragraph, photo, quote, sapo, table, verse } from '../../../../electron/common/article/build.ts';
import { DOCUMENT_VERSION, type ArticleDocument, type TextNode } from '../../../../electron/common/article/document.ts';
import { readBook } from '../../../../electron/services/store/book-file.ts';
import { article, bodyPart, closing, codeOf, newBook, put } from './support.ts';

const runs: TextNode[] = [{ text: 'Bà ' }, { text: 'Thoa', bold: true }, { text: ' cười', italic: true, bold: true }];

const full: ArticleDocument = article(
  'Người giữ lửa',
  sapo('Mười năm làm trưởng bản'),
  heading(2, 'Từ một nếp nghĩ'),
  paragraph(runs),
  quote('Tôi nghĩ mình phải làm gì đó'),
  list(true, ['một', 'hai']),
  photo(null, 'Bà Thoa (bìa trái)', 'Ảnh: H.M'),
  byline('Hoàng Minh'),
);

describe('a saved text', () => {
  test('is exactly what comes back, for the writer, a reader, and after reopening', () => {
    const book = newBook();
    const id = put(book, bodyPart(book), full);
    expect(book.article(id).document).toEqual(full);
    const reader = closing(readBook(book.file));
    expect(reader.article(id)).toEqual(book.article(id));
    book.close();
    expect(closing(readBook(book.file)).article(id).document).toEqual(full);
  });

  test('gives the outline its title, words and photos', () => {
    const book = newBook();
    const id = put(book, bodyPart(book), full);
    expect(book.outline().parts[1]?.articles).toEqual([{ id, title: 'Người giữ lửa', stage: 'draft', words: 32, photos: 1 }]);
  });

  test('is stored in normal form: NFC, runs joined, one title', () => {
    const book = newBook();
    const id = put(book, bodyPart(book), {
      version: DOCUMENT_VERSION,
      blocks: [paragraph([{ text: 'Đả'.normalize('NFD') }, { text: 'ng' }])],
    });
    expect(book.article(id).document).toEqual(article('', 'Đảng'));
  });

  test('that uses nothing newer keeps the bytes it always had: the same hash in every version of the program', () => {
    const book = newBook();
    const id = put(book, bodyPart(book), article('A', 'một'));
    const stored = (): { content: string; sha: string } =>
      book.readAs((db) => db.prepare<[string], { content: string; sha: string }>('SELECT content, content_sha256 AS sha FROM article WHERE id = ?').get(id)) ?? { content: '', sha: '' };
    expect(stored()).toEqual({
      content: '{"version":1,"blocks":[{"type":"title","children":[{"text":"A"}]},{"type":"paragraph","children":[{"text":"một"}]}]}',
      sha: '33b5dcc12aa4969ae04143d9c6f02d4660dc83de91c3399ce3d67c148a363d66',
    });
    const base = book.article(id).revision;
    expect(book.saveArticle(id, base, article('A', 'một')).revision).toBe(base);
    book.saveArticle(id, base, article('A', table(1, [['a', 'b'], ['c', 'd']]), verse('một\nhai')));
    expect(stored().content.startsWith('{"version":2,')).toBe(true);
    expect(book.article(id).document).toEqual(article('A', table(1, [['a', 'b'], ['c', 'd']]), verse('một\nhai')));
    expect(book.check()).toEqual([]);
  });

  test('has a revision that only its own base may raise', () => {
    const book = newBook();
    const id = put(book, bodyPart(book), article('A', 'một'));
    const before = book.info().modifiedAt;
    const saved = book.saveArticle(id, 2, article('A', 'hai'));
    expect(saved).toMatchObject({ revision: 3 });
    expect(saved.savedAt).toBe(book.article(id).updatedAt);
    expect(book.info().modifiedAt).toBeGreaterThanOrEqual(before);
    expect(codeOf(() => book.saveArticle(id, 2, article('A', 'ba')))).toBe('book/stale');
    expect(book.article(id).document).toEqual(article('A', 'hai'));
    expect(book.saveArticle(id, 3, article('A', 'hai'))).toEqual(saved);
    expect(codeOf(() => book.saveArticle('gone', 1, article('A')))).toBe('book/no-article');
  });

  test('is refused when it is no document, and nothing changes', () => {
    const book = newBook();
    const id = put(book, bodyPart(book), article('A', 'một'));
    const wrong = { version: 1, blocks: [{ type: 'script', children: [] }] } as unknown as ArticleDocument;
    expect(codeOf(() => book.saveArticle(id, 2, wrong))).toBe('book/invalid');
    expect(book.article(id)).toMatchObject({ revision: 2, document: article('A', 'một') });
  });
});

test('the date of writing is set and taken away', () => {
  const book = newBook();
  const id = put(book, bodyPart(book), article('A'));
  book.setWrittenOn(id, '2021-04-26');
  expect(book.article(id)).toMatchObject({ writtenOn: '2021-04-26', revision: 2 });
  book.setWrittenOn(id, null);
  expect(book.article(id).writtenOn).toBeNull();
});

test('settings change one by one, in NFC, and bad ones change nothing', () => {
  const book = newBook();
  const changed = book.updateSettings({ period: 'Giai đoạn 2016–2021'.normalize('NFD'), contentsAt: 'end', bleed: 5 });
  expect(changed).toMatchObject({ title: 'Những bông hoa đẹp', period: 'Giai đoạn 2016–2021', contentsAt: 'end', bleed: 5 });
  expect(book.settings()).toEqual(changed);
  expect(codeOf(() => book.updateSettings({ bleed: 400 }))).toBe('book/invalid');
  expect(book.settings()).toEqual(changed);
});

test('the book tells a window what it is, without its path', () => {
  const book = newBook();
  const info = book.info();
  expect(info).toMatchObject({ fileName: 'sach.kyyeu', readOnly: false });
  expect(info.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(closing(readBook(book.file)).info()).toEqual({ ...info, readOnly: true, readOnlyBecause: 'medium', author: '' });
});

test('the book knows whose changes these are, by the name given or the system’s', () => {
  const book = newBook();
  expect(book.info().author).toBe(os.userInfo().username);
  const { id } = book.addArticle(bodyPart(book), 'Một');
  book.setAuthor('Nông Văn Khải');
  expect(book.info().author).toBe('Nông Văn Khải');
  book.saveArticle(id, 1, article('Một', 'Hai'));
  book.setAuthor('Hoàng Minh Tâm');
  book.saveArticle(id, 2, article('Một', 'Ba'));
  // Each former text is of whoever wrote it, not of whoever wrote over it.
  expect(book.versions(id).map(({ revision, author }) => [revision, author])).toEqual([[2, 'Nông Văn Khải'], [1, os.userInfo().username]]);
  book.saveArticle(id, 3, article('Một', 'Bốn'));
  book.setAuthor('Nông Văn Khải');
  book.saveArticle(id, 4, article('Một', 'Năm'));
  expect(book.versions(id)[0]).toMatchObject({ revision: 4, author: 'Hoàng Minh Tâm' });
});
