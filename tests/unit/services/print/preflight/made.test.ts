/** What is told of pages made from records before they are printed. */
import { expect, test } from 'vitest';
import { addMatter } from '../../../../../electron/services/book/assemble.ts';
import { makePages } from '../../../../../electron/services/book/made/make.ts';
import { preflightMade } from '../../../../../electron/services/print/preflight/made.ts';
import { sentenceOf } from '../../../../../electron/common/print/sentence.ts';
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

test('awards that the catalogue does not know are told once a page, where an order by award is shown', () => {
  const book = newBook();
  const exemplarId = book.addRecord('exemplar', { kind: 'individual', name: 'Lý Văn An' }).id;
  const { id } = addMatter(book, { kind: 'commended', options: { kinds: ['individual'] } });
  book.addRecord('award', { exemplarId, formText: 'Huân chương Lao động' });
  expect(found(book, id)).toEqual({ errors: [], warnings: [] });
  book.addRecord('award', { exemplarId, formText: 'Giấy khen' });
  const { warnings } = found(book, id);
  expect(warnings).toMatchObject([{ code: 'award-unranked', matterId: id, page: 7 }]);
  expect(warnings.map(({ said }) => sentenceOf('vi', said))[0]).toContain('chưa có: Giấy khen, Huân chương Lao động. Các hình thức này xếp cuối');
  const formId = book.addRecord('awardForm', { name: 'Cờ thi đua', rank: 2 }).id;
  for (const award of book.records('award')) book.updateRecord('award', award.id, { formId });
  expect(found(book, id).warnings).toEqual([]);
});
