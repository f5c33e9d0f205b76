/** Columns of a Word table: as wide as what stands in them asks. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { document, paragraph, table, title } from '../../../../electron/common/article/build.ts';
import { gridOf } from '../../../../electron/common/article/table.ts';
import { printSource } from '../../../../electron/services/book/made/source.ts';
import { readWays } from '../../../../electron/services/ways/book.ts';
import { bookWord } from '../../../../electron/services/ways/word/book.ts';
import { columnWidths } from '../../../../electron/services/word/columns.ts';
import { bodyPart, newBook } from '../store/support.ts';

const MEASURE = 9071;
const widthsOf = (rows: string[][]): number[] => columnWidths(gridOf(table(1, rows)), { size: 240, margins: 216, measure: MEASURE });
const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);

const AWARDED = [
  ['TT', 'Họ và tên', 'Đơn vị', 'Hình thức khen thưởng', 'Số'],
  ['1', 'Lương Thị Thoa', 'Ủy ban nhân dân xã Nà Lốc, huyện Mường Khủa, tỉnh Sơn La', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh về thành tích xuất sắc trong phong trào thi đua', '12'],
  ['12', 'Nguyễn Đức Tuấn', 'Bưu điện tỉnh', 'Giấy khen', '1.204'],
];

test('a running number is narrow, what is told at length is wide, and the table fills the measure', () => {
  const [number = 0, name = 0, unit = 0, form = 0, count = 0] = widthsOf(AWARDED);
  // "TT" needs no more than its own two letters and the margins, the name its line.
  expect(number).toBeLessThan(700);
  expect(count).toBeLessThan(1100);
  expect(name).toBeGreaterThan(1500);
  expect(unit).toBeGreaterThan(2 * number);
  expect(form).toBeGreaterThan(unit);
  expect(sum([number, name, unit, form, count])).toBeGreaterThan(MEASURE - 10);
  expect(sum([number, name, unit, form, count])).toBeLessThanOrEqual(MEASURE);
});

test('a small table is no wider than it need be; one of many columns stays within the measure', () => {
  expect(sum(widthsOf([['Năm', 'Số'], ['2023', '12']]))).toBeLessThan(0.6 * MEASURE);
  const many = widthsOf([Array.from({ length: 14 }, (_, index) => `Chỉ tiêu ${String(index)}`), Array.from({ length: 14 }, () => '123.456.789')]);
  expect(sum(many)).toBeLessThanOrEqual(MEASURE);
  expect(Math.min(...many)).toBeGreaterThan(216);
});

test('the Word file has these widths in its grid and cells, and figures flush right', async () => {
  const book = newBook();
  const { id } = book.addArticle(bodyPart(book), 'Khen thưởng');
  book.saveArticle(id, book.article(id).revision, document([title('Khen thưởng'), paragraph('Danh sách.'), table(1, AWARDED)]));
  const source = printSource(book);
  const xml = strFromU8(unzipSync(await bookWord(source, readWays(source), { now: Date.UTC(2026, 4, 19), say: () => undefined }))['word/document.xml'] ?? new Uint8Array());
  const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) => Number(width));
  expect(grid).toEqual(widthsOf(AWARDED));
  const rows = (xml.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []).map((row) => (row.match(/<w:tc>.*?<\/w:tc>/gsu) ?? []).map((cell) => ({ width: Number(/<w:tcW w:w="(\d+)"/u.exec(cell)?.[1]), right: cell.includes('<w:jc w:val="right"/>') })));
  expect(rows).toHaveLength(3);
  for (const row of rows) {
    expect(row.map(({ width }) => width)).toEqual(grid);
    expect(row.map(({ right }) => right)).toEqual([true, false, false, false, true]);
  }
});
