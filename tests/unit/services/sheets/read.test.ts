import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { AppError } from '../../../../electron/common/errors.ts';
import { neutralised } from '../../../../electron/common/sheets/neutral.ts';
import type { Sheet, SheetCell, Workbook } from '../../../../electron/common/sheets/shapes.ts';
import { workbook as workbookShape } from '../../../../electron/common/sheets/shapes.ts';
import { parseSeparated } from '../../../../electron/services/sheets/read/csv.ts';
import { readSheets } from '../../../../electron/services/sheets/read/read-sheets.ts';
import { writeCsv } from '../../../../electron/services/sheets/write/csv.ts';
import { writeXlsx } from '../../../../electron/services/sheets/write/xlsx.ts';
import { latin1, toTcvn3, toVni, toWindows1258 } from '../../../fixtures/import/encode.ts';
import { mutated, numbers } from '../../../fixtures/import/seeds.ts';
import { dirtyAwards } from '../../../fixtures/sheets/dirty-awards.ts';
import { buildXlsx, type Built, type BuildOptions, type BuiltSheet } from '../../../fixtures/sheets/xlsx-builder.ts';

vi.setConfig({ testTimeout: 60_000 });

const read = (bytes: Uint8Array, name = 'a.xlsx'): Workbook => readSheets({ name, bytes });
const built = (rows: readonly (readonly Built[])[], more: Partial<BuiltSheet> = {}, options: BuildOptions = {}): Sheet => {
  const [sheet] = read(buildXlsx([{ name: 'S', rows, ...more }], options)).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
};
const texts = (sheet: Sheet | undefined): string[][] => sheet?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
const one = (cell: Built, options: BuildOptions = {}): SheetCell | undefined => built([[cell]], {}, options).rows[0]?.cells[0];
function failure(work: () => unknown): string {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof AppError) return `${thrown.code} ${String(thrown.detail['name'] ?? '')}`.trim();
    throw thrown;
  }
  return 'none';
}

test('.xlsx: texts, numbers, days, marks and errors as people see them, from both programs', () => {
  for (const by of ['excel', 'libreoffice'] as const) {
    expect(one('Nguyễn Văn A', { by })).toMatchObject({ text: 'Nguyễn Văn A', kind: 'text', was: null });
    expect(one({ text: 'Trong ô', inline: true }, { by })?.text).toBe('Trong ô');
    expect(one({ runs: [{ text: 'Hai ' }, { text: 'kiểu', font: 'Arial' }] }, { by })?.text).toBe('Hai kiểu');
    expect(one(0.1 + 0.2, { by })).toMatchObject({ text: '0.3', kind: 'number' });
    expect(one({ number: 912345678, format: '0000000000' }, { by })?.text).toBe('0912345678');
    expect(one({ number: 0.256, format: '0.0%' }, { by })?.text).toBe('25.6%');
    expect(one({ number: 43902, format: 'dd/mm/yyyy' }, { by })).toMatchObject({ text: '12/03/2020', kind: 'date', day: '2020-03-12' });
    expect(one({ number: 43902.5, format: 'dd/mm/yyyy hh:mm' }, { by })).toMatchObject({ text: '12/03/2020 12:00', day: '2020-03-12' });
    expect(one({ number: 43891, format: 'mm/yyyy' }, { by })).toMatchObject({ text: '03/2020', kind: 'date', day: null });
    expect(one({ number: 42440, format: 'dd/mm/yyyy' }, { by, from1904: true })?.day).toBe('2020-03-12');
    expect(one({ number: 60, format: 'dd/mm/yyyy' }, { by })?.kind).toBe('number');
    expect(one({ number: 59, format: 'dd/mm/yyyy' }, { by })?.day).toBe('1900-02-28');
    expect(one({ number: 43902, format: '"d" 0' }, { by })?.kind).toBe('number');
    expect(one({ boolean: true }, { by })).toMatchObject({ text: 'TRUE', kind: 'boolean' });
    expect(one({ error: '#N/A' }, { by })).toMatchObject({ text: '#N/A', kind: 'error' });
    expect(one({ formula: 'A1+B1', number: 7 }, { by })).toMatchObject({ text: '7', kind: 'number' });
    expect(one({ formula: 'A1+B1' }, { by })).toMatchObject({ text: '=A1+B1', kind: 'formula' });
    expect(one('a_x000D_b', { by })?.text).toBe('a\nb');
  }
});

