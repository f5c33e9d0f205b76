/** Which photos go out, in which order, under which names. */
import { expect, test } from 'vitest';
import { photo } from '../../../../../electron/common/article/build.ts';
import { printSource } from '../../../../../electron/services/book/made/source.ts';
import { changePhotos } from '../../../../../electron/services/book/photos.ts';
import type { BookWriter } from '../../../../../electron/services/store/writer.ts';
import { planPhotos } from '../../../../../electron/services/ways/pictures/plan.ts';
import { article, bodyPart, codeOf, jpeg, newBook, put } from '../../store/support.ts';

const added = async (book: BookWriter, red: number): Promise<string> => (await book.addPhoto(`${String(red)}.jpg`, await jpeg(60, 40, red))).id;
const names = (book: BookWriter, unused: boolean): string[] => planPhotos(book, printSource(book), { unused }).map(({ folder, stem }) => `${folder}/${stem}`);

test('only what is written has a number: articles and parts without photos leave no gap', async () => {
  const book = newBook();
  const [first = '', second = '', portrait = '', cover = '', left = ''] = await Promise.all([10, 60, 110, 160, 210].map((red) => added(book, red)));
  put(book, bodyPart(book), article('Không có ảnh', 'chữ'));
  put(book, bodyPart(book), article('Người giữ lửa', photo(first, 'Bà Thoa'), 'chữ', photo(second)));
  put(book, bodyPart(book), article('Ảnh chưa đưa vào', photo(null)));
  put(book, book.addPart('Phần không ảnh', null).id, article('Cũng không có ảnh', 'chữ'));
  // A photo that stands in two articles goes out with each.
  put(book, book.addPart('Phần ba', null).id, article('Cây cầu mới', photo(first)));
  book.addRecord('exemplar', { kind: 'individual', name: 'Lương Thị Thoa', portraitId: portrait });
  book.updateSettings({ coverPhoto: cover });
  const inArticles = ['01-phan-mot/001-nguoi-giu-lua-1', '01-phan-mot/001-nguoi-giu-lua-2', '02-phan-ba/002-cay-cau-moi-1'];
  const others = ['03-bia-chan-dung-phu-ban/003-anh', '03-bia-chan-dung-phu-ban/004-luong-thi-thoa'];
  expect(names(book, false)).toEqual([...inArticles, ...others]);
  expect(names(book, true)).toEqual([...inArticles, ...others, '04-anh-chua-dung/005-anh']);
  expect(planPhotos(book, printSource(book), { unused: true }).map(({ id }) => id)).toEqual([first, second, first, cover, portrait, left]);
});

test('a book whose articles have no photos begins with 1 for those that are in none', async () => {
  const book = newBook();
  put(book, bodyPart(book), article('Không có ảnh', 'chữ'));
  await added(book, 10);
  expect(codeOf(() => planPhotos(book, printSource(book), { unused: false }))).toBe('photos/none');
  expect(names(book, true)).toEqual(['01-anh-chua-dung/001-anh']);
});

test('a portrait that stands in no article has the name of whose it is, and name, role and unit for its caption', async () => {
  const book = newBook();
  const [lone = '', worded = '', house = '', shared = '', inArticle = ''] = await Promise.all([10, 60, 110, 160, 210].map((red) => added(book, red)));
  const unitId = book.addRecord('unit', { name: 'Trạm Y tế xã Nà Lốc' }).id;
  changePhotos(book, { ids: [worded], patch: { caption: 'Ông Lâm năm 1975' } });
  const person = (name: string, portraitId: string, more: object = {}): string => book.addRecord('exemplar', { kind: 'individual', name, portraitId, ...more }).id;
  person('Đặng Thị Ửng', lone, { role: 'Trạm trưởng', unitId });
  person('Hà Văn Lâm', worded);
  book.addRecord('exemplar', { kind: 'collective', name: 'Trạm Y tế xã Nà Lốc', portraitId: house, unitId });
  person('Vợ chồng ông Páo', shared);
  person('Sùng Thị Mỷ', shared);
  person('Lò Văn Ính', inArticle, { role: 'Giáo viên' });
  book.addRecord('exemplar', { kind: 'individual', name: 'Người Đã Rút', portraitId: lone, withdrawnAt: 1 });
  put(book, bodyPart(book), article('Người thầy', photo(inArticle, 'Thầy Ính trên lớp')));
  const told = planPhotos(book, printSource(book), { unused: true }).map(({ stem, caption, people }) => [stem, caption, people.join(', ')]);
  expect(told).toEqual([
    ['001-nguoi-thay-1', 'Thầy Ính trên lớp', 'Lò Văn Ính'],
    ['002-dang-thi-ung', 'Đặng Thị Ửng, Trạm trưởng, Trạm Y tế xã Nà Lốc', 'Đặng Thị Ửng'],
    ['003-ha-van-lam', 'Ông Lâm năm 1975', 'Hà Văn Lâm'],
    ['004-tram-y-te-xa-na-loc', 'Trạm Y tế xã Nà Lốc', 'Trạm Y tế xã Nà Lốc'],
    ['005-vo-chong-ong-pao', 'Vợ chồng ông Páo; Sùng Thị Mỷ', 'Vợ chồng ông Páo, Sùng Thị Mỷ'],
  ]);
});
