/** Habits of offices' lists that were met with and once read wrongly: each row of this file came out as something else before. */
import { expect, test } from 'vitest';
import { namesInCell, nameTrouble } from '../../../../electron/common/sheets/people.ts';
import { roleAndUnit } from '../../../../electron/common/sheets/role-unit.ts';
import type { AnyRecord } from '../../../../electron/common/records/index.ts';
import { RECORDS } from '../../../../electron/common/records/index.ts';
import { applied, EMPTY, lost, planned, sheetOf, type Said } from './support.ts';

const HEAD: readonly Said[] = ['TT', 'Họ và tên', 'Chức vụ, đơn vị', 'Hình thức khen', 'Số QĐ'];
const codes = (plan: ReturnType<typeof planned>['plan'], row: number): string[] => plan.rows.find((each) => each.row === row)?.doubts.map(({ code }) => code) ?? [];
const form = (id: string, name: string): AnyRecord => ({ kind: 'awardForm', id, updatedAt: 0, fields: { ...RECORDS.awardForm.initial, name } });

test('a header over two columns says the same of both: their own words tell number and day apart', () => {
  const sheet = sheetOf(
    [
      ['TT', 'Họ và tên', 'Hình thức khen', 'QĐ số, ngày tháng', null],
      [null, null, null, 'Số', 'Ngày'],
      [1, 'Nguyễn Văn An', 'Giấy khen', '12-QĐ/ĐUK', '12/03/2020'],
    ],
    [{ top: 1, left: 3, bottom: 1, right: 4 }, { top: 1, left: 0, bottom: 2, right: 0 }, { top: 1, left: 1, bottom: 2, right: 1 }, { top: 1, left: 2, bottom: 2, right: 2 }],
  );
  const { mapping, operations } = planned(sheet, 'awards');
  expect(mapping.columns.map(({ field }) => field)).toEqual(['number', 'name', 'form', 'decisionNumber', 'decidedOn']);
  expect(applied(EMPTY, operations).awards[0]?.fields).toMatchObject({ decisionNumber: '12-QĐ/ĐUK', decidedOn: '2020-03-12', note: '' });
});

test('role and unit in one cell are parted where the unit can be told, and said to be', () => {
  expect(roleAndUnit('Bí thư Đảng ủy, Công ty CP Xi măng Đồng Bành')).toEqual({ role: 'Bí thư Đảng ủy', unit: 'Công ty CP Xi măng Đồng Bành' });
  expect(roleAndUnit('Giáo viên, Tổ trưởng tổ Toán - Trường THPT Việt Bắc')).toEqual({ role: 'Giáo viên, Tổ trưởng tổ Toán', unit: 'Trường THPT Việt Bắc' });
  expect(roleAndUnit('Trưởng phòng\nPhòng Tổ chức, Sở Nội vụ')).toEqual({ role: 'Trưởng phòng', unit: 'Phòng Tổ chức, Sở Nội vụ' });
  expect(roleAndUnit('Trạm Y tế xã Tân Thành')).toEqual({ role: '', unit: 'Trạm Y tế xã Tân Thành' });
  // Two roles, and a role that names its body: nothing to part.
  expect(roleAndUnit('Bí thư Chi bộ, Trưởng thôn Nà Lốc')).toEqual({ role: 'Bí thư Chi bộ, Trưởng thôn Nà Lốc', unit: '' });
  expect(roleAndUnit('Phó Chủ tịch, Ủy viên Ban Thường vụ')).toEqual({ role: 'Phó Chủ tịch, Ủy viên Ban Thường vụ', unit: '' });

  const sheet = sheetOf([HEAD, [1, 'Lò Văn Sáng', 'Công nhân, Công ty CP Xi măng Đồng Bành', 'Giấy khen'], [2, 'Tô Thị Mỹ', 'Đảng viên, Nà Lốc', 'Giấy khen']]);
  const made = planned(sheet, 'awards');
  const { operations, plan } = made;
  const book = applied(EMPTY, operations);
  expect(book.units.map(({ fields }) => fields['name'])).toEqual(['Công ty CP Xi măng Đồng Bành']);
  expect(book.exemplars.map(({ fields }) => [fields['role'], fields['unitId'] === book.units[0]?.id])).toEqual([['Công nhân', true], ['Đảng viên, Nà Lốc', false]]);
  expect([codes(plan, 2), codes(plan, 3)]).toEqual([['unit-parted'], ['role-unit']]);
  expect(lost(sheet, made)).toEqual([]);
});