test('.xlsx: merges, hidden rows, hidden sheets, indents and words pinned to a cell are told', () => {
  const sheet = built([['A', null, 'B'], [{ text: 'trong', indent: 2 }], ['  hai dấu cách']], { merges: ['A1:B1', 'C1:C3'], hiddenRows: [2], remarks: { A1: 'xem lại' } });
  expect(sheet.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 1 }, { top: 1, left: 2, bottom: 3, right: 2 }]);
  expect(sheet.rows.map(({ hidden }) => hidden)).toEqual([false, true, false]);
  expect(sheet.rows.map(({ cells }) => cells[0]?.indent)).toEqual([0, 2, 1]);
  expect(sheet.rows[0]?.cells[0]?.remark).toBe('xem lại');
  const two = read(buildXlsx([{ name: 'Một', rows: [['a']] }, { name: 'Hai', rows: [['b']], hidden: true }]));
  expect(two.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([['Một', false], ['Hai', true]]);
});

test('.xlsx: a column in a legacy font, and a single run in one, become Unicode; the others stay', () => {
  const names = ['Nguyễn Thị Hạnh', 'Trần Đức Thắng', 'Lê Thị Nữ', 'Phạm Văn Đường'];
  for (const [font, to, encoding] of [['.VnTime', toTcvn3, 'tcvn3'], ['VNI-Times', toVni, 'vni']] as const) {
    const sheet = built(names.map((name) => [name, { text: to(name), font }, { runs: [{ text: 'Đồng chí ' }, { text: to(name), font }] }]));
    expect(texts(sheet)).toEqual(names.map((name) => [name, name, `Đồng chí ${name}`]));
    expect(sheet.rows[0]?.cells.map(({ was }) => was?.encoding ?? null)).toEqual([null, encoding, encoding]);
  }
  expect(one({ text: toTcvn3('trần đức thắng'), font: '.VnTimeH' })?.text).toBe('TRẦN ĐỨC THẮNG');
});

test('.csv: every separator, quotes, lines inside cells, and no cell lost to a quote that never closes', () => {
  const csv = (text: string): string[][] => texts(read(new TextEncoder().encode(text), 'a.csv').sheets[0]);
  expect(csv('Tên;Đơn vị\r\n"Nguyễn; A";Sở\r\n')).toEqual([['Tên', 'Đơn vị'], ['Nguyễn; A', 'Sở']]);
  expect(csv('Tên\tĐơn vị\nA B\tSở, ban\n')).toEqual([['Tên', 'Đơn vị'], ['A B', 'Sở, ban']]);
  expect(csv('sep=|\na|b\n')).toEqual([['a', 'b']]);
  expect(csv('a,"b\n""c""",d\n')).toEqual([['a', 'b\n"c"', 'd']]);
  expect(csv('a,"b\nc,d\ne,f\n')).toEqual([['a', '"b'], ['c', 'd'], ['e', 'f']]);
  expect(csv('a,"b" c,d\n"e",f,g\n')).toEqual([['a', '"b" c', 'd'], ['e', 'f', 'g']]);
  expect(csv("a,'=1+1\n")).toEqual([['a', '=1+1']]);
});

test('.csv: UTF-8 with and without its mark, UTF-16, windows-1258, TCVN3 and VNI give the same cells', () => {
  const rows = [['Họ và tên', 'Giới tính', 'Đơn vị'], ['Nguyễn Thị Hạnh', 'Nữ', 'Đảng bộ Sở Giáo dục và Đào tạo'], ['Trần Đức Thắng', 'Nam', 'Chi bộ Đội Quản lý thị trường'], ['Phạm Thị Hường', 'Nữ', 'Trường Tiểu học Hữu Lũng']];
  const text = `${rows.map((row) => row.join(',')).join('\n')}\n`;
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  for (const bytes of [new TextEncoder().encode(text), new TextEncoder().encode(`\ufeff${text}`), utf16, latin1(toTcvn3(text)), latin1(toVni(text)), latin1(toWindows1258(text))]) {
    expect(texts(read(bytes, 'a.csv').sheets[0])).toEqual(rows);
  }
});

