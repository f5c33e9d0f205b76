/** What is told of pages made from records before they are printed. */
import { expect, test } from 'vitest';
import { addMatter } from '../../../../../electron/services/book/assemble.ts';
import { makePages } from '../../../../../electron/services/book/made/make.ts';
import { preflightMade } from '../../../../../electron/services/print/preflight/made.ts';
import type { BookWriter } from '../../../../../electron/services/store/writer.ts';
import { newBook } from '../../store/support.ts';

const found = (book: BookWriter, ...ids: readonly string[]) => preflightMade(makePages(book), { places: ids.flatMap((id) => [['made-start', id, 7, 0], ['made-end', id, 8, 0]] as const), photos: [], madePhotos: [] });

test('figures of a book without records are told to have nothing to print, until there is a record', () => {
  const book = newBook();
  const { id } = addMatter(book, { kind: 'statistics' });
  expect(found(book).warnings).toMatchObject([{ code: 'made-empty', matterId: id, page: null, articleId: null }]);
  book.addRecord('exemplar', { kind: 'individual', name: 'Lý Văn An' });
  expect(found(book, id)).toEqual({ errors: [], warnings: [] });
});
