/** The catalogue of award forms in a book: taken once, in one step; what editors changed stays; what a later catalogue has more is offered. */
import { expect, test } from 'vitest';
import { CATALOGUE } from '../../../../../electron/common/know/catalogue/catalogue.ts';
import { catalogueOffer, matchForms, seedCatalogue } from '../../../../../electron/services/book/people/award-catalogue.ts';
import { newBook } from '../../store/support.ts';

test('taken once: one step, nothing twice', () => {
  const book = newBook();
  expect(catalogueOffer(book)).toMatchObject({ seeded: false });
  expect(seedCatalogue(book)).toEqual({ added: CATALOGUE.length });
  expect(book.records('awardForm')).toHaveLength(CATALOGUE.length);
  expect(seedCatalogue(book)).toEqual({ added: 0 });
  expect(catalogueOffer(book)).toMatchObject({ seeded: true, forms: [] });
  book.undo();
  expect(book.records('awardForm')).toEqual([]);
  expect(seedCatalogue(book)).toEqual({ added: CATALOGUE.length });
  expect(book.records('awardForm')).toHaveLength(CATALOGUE.length);
  expect(book.check()).toEqual([]);
});

test('what an editor changed or took out stays so; what the book never had is offered', () => {
  const book = newBook();
  seedCatalogue(book, CATALOGUE.slice(3).map(({ key }) => key));
  expect(catalogueOffer(book).forms.map(({ key }) => key)).toEqual(CATALOGUE.slice(0, 3).map(({ key }) => key));
  book.updateRecord('awardForm', 'catalogue:bk-ttg', { name: 'Bằng khen Thủ tướng', rank: 7 });
  book.removeRecord('awardForm', 'catalogue:gk-xa');
  expect(seedCatalogue(book)).toEqual({ added: 3 });
  expect(book.record('awardForm', 'catalogue:bk-ttg').fields).toMatchObject({ name: 'Bằng khen Thủ tướng', rank: 7 });
  expect(book.records('awardForm').some(({ id }) => id === 'catalogue:gk-xa')).toBe(false);
  const texts = ['BK TTg', 'Giấy khen UBND xã Tân Thanh', 'Huân chương Lao động hạng Ba'].map((text) => ({ text, on: null }));
  expect(matchForms(book, texts)).toEqual(['catalogue:bk-ttg', null, 'catalogue:hc-lao-dong-3']);
});

test('awards that came in before the catalogue are of its forms once it is taken; one undo parts them again', () => {
  const book = newBook();
  const exemplarId = book.addRecord('exemplar', { kind: 'individual', name: 'Nông Văn Khải' }).id;
  const short = book.addRecord('award', { exemplarId, formText: 'BK CT UBND tỉnh' }).id;
  const apart = book.addRecord('award', { exemplarId, formText: 'Giấy khen', issuer: 'Chủ tịch UBND huyện Bắc Sơn' }).id;
  const own = book.addRecord('award', { exemplarId, formText: 'Vé xem phim', issuer: 'Chủ tịch UBND tỉnh' }).id;
  const formOf = (id: string): unknown => book.record('award', id).fields['formId'];
  expect(seedCatalogue(book)).toEqual({ added: CATALOGUE.length });
  expect([formOf(short), formOf(apart), formOf(own)]).toEqual(['catalogue:bk-tinh', 'catalogue:gk-huyen', null]);
  expect(book.record('award', short).fields['formText']).toBe('BK CT UBND tỉnh');
  book.undo();
  expect([formOf(short), book.records('awardForm').length]).toEqual([null, 0]);
});
