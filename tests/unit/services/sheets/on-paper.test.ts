/** A list as it is printed out of a spreadsheet program. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeXlsx } from '../../../../electron/services/sheets/write/xlsx.ts';
import type { ListTable } from '../../../../electron/services/sheets/write/table.ts';

const partsOf = (table: ListTable): { sheet: string; book: string; styles: string } => {
  const parts = unzipSync(writeXlsx(table));
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  return { sheet: text('xl/worksheets/sheet1.xml'), book: text('xl/workbook.xml'), styles: text('xl/styles.xml') };
};
const LONG = 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh về thành tích xuất sắc';

test('a list is as wide as the paper, lies across it where it is wide, and its header stands on every page', () => {
  const narrow = partsOf({ name: "Khen 'thưởng'", columns: [{ header: 'STT', width: 6 }, { header: 'Tên', width: 30 }], rows: [[1, 'An']] });
  expect(narrow.sheet).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>.*<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"\/>/u);
  expect(narrow.book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'Khen ''thưởng'''!$1:$1</definedName>`);
  expect(partsOf({ name: 'Rộng', columns: [60, 60].map((width) => ({ header: 'Cột', width })), rows: [] }).sheet).toContain('orientation="landscape" fitToWidth="1"');
  // What could not be read at that size goes over several pages.
  expect(partsOf({ name: 'Rộng', columns: [140, 140].map((width) => ({ header: 'Cột', width })), rows: [] }).sheet).not.toMatch(/fitTo/u);
});

test('a row is as high as its longest words need; numbers stand clear of the next column', () => {
  const { sheet, styles } = partsOf({ name: 'Danh sách', columns: [{ header: 'STT', width: 6 }, { header: 'Hình thức', width: 24 }], rows: [[1, 'Giấy khen'], [2, LONG]] });
  expect([...sheet.matchAll(/<row r="(\d+)"(?: ht="(\d+)")?/gu)].map(([, row, high]) => [row, high])).toEqual([['1', undefined], ['2', undefined], ['3', '45']]);
  expect(styles).toMatch(/horizontal="right" indent="1"/u);
});