test('degrees and titles in letters stand in front of a name and are no part of it', () => {
  const one = (text: string) => namesInCell(text, null, false).ones[0];
  expect(one('Bs.CKII Võ Công Trường')).toMatchObject({ name: 'Võ Công Trường', honorific: 'Bs.CKII' });
  expect(one('BSCK2. Võ Công Trường')).toMatchObject({ name: 'Võ Công Trường', honorific: 'BSCK2.' });
  expect(one('NGƯT. Mai Thị Oanh')).toMatchObject({ name: 'Mai Thị Oanh', honorific: 'NGƯT.' });
  expect(one('ThS Tô Đình Lộc')).toMatchObject({ name: 'Tô Đình Lộc', honorific: 'ThS' });
  expect(one('ông Đồng Văn Lộc')).toMatchObject({ name: 'Đồng Văn Lộc', honorific: 'ông' });
});

test.each([
  ['Ông Nguyễn Văn An', 'Nguyễn Văn An', 'ông', false],
  ['ÔNG TRẦN HƯNG', 'Trần Hưng', 'ông', false],
  ['Ông Thị Uyên', 'Ông Thị Uyên', '', true],
  ['ÔNG THỊ UYÊN', 'Ông Thị Uyên', '', true],
  ['Ông Xuân Quý', 'Ông Xuân Quý', '', true],
  ['Ông Văn Tùng', 'Ông Văn Tùng', '', true],
  ['Ông Kim Anh', 'Ông Kim Anh', '', true],
  ['Ông Văn Thị Mai', 'Văn Thị Mai', 'ông', false],
  ['Ông Ông Văn Tùng', 'Ông Văn Tùng', 'ông', true],
  ['ông Văn Tùng', 'Văn Tùng', 'ông', false],
  ['Ông Y Blŏk Êban', 'Y Blŏk Êban', 'ông', false],
  ['Ông Ksor Nham', 'Ksor Nham', 'ông', false],
  ['Đồng chí Ông Thị Uyên', 'Ông Thị Uyên', 'đồng chí', true],
  ['Bà Thị Mến', 'Bà Thị Mến', '', true],
  ['Bà Giàng Thị Mỷ', 'Giàng Thị Mỷ', 'bà', false],
  ['Bà Kim Anh', 'Kim Anh', 'bà', false],
  ['Cô Thị Ba', 'Cô Thị Ba', '', true],
  ['Cô Lò Mẩy Páo', 'Lò Mẩy Páo', 'cô', false],
  ['Bác sĩ Mai Thị Oanh', 'Mai Thị Oanh', 'bác sĩ', false],
])('in front of a name %s is an address only where a family follows', (text, name, honorific, mayBeAddressed) => {
  expect(namesInCell(text, 'individual', false).ones).toEqual([{ name, honorific, rest: '', mayBeAddressed }]);
});

test('a name that may begin with an address is kept whole in its list, and said to be', () => {
  const { operations, plan } = planned(sheetOf([HEAD, [1, 'Ông Thị Uyên', 'Giáo viên', 'Giấy khen'], [2, 'Ông Lê Văn Bảy', 'Giáo viên', 'Giấy khen']]), 'awards');
  expect(applied(EMPTY, operations).exemplars.map(({ fields }) => [fields['name'], fields['honorific']])).toEqual([['Ông Thị Uyên', ''], ['Lê Văn Bảy', 'ông']]);
  expect([codes(plan, 2), codes(plan, 3)].map((all) => all.includes('name-address'))).toEqual([true, false]);
});

