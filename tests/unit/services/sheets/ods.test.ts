import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { AppError } from '../../../../electron/common/errors.ts';
import { readSheets } from '../../../../electron/services/sheets/read/read-sheets.ts';

const NAMES = ['office', 'style', 'text', 'table'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');
const encoder = new TextEncoder();
const ods = (table: string, kind = 'spreadsheet'): Uint8Array =>
  zipSync({
    mimetype: encoder.encode(`application/vnd.oasis.opendocument.${kind}`),
    'content.xml': encoder.encode(
      `<office:document-content ${NAMES}><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties style:font-name=".VnTime"/></style:style></office:automatic-styles><office:body><office:${kind}>${table}</office:${kind}></office:body></office:document-content>`,
    ),
  });

test('.ods: texts, days, numbers, merges, repeated cells and rows, notes, legacy runs', () => {
  const table = `<table:table table:name="Danh sách"><table:table-column/>
    <table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>Họ<text:s text:c="2"/>tên</text:p></table:table-cell><table:covered-table-cell/><table:table-cell office:value-type="string"><text:p>Ngày</text:p></table:table-cell></table:table-row></table:table-header-rows>
    <table:table-row><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>Nguyễn</text:p><text:p>An</text:p><office:annotation><text:p>xem lại</text:p></office:annotation></table:table-cell><table:table-cell office:value-type="date" office:date-value="2020-03-12"><text:p>12/03/20</text:p></table:table-cell></table:table-row>
    <table:table-row table:number-rows-repeated="2" table:visibility="collapse"><table:table-cell office:value-type="float" office:value="12"><text:p>12</text:p></table:table-cell></table:table-row>
    <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1000"/></table:table-row>
    <table:table-row><table:table-cell office:value-type="string"><text:p><text:span text:style-name="T1">§¶ng bé Së Y tÕ</text:span></text:p></table:table-cell></table:table-row>
  </table:table>`;
  const { format, sheets } = readSheets({ name: 'a.ods', bytes: ods(table) });
  const [sheet] = sheets;
  expect(format).toBe('ods');
  expect(sheet?.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 1 }]);
  expect(sheet?.rows.map(({ number, hidden, cells }) => [number, hidden, cells.map(({ column, text }) => `${String(column)} ${text}`)])).toEqual([
    [1, false, ['0 Họ  tên', '2 Ngày']],
    [2, false, ['0 Nguyễn\nAn', '1 Nguyễn\nAn', '2 12/03/2020']],
    [3, true, ['0 12']],
    [4, true, ['0 12']],
    [8, false, ['0 Đảng bộ Sở Y tế']],
  ]);
  expect(sheet?.rows[1]?.cells[2]).toMatchObject({ kind: 'date', day: '2020-03-12' });
  expect(sheet?.rows[1]?.cells[0]?.remark).toBe('xem lại');
});

test('a text document is no spreadsheet; a row repeated without end is too much', () => {
  const code = (bytes: Uint8Array): string => {
    try {
      readSheets({ name: 'a', bytes });
    } catch (thrown) {
      if (thrown instanceof AppError) return thrown.code;
    }
    return 'none';
  };
  expect(code(ods('<text:p>Bài</text:p>', 'text'))).toBe('sheet/unsupported');
  expect(code(ods('<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="100"><text:p>x</text:p></table:table-cell></table:table-row></table:table>'))).toBe('sheet/too-large');
});