test('what cannot be read says so, with the name of the file', () => {
  const whole = buildXlsx([dirtyAwards(60).sheet]);
  expect(failure(() => read(new Uint8Array()))).toBe('sheet/empty a.xlsx');
  expect(failure(() => read(whole.subarray(0, whole.length - 40)))).toMatch(/^sheet\/(?:damaged|unsupported) a\.xlsx$/u);
  expect(failure(() => read(buildXlsx([{ name: 'S', rows: [[]] }])))).toBe('sheet/empty a.xlsx');
  expect(failure(() => read(new TextEncoder().encode('%PDF-1.4 xxxxxxxx')))).toBe('sheet/unsupported a.xlsx');
  const part = (text: string): Uint8Array => new TextEncoder().encode(text);
  const workbook = '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>';
  // A document type is where entities that grow without end are made.
  const entities = `<!DOCTYPE x [<!ENTITY a "aaaa">]>${workbook}`;
  expect(failure(() => read(zipSync({ 'xl/workbook.xml': part(entities) })))).toBe('sheet/damaged a.xlsx');
  expect(failure(() => read(zipSync({ 'xl/workbook.xml': part(`${workbook}<!--${' '.repeat(40 * 1024 * 1024)}-->`) })))).toBe('sheet/too-large a.xlsx');
});

test('a small file that says a lot ends early', () => {
  const text = 'x'.repeat(30_000);
  const rows = Array.from({ length: 3000 }, () => [text]);
  expect(failure(() => read(buildXlsx([{ name: 'S', rows }])))).toBe('sheet/too-large a.xlsx');
});

test('mutated files never crash or hang: cells in the contract’s shape, or an error with its code', () => {
  const seeds = [buildXlsx([dirtyAwards(20).sheet]), new TextEncoder().encode('Tên;Đơn vị\r\n"Nguyễn\nA";"Sở"\r\n'), latin1(toTcvn3('Họ và tên,Đơn vị\nNguyễn Thị Hạnh,Đảng bộ Sở Y tế\nTrần Đức Thắng,Sở Nội vụ'))];
  const random = numbers(7);
  const codes = new Set<string>();
  for (let run = 0; run < 300; run += 1) {
    const bytes = mutated(seeds[run % seeds.length] ?? new Uint8Array(), random);
    const code = failure(() => workbookShape.parse(read(bytes, 'm.xlsx')));
    codes.add(code.split(' ')[0] ?? '');
  }
  expect([...codes].filter((code) => code !== 'none' && !/^(?:sheet|import)\//u.test(code))).toEqual([]);
  expect(codes.size).toBeGreaterThan(1);
});

test('separated text: every character but separators, line ends and quotes around cells is in a cell', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'Đ', ',', '"', '\n', '\r', ' ', ';'), maxLength: 60 }), (text) => {
      const letters = (each: string): string => each.replace(/[,"\n\r]/gu, '');
      expect(letters(parseSeparated(text, ',').flat().join(''))).toBe(letters(text));
    }),
    { numRuns: 500 },
  );
});

test('the separator is one that leaves quoted cells whole', () => {
  const csv = (text: string): string[][] => texts(read(new TextEncoder().encode(text), 'a.csv').sheets[0]);
  expect(csv('Một,Hai\r\n"a\t\ta","a\t\ta"\r\n')).toEqual([['Một', 'Hai'], ['a\t\ta', 'a\t\ta']]);
  for (const cell of ['a\n\t\n\t\na', `a${'\n\t'.repeat(9)}\na`]) expect(csv(`Một,Hai\r\n"${cell}","a\ta"\r\n`)).toEqual([['Một', 'Hai'], [cell, 'a\ta']]);
});

test('what is written is read again the same, as .xlsx and as .csv; no cell of a .csv can be taken for a formula', () => {
  const cellText = fc.string({ unit: fc.constantFrom('a', 'ễ', '=', '+', '-', '@', '\t', '\n', '"', "'", ',', ' ', '&', '<', '_', 'x', '0', 'D'), minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '' && !/^\s|\s$/u.test(text));
  fc.assert(
    fc.property(fc.array(fc.array(cellText, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 }), (rows) => {
      const table = { name: 'Danh sách', columns: [{ header: 'Một', width: 9 }, { header: 'Hai', width: 9 }], rows };
      const wanted = [['Một', 'Hai'], ...rows];
      expect(texts(read(writeXlsx(table)).sheets[0])).toEqual(wanted);
      const csv = writeCsv(table);
      expect(texts(read(csv, 'a.csv').sheets[0])).toEqual(wanted);
      for (const line of parseSeparated(new TextDecoder().decode(csv), ',')) for (const cell of line) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r]/u);
    }),
    { numRuns: 300 },
  );
  expect(neutralised('- Bí thư')).toBe("'- Bí thư");
});

test('signs without width are left out of every cell: they make another name of a name', () => {
  const [row] = built([['\u200bCao Thị\u00a0Quý\u200b', 'Bí\u200dthư', '\ufeff']]).rows;
  expect(row?.cells.map(({ text, was }) => [text, was])).toEqual([['Cao Thị\u00a0Quý', null], ['Bíthư', null]]);
});