test('what life did to somebody is no role', () => {
  const sheet = sheetOf([['TT', 'Họ và tên', 'Chức vụ', 'Hình thức khen'], [1, 'Lê Văn Trường (đã nghỉ hưu)', 'Điều dưỡng trưởng', 'Giấy khen']]);
  const book = applied(EMPTY, planned(sheet, 'awards').operations);
  expect(book.exemplars[0]?.fields).toMatchObject({ name: 'Lê Văn Trường', role: 'Điều dưỡng trưởng', note: 'Ghi cạnh tên: đã nghỉ hưu' });
});

test('a letter that no Vietnamese name has is a doubt; the letters of the highland peoples are not', () => {
  for (const name of ['Cao Ngäc Quý', 'Cao Höõu Oanh', 'Cao Xu©n Phóc']) expect(nameTrouble(name, 'individual'), name).toBe('signs');
  for (const name of ['Y Blŏk Êban', "Ksor H'Lưm", 'Nguyễn Đức Tuấn', 'Đỗ Thị Ỷ', 'Y Ñoat', 'Hoàng Thị Thuý']) expect(nameTrouble(name, 'individual'), name).toBeNull();
});

test('a page’s own total is nobody, in capitals too', () => {
  const sheet = sheetOf([HEAD, [1, 'Lò Văn Sáng', null, 'Giấy khen'], [null, 'Cộng trang', null, null, '1'], ['TT', 'Họ và tên', 'Chức vụ, đơn vị', 'Hình thức khen', 'Số QĐ'], [2, 'Tô Thị Mỹ', null, 'Giấy khen'], [null, 'TỔNG CỘNG', null, null, '2']]);
  const { operations, plan } = planned(sheet, 'awards');
  expect(applied(EMPTY, operations).exemplars.map(({ fields }) => fields['name'])).toEqual(['Lò Văn Sáng', 'Tô Thị Mỹ']);
  expect(plan.left.filter(({ reason }) => reason === 'total').map(({ text }) => text)).toEqual(['Cộng trang', '1', 'TỔNG CỘNG', '2']);
});

test('short words for an award are the catalogue’s form, their own words kept; two offices’ certificates stay two', () => {
  const book = { ...EMPTY, forms: [form('catalogue:bk-tinh', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh, thành phố'), form('catalogue:dang-gk-cap-tren', 'Giấy khen của huyện ủy, Đảng ủy Khối và tương đương')] };
  const sheet = sheetOf([HEAD, [1, 'Lò Văn Sáng', null, 'BK CT UBND tỉnh'], [2, 'Lò Văn Sáng', null, 'GK của Đảng ủy Khối'], [3, 'Lò Văn Sáng', null, 'GK của Huyện ủy Chi Lăng'], [4, 'Lò Văn Sáng', null, 'Vé xem phim']]);
  const first = planned(sheet, 'awards', book);
  const after = applied(book, first.operations);
  expect(after.awards.map(({ fields }) => [fields['formId'], fields['formText']])).toEqual([
    ['catalogue:bk-tinh', 'BK CT UBND tỉnh'],
    ['catalogue:dang-gk-cap-tren', 'GK của Đảng ủy Khối'],
    ['catalogue:dang-gk-cap-tren', 'GK của Huyện ủy Chi Lăng'],
    [null, 'Vé xem phim'],
  ]);
  expect([codes(first.plan, 2), codes(first.plan, 5)]).toEqual([['form-meant'], ['unknown-form']]);
  expect(planned(sheet, 'awards', after).operations).toEqual([]);
});

test('without a catalogue in the book its short words are known all the same', () => {
  const sheet = sheetOf([HEAD, [1, 'Tổ Toán', null, 'Tập thể LĐXS'], [2, 'Lò Văn Sáng', null, 'HC Lao động hạng Nhì'], [3, 'Tô Thị Mỹ', null, 'Vé xem phim']]);
  const { plan } = planned(sheet, 'awards');
  expect([codes(plan, 2), codes(plan, 3), codes(plan, 4)]).toEqual([[], [], ['unknown-form']]);
});
