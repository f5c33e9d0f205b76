/** What is told of pages made from records before they are printed. */
import { expect, test } from 'vitest';
import { photo } from '../../../../../electron/common/article/build.ts';
import { addMatter, changeMatter } from '../../../../../electron/services/book/assemble.ts';
import { makePages } from '../../../../../electron/services/book/made/make.ts';
import { preflightMade } from '../../../../../electron/services/print/preflight/made.ts';
import { sentenceOf } from '../../../../../electron/common/print/sentence.ts';
import type { BookWriter } from '../../../../../electron/services/store/writer.ts';
import { article, bodyPart, jpeg, newBook, put } from '../../store/support.ts';

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

test('awards from outside the book’s period are told on the page that prints them, until it is limited to the period', () => {
  const book = newBook();
  const exemplarId = book.addRecord('exemplar', { kind: 'individual', name: 'Lý Văn An' }).id;
  const formId = book.addRecord('awardForm', { name: 'Cờ thi đua', rank: 2 }).id;
  const given = (fields: object): void => { book.addRecord('award', { exemplarId, formId, ...fields }); };
  given({ decidedOn: '2019-05-19' });
  given({ period: '2022' });
  given({ decidedOn: '2027-01-05' });
  // Given in the period for the years before it, given after it for its last year, without any year: none of them is another period's.
  given({ decidedOn: '2026-02-01', period: '2021–2025' });
  given({ decidedOn: '2031-02-01', period: '2030' });
  given({});
  const ids = (['commended', 'statistics'] as const).map((kind) => addMatter(book, { kind, title: kind === 'commended' ? 'Danh sách' : 'Số liệu' }).id);
  const told = (): string[] => found(book, ...ids).warnings.filter(({ code }) => code === 'award-outside').map(({ said, matterId, page }) => `${String(ids.indexOf(matterId ?? ''))} ${String(page)} ${sentenceOf('vi', said)}`);
  expect(told()).toEqual([]);
  book.updateSettings({ period: '2026 – 2030' });
  expect(told()).toEqual([
    '0 7 Trang “Danh sách” có 2 trong 6 lượt khen thưởng ngoài giai đoạn “2026 – 2030” của sách.',
    '1 7 Trang “Số liệu” có 2 trong 6 lượt khen thưởng ngoài giai đoạn “2026 – 2030” của sách.',
  ]);
  book.updateSettings({ period: 'Nhiệm kỳ XIII' });
  expect(told()).toEqual([]);
  book.updateSettings({ period: '2026 – 2030' });
  for (const id of ids) changeMatter(book, { id, options: { from: '2026-01-01' } });
  expect(told()).toEqual([]);
});

test('portraits under headings of units: whose unit no record tells is told by name', () => {
  const book = newBook();
  const unitId = book.addRecord('unit', { name: 'Bưu điện tỉnh' }).id;
  const added = ['Lý Văn An', 'Vi Văn Páo'].map((name) => book.addRecord('exemplar', { kind: 'individual', name }).id);
  book.addRecord('exemplar', { kind: 'individual', name: 'Đặng Thị Bình', unitId });
  const { id } = addMatter(book, { kind: 'portraits', title: 'Chân dung', options: { unitHeadings: true } });
  const told = () => found(book, id).warnings.filter(({ code }) => code === 'portrait-unit').map(({ whom, page, said }) => [whom, page, sentenceOf('vi', said)]);
  expect(told()).toEqual([[['Lý Văn An', 'Vi Văn Páo'], 7, 'Trang “Chân dung” xếp theo đơn vị, nhưng hồ sơ chưa ghi đơn vị của Lý Văn An, Vi Văn Páo. Chân dung đứng riêng ở cuối, ngoài các đơn vị.']]);
  for (const each of added) book.updateRecord('exemplar', each, { unitId });
  expect(told()).toEqual([]);
});

test('everybody whose portrait is missing is named: whoever is to ask for them has no other list of just these', () => {
  const book = newBook();
  const names = ['An', 'Bình', 'Chi', 'Dũng', 'Én', 'Giang', 'Hà', 'Khải'].map((given) => `Lý Văn ${given}`);
  for (const name of names) book.addRecord('exemplar', { kind: 'individual', name });
  const { id } = addMatter(book, { kind: 'portraits', title: 'Chân dung' });
  const [told] = found(book, id).warnings.filter(({ code }) => code === 'portrait-missing');
  expect(told === undefined ? '' : sentenceOf('vi', told.said)).toBe(`Trang “Chân dung” còn thiếu ảnh chân dung của ${names.join(', ')}. Chỗ của ảnh đang để trống.`);
});

test('a photo of a plate has the caption in use, its own or that of the article it stands in; one that has none is told', async () => {
  const book = newBook();
  const [own, inText, bare] = [await book.addPhoto('một.jpg', await jpeg()), await book.addPhoto('hai.jpg', await jpeg(61)), await book.addPhoto('ba.jpg', await jpeg(62))].map(({ id }) => id);
  if (own === undefined || inText === undefined || bare === undefined) throw new Error('no photos');
  put(book, bodyPart(book), article('Bài', photo(inText, 'Lễ khánh thành cầu', 'Lê Hoa'), photo(own, 'Chú thích ở bài')));
  book.changeAs({ kind: 'photo', subject: '', count: 1 }, (db) => { db.prepare("UPDATE photo SET caption = 'Chú thích của ảnh' WHERE id = ?").run(own); });
  const { id } = addMatter(book, { kind: 'plates', title: 'Hình ảnh tư liệu', options: { photoIds: [own, inText, bare] } });
  expect(makePages(book).pages.get(id)).toMatchObject({ photos: [{ caption: 'Chú thích của ảnh', credit: '' }, { caption: 'Lễ khánh thành cầu', credit: 'Lê Hoa' }, { caption: '', credit: '' }] });
  expect(found(book, id).warnings.map(({ code, page, said, spot }) => [code, page, sentenceOf('vi', said), spot])).toEqual([['plate-caption', 7, 'Trang “Hình ảnh tư liệu” có 1 ảnh chưa có chú thích.', bare]]);
  changeMatter(book, { id, options: { captions: false } });
  expect(makePages(book).pages.get(id)).toMatchObject({ photos: [{ caption: '' }, { caption: '', credit: 'Lê Hoa' }, { caption: '' }] });
  expect(found(book, id).warnings).toEqual([]);
});
