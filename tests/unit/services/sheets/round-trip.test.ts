/** What goes out comes in again without a change; what was edited in between is the only news. */
import { expect, test, vi } from 'vitest';
import { document, photo, title } from '../../../../electron/common/article/build.ts';
import type { SheetTarget } from '../../../../electron/common/sheets/fields.ts';
import { changePhotos } from '../../../../electron/services/book/photos.ts';
import { bookLists } from '../../../../electron/services/sheets/lists.ts';
import { makeList } from '../../../../electron/services/sheets/out.ts';
import { lookAtSheet, previewSheet, sheetOf } from '../../../../electron/services/sheets/bring.ts';
import { readSheets } from '../../../../electron/services/sheets/read/read-sheets.ts';
import type { BookWriter } from '../../../../electron/services/store/writer.ts';
import { bodyPart, jpeg, newBook, put } from '../store/support.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A book with what makes coming back hard: one name twice, one unit's name below two, names in capitals, notes of several lines. */
function fullBook(): BookWriter {
  const book = newBook();
  const unit = (name: string, more: Readonly<Record<string, unknown>> = {}): string => book.addRecord('unit', { name, ...more }).id;
  const khoi = unit('Đảng bộ Khối', { shortName: 'ĐBK', contactName: 'Chị Hoa', phone: '0205 3812 345', note: 'Dòng một\nDòng hai' });
  const health = unit('Đảng bộ Sở Y tế', { parentId: khoi });
  const first = unit('Chi bộ 1', { parentId: health, contact: '=hòm thư' });
  const second = unit('Chi bộ 1', { parentId: khoi, sortKey: '-2' });
  const gone = unit('Đảng bộ cũ', { mergedInto: khoi });
  const form = book.addRecord('awardForm', { name: 'Bằng khen của Chủ tịch UBND tỉnh' }).id;
  const person = (name: string, more: Readonly<Record<string, unknown>> = {}): string => book.addRecord('exemplar', { kind: 'individual', name, ...more }).id;
  const people = [
    person('Nguyễn Văn An', { unitId: first, birthYear: 1980, gender: 'male', honorific: 'bác sĩ', role: 'Trưởng khoa\nPhó bí thư', contact: '0912345678\nan@example.vn', note: '- dân tộc Tày\n@ghi thêm' }),
    person('Nguyễn Văn An', { unitId: second }),
    person('Nguyễn Văn An'),
    person('LÊ THỊ BA', { withdrawnAt: 5, withdrawnReason: 'Kỷ luật' }),
    person('Hoa và Huệ', { unitId: gone }),
    book.addRecord('exemplar', { kind: 'collective', name: 'Đảng bộ Sở Y tế' }).id,
    book.addRecord('exemplar', { kind: 'model', name: 'Bưu tá tận tụy', field: 'Dân vận khéo' }).id,
  ];
  for (const exemplarId of people) {
    book.addRecord('award', { exemplarId, formId: form, decisionNumber: '12/QĐ-UBND', decidedOn: '2020-03-12', reason: 'Thành tích\nhai dòng', period: '2016–2020', level: 'Tỉnh', issuer: 'UBND tỉnh' });
    book.addRecord('award', { exemplarId, formText: 'Giấy khen lạ', note: 'x' });
    book.addRecord('award', { exemplarId, formText: 'Giấy khen lạ', decidedOn: '1899-01-02', cancelledAt: 3, cancelledReason: 'Thu hồi' });
  }
  return book;
}

test('exemplars, units and awards, as .xlsx and as .csv', () => {
  const book = fullBook();
  for (const what of ['units', 'exemplars', 'awards'] as const satisfies readonly SheetTarget[]) {
    for (const as of ['xlsx', 'csv'] as const) {
      const { bytes, rows } = makeList(book, what, as);
      const sheet = sheetOf(readSheets({ name: `${what}.${as}`, bytes }), 0);
      expect(sheet.rows).toHaveLength(rows + 1);
      const { counts, rows: planned } = previewSheet(book, sheet, lookAtSheet(sheet, what).mapping);
      const news = planned.filter(({ status }) => status !== 'there');
      expect({ what, as, news }).toEqual({ what, as, news: [] });
      for (const kind of ['units', 'exemplars', 'awards'] as const) expect(counts[kind]).toMatchObject({ new: 0, changed: 0 });
      expect(counts[what].there).toBe(rows);
    }
  }
  book.close();
});

test('photos go out with the articles they stand in, and with what is printed under them where they have no words of their own', async () => {
  const book = fullBook();
  const [own, printed] = [await book.addPhoto('một.jpg', await jpeg(60, 40, 1)), await book.addPhoto('hai.jpg', await jpeg(60, 40, 90))];
  await book.addPhoto('ba.jpg', await jpeg(60, 40, 160));
  changePhotos(book, { ids: [own.id], patch: { caption: 'Chú thích riêng' } });
  const part = bodyPart(book);
  put(book, part, document([title('Người giữ lửa'), photo(own.id, 'Chú thích trong bài', 'Ảnh: Hà'), photo(printed.id, 'Bà Thoa ở bản Nà Lốc')]));
  put(book, part, document([title('Cây cầu'), photo(printed.id, 'Ở chỗ khác')]));
  const { columns, rows } = bookLists(book, null).photos();
  const said = (file: string): unknown[] => ['Bài', 'Chú thích', 'Người chụp'].map((name) => rows.find((row) => row[1] === file)?.[columns.findIndex(({ header }) => header === name)]);
  expect(said('một.jpg')).toEqual(['Người giữ lửa', 'Chú thích riêng', 'Ảnh: Hà']);
  expect(said('hai.jpg')).toEqual(['Người giữ lửa; Cây cầu', 'Bà Thoa ở bản Nà Lốc', '']);
  expect(said('ba.jpg')).toEqual(['', '', '']);
  book.close();
});

test('days go out as real dates, contacts and captions as text, withdrawn ones do not count as coverage', () => {
  const book = fullBook();
  const table = (what: 'awards' | 'coverage' | 'photos'): string[][] => readSheets({ name: 'a.xlsx', bytes: makeList(book, what, 'xlsx').bytes }).sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
  const awards = readSheets({ name: 'a.xlsx', bytes: makeList(book, 'awards', 'xlsx').bytes }).sheets[0];
  expect(awards?.rows[1]?.cells.filter(({ kind }) => kind === 'date').map(({ day }) => day)).toEqual(['2020-03-12']);
  const commended = readSheets({ name: 'a.xlsx', bytes: makeList(book, 'commended', 'xlsx').bytes }).sheets[0];
  const [heads, ...rows] = commended?.rows ?? [];
  const at = heads?.cells.findIndex(({ text }) => text === 'Ngày quyết định') ?? -1;
  expect(new Set(rows.map(({ cells }) => cells[at]).filter((cell) => (cell?.text ?? '') !== '').map((cell) => cell?.kind))).toEqual(new Set(['date']));
  expect(rows.map(({ cells }) => cells[at]?.day ?? '')).toContain('2020-03-12');
  expect(table('coverage').find(([name]) => name === 'Đảng bộ Sở Y tế')).toEqual(['Đảng bộ Sở Y tế', '0', '0', '0', '0', '0']);
  expect(table('coverage').at(-1)).toEqual(['(không ghi đơn vị)', '1', '1', '1', '6', '0']);
  expect(table('photos')).toHaveLength(1);
  book.close();
});
