import { describe, expect, test } from 'vitest';
import { photo } from '../../../../electron/common/article/build.ts';
import { readBook } from '../../../../electron/services/store/book-file.ts';
import { openDatabase } from '../../../../electron/services/store/connection.ts';
import { sha256 } from '../../../../electron/services/store/content.ts';
import { article, bodyPart, closing, jpeg, newBook, put } from './support.ts';

/** A closed book with a photo and a source in it; then `sql` is done to it behind the store's back. */
async function spoiled(sql: string): Promise<string[]> {
  const book = newBook();
  const { id } = await book.addPhoto('a.jpg', await jpeg());
  put(book, bodyPart(book), article('Bài', photo(id, 'chú thích'), 'chữ'));
  const source = { name: 'n.txt', mediaType: 'text/plain', sha256: sha256('n'), bytes: Buffer.from('n') };
  await book.importSource(bodyPart(book), source, [
    { document: article('Nhập'), writtenOn: null, pictures: [], encoding: 'utf-8', leftOut: [], warnings: [] },
  ]);
  book.close();
  const db = openDatabase(book.file);
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.close();
  return closing(readBook(book.file)).check();
}

describe('check', () => {
  const cases: readonly (readonly [what: string, sql: string, problem: RegExp])[] = [
    ['a changed letter', `UPDATE article SET content = replace(content, 'chữ', 'chứ')`, /the text is not the one that was saved/],
    ['a text that is no document', `UPDATE article SET content = '{"version":9}'`, /the text cannot be read/],
    ['another title in the list', `UPDATE article SET title = 'Khác' WHERE title = 'Bài'`, /the title in the list/],
    ['wrong counts', `UPDATE article SET words = words + 1`, /the counts in the list/],
    ['a lost photo', `DELETE FROM photo; DELETE FROM photo_blob; DELETE FROM photo_proxy`, /photo .* is not in the file/],
    ['a changed photo', `UPDATE photo_blob SET bytes = x'00'`, /photo .*: its bytes are not the ones/],
    ['lost bytes', `DELETE FROM photo_blob`, /photo .*: its bytes are not in the file/],
    ['a changed proxy', `UPDATE photo_proxy SET bytes = x'00'`, /proxy .*: its bytes are not the ones/],
    ['a lost proxy', `DELETE FROM photo_proxy`, /proxy .*: its bytes are not in the file/],
    ['a changed source', `UPDATE source_blob SET bytes = x'00'`, /source .*: its bytes are not the ones/],
    ['a part that is gone', `DELETE FROM part WHERE kind = 'body'`, /references: a row of article names a part/],
    ['an index out of step', `UPDATE article_search SET plain_title = 'x' WHERE plain_title = 'Bài'`, /search index: article .* is not in step/],
    ['an index without an article', `DELETE FROM article_search WHERE plain_title = 'Bài'`, /search index: article .* is not in step/],
    ['an index with too much', `INSERT INTO article_search (rowid, title) VALUES (99, 'x')`, /search index: 1 entries/],
    ['settings of no book', `UPDATE book SET settings = '{}'`, /book: /],
    ['no book at all', `DELETE FROM book`, /book: /],
  ];
  test.each(cases)('finds %s', async (_what, sql, problem) => {
    expect(await spoiled(sql)).toContainEqual(expect.stringMatching(problem));
  });

  test('finds nothing in a whole book', async () => {
    expect(await spoiled('SELECT 1')).toEqual([]);
  });
});
