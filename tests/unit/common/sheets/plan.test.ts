import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLUMN_FIELDS, FIELDS_OF, SHEET_TARGETS } from '../../../../electron/common/sheets/fields.ts';
import type { AnyRecord } from '../../../../electron/common/records/index.ts';
import { RECORDS } from '../../../../electron/common/records/index.ts';
import { applied, EMPTY, lost, planned, sheetOf, type Said } from './support.ts';

const named = (records: readonly AnyRecord[]): unknown[] => records.map(({ fields }) => fields['name']);
const codes = (plan: ReturnType<typeof planned>['plan'], row: number): string[] => plan.rows.find((each) => each.row === row)?.doubts.map(({ code }) => code) ?? [];

const HEAD: readonly Said[] = ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Đơn vị', 'Hình thức khen', 'Số QĐ', 'Ngày ký'];

test('one person with two awards in two rows is one person; the unit is made once', () => {
  const sheet = sheetOf([HEAD, [1, 'Nguyễn Văn An', 1980, 'Bí thư', 'Sở Y tế', 'Giấy khen', '12-QĐ/ĐUK', '2020-03-12'], [2, 'Nguyễn Văn An', 1980, 'Bí thư', 'SỞ Y TẾ', 'Bằng khen', '13/QĐ-UBND', '2020-04-12']]);
  const { operations, plan } = planned(sheet, 'awards');
  const book = applied(EMPTY, operations);
  expect([named(book.units), named(book.exemplars), book.awards.length]).toEqual([['Sở Y tế'], ['Nguyễn Văn An'], 2]);
  expect(book.awards.map(({ fields }) => [fields['formText'], fields['decisionNumber'], fields['decidedOn']])).toEqual([['Giấy khen', '12-QĐ/ĐUK', '2020-03-12'], ['Bằng khen', '13/QĐ-UBND', '2020-04-12']]);
  expect(plan.rows.flatMap(({ doubts }) => doubts)).toEqual([]);
});

test('groups: collectives and individuals, units and forms hold for the rows below them, and no longer', () => {
  const sheet = sheetOf([
    ['STT', 'Tên', 'Chức vụ', 'Ghi chú'],
    [{ text: 'I. Tập thể được tặng Bằng khen của Chủ tịch UBND tỉnh', bold: true }],
    [1, 'Chi bộ Văn phòng'],
    ['II. Cá nhân'],
    [null, 'Đảng bộ Sở Y tế'],
    [1, 'Trường Văn Bình', 'Bác sĩ'],
    ['Tổng cộng', '2 đơn vị'],
    [null, null, 'NGƯỜI LẬP BIỂU'],
  ], [{ top: 2, left: 0, bottom: 2, right: 3 }]);
  const { operations, plan } = planned(sheet, 'awards');
  const book = applied(EMPTY, operations);
  expect(book.exemplars.map(({ fields }) => [fields['name'], fields['kind'], fields['unitId'] === null ? null : named(book.units)[0]])).toEqual([
    ['Chi bộ Văn phòng', 'collective', null],
    // A school by its word, a person by the tone that was forgotten: what the heading says is doubted.
    ['Trường Văn Bình', 'collective', 'Đảng bộ Sở Y tế'],
  ]);
  expect(codes(plan, 6)).toContain('kind');
  expect(book.awards.map(({ fields }) => fields['formText'])).toEqual(['Bằng khen của Chủ tịch UBND tỉnh']);
  expect(plan.left.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['group', 'total', 'below']));
});

test('names that differ in a tone are two people and a doubt; with unit and year of birth the same, one', () => {
  const sheet = sheetOf([HEAD, [1, 'Nguyễn Đức Tuấn', 1980, null, 'Sở Y tế', 'Giấy khen'], [2, 'Nguyễn Đức Tuần', null, null, 'Sở Y tế', 'Giấy khen'], [3, 'Nguyễn Đức Tuân', 1980, null, 'Sở Y tế', 'Bằng khen']]);
  const { operations, plan } = planned(sheet, 'awards');
  expect(named(applied(EMPTY, operations).exemplars)).toEqual(['Nguyễn Đức Tuấn', 'Nguyễn Đức Tuần']);
  expect([codes(plan, 3), codes(plan, 4)]).toEqual([['near-name'], ['near-name']]);
});

test('the place of a tone and the case of a name make no other person', () => {
  const sheet = sheetOf([HEAD, [1, 'Hoàng Thị Thủy', null, null, 'Sở Y tế', 'Giấy khen'], [2, 'HOÀNG THỊ THUỶ', null, null, 'Sở Y tế', 'Bằng khen']]);
  expect(named(applied(EMPTY, planned(sheet, 'awards').operations).exemplars)).toEqual(['Hoàng Thị Thủy']);
});

test('where list and book differ, the book stays and the list is noted, unless the list is right', () => {
  const one: AnyRecord = { kind: 'exemplar', id: 'e', updatedAt: 0, fields: { ...RECORDS.exemplar.initial, kind: 'individual', name: 'Lê Thị Hoa', role: 'Y sĩ', birthYear: 1980 } };
  const book = { ...EMPTY, exemplars: [one] };
  const sheet = sheetOf([['Họ và tên', 'Năm sinh', 'Chức vụ'], ['Lê Thị Hoa', 1980, 'Bác sĩ']]);
  const kept = planned(sheet, 'exemplars', book);
  expect(applied(book, kept.operations).exemplars[0]?.fields).toMatchObject({ role: 'Y sĩ', note: 'Chức vụ theo danh sách: Bác sĩ' });
  expect(codes(kept.plan, 2)).toEqual(['differs']);
  const taken = planned(sheet, 'exemplars', book, { differing: 'take' });
  expect(applied(book, taken.operations).exemplars[0]?.fields).toMatchObject({ role: 'Bác sĩ', note: '' });
});

test('units: a tree by the column above, by numbers, by indentation', () => {
  const parents = (rows: readonly (readonly Said[])[]): unknown[] => {
    const units = applied(EMPTY, planned(sheetOf(rows), 'units').operations).units;
    return units.map(({ fields }) => [fields['name'], units.find(({ id }) => id === fields['parentId'])?.fields['name'] ?? null]);
  };
  const tree = [['Đảng bộ Khối', null], ['Đảng bộ Sở Y tế', 'Đảng bộ Khối'], ['Chi bộ 1', 'Đảng bộ Sở Y tế'], ['Đảng bộ Cục Thuế', 'Đảng bộ Khối'], ['Chi bộ 1', 'Đảng bộ Cục Thuế']];
  expect(parents([['TT', 'Tên đơn vị'], ['I', 'Đảng bộ Khối'], [1, 'Đảng bộ Sở Y tế'], ['1.1', 'Chi bộ 1'], [2, 'Đảng bộ Cục Thuế'], ['2.1', 'Chi bộ 1']])).toEqual(tree);
  expect(parents([['Tên đơn vị', 'Ghi chú'], ['Đảng bộ Khối'], [{ text: 'Đảng bộ Sở Y tế', indent: 1 }], [{ text: 'Chi bộ 1', indent: 2 }], [{ text: 'Đảng bộ Cục Thuế', indent: 1 }], [{ text: 'Chi bộ 1', indent: 2 }]])).toEqual(tree);
  expect(parents([['Tên đơn vị', 'Đơn vị cấp trên'], ['Đảng bộ Sở Y tế', 'Đảng bộ Khối'], ['Chi bộ 1', 'Đảng bộ Sở Y tế'], ['Đảng bộ Cục Thuế', 'Đảng bộ Khối'], ['Chi bộ 1', 'Đảng bộ Cục Thuế']])).toEqual(tree);
});

test('an editor’s word is heard: a row that is left out, a name that is one', () => {
  const sheet = sheetOf([HEAD, [1, 'Lê Thị Hoa và Lê Thị Huệ', null, null, null, 'Giấy khen'], [2, 'Lê Văn Ba', null, null, null, 'Giấy khen']]);
  const { operations, plan } = planned(sheet, 'awards', EMPTY, { skip: [3], whole: [2] });
  expect(named(applied(EMPTY, operations).exemplars)).toEqual(['Lê Thị Hoa và Lê Thị Huệ']);
  expect(plan.rows.map(({ status }) => status)).toEqual(['new', 'skipped']);
  expect(plan.left.filter(({ reason }) => reason === 'skipped-row').map(({ text }) => text)).toEqual(['2', 'Lê Văn Ba', 'Giấy khen']);
});

test('a number that is part of another one is a number of its own', () => {
  const sheet = sheetOf([['Họ và tên', 'Điện thoại'], ['Nguyễn Văn An', '123'], [null, 12]]);
  expect(lost(sheet, planned(sheet, 'exemplars'))).toEqual([]);
});

test('a unit that is said to stand below itself is one unit, also when the list comes again after another row has placed it', () => {
  const sheet = sheetOf([['Chi bộ Hai', 'Chi bộ Hai'], ['Chi bộ Hai', 'Đảng bộ Sở']]);
  const change = { header: null, columns: [{ column: 0, field: 'name' as const }, { column: 1, field: 'parentUnit' as const }] };
  const first = planned(sheet, 'units', EMPTY, change);
  expect(first.plan.counts.doubts.map(({ code }) => code)).toContain('unit-cycle');
  const book = applied(EMPTY, first.operations);
  expect(book.units.map(({ fields }) => fields['name']).sort()).toEqual(['Chi bộ Hai', 'Đảng bộ Sở']);
  expect(planned(sheet, 'units', book, change).operations).toEqual([]);
});

test('nothing is lost, whatever stands in the cells and whatever the columns are said to hold; the same again changes nothing', () => {
  const text = fc.oneof(
    fc.constantFrom<Said>('Nguyễn Văn An', 'LÊ THỊ BA', 'Trần A\nLê Văn B', 'Phạm Thị Hoa, Lý Văn Ba', 'Đ/c Vũ Văn Tám', 'Đ/c Vũ Văn Tám (Trưởng phòng)', 'Chi bộ 3', 'Sở Y tế', 'Nam', 'x', '"', '-', 'không', '12/3/2020', 'tháng 3/2020'),
    fc.constantFrom<Said>('2020-03-12', 43902, 1980, 12, 'Giấy khen', 'Giấy khen; Bằng khen', 'QĐ số 12/QĐ-UBND ngày 2/3/2019', 'I. TẬP THỂ', 'II. Cá nhân', 'Tổng cộng', '0912 345 678', 912345678, 'Bí thư, Sở Nội vụ', '=A1', null, null, null),
    fc.record({ text: fc.constantFrom('Ghi gì đó', '1.2. Chi bộ Hai', '123', 'Đỗ Văn Năm'), remark: fc.constantFrom('', 'xem lại'), indent: fc.integer({ min: 0, max: 2 }) }),
  );
  const row = fc.array(text, { minLength: 1, maxLength: 6 });
  const merge = fc.record({ top: fc.integer({ min: 1, max: 6 }), left: fc.integer({ min: 0, max: 5 }), down: fc.integer({ min: 0, max: 2 }), across: fc.integer({ min: 0, max: 3 }) });
  fc.assert(
    fc.property(
      fc.constantFrom(...SHEET_TARGETS),
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.array(merge, { maxLength: 3 }),
      fc.array(fc.nat({ max: COLUMN_FIELDS.length - 1 }), { minLength: 6, maxLength: 6 }),
      fc.boolean(),
      fc.constantFrom('keep' as const, 'take' as const),
      (target, rows, merges, fields, headed, differing) => {
        const sheet = sheetOf(headed ? [HEAD, ...rows] : rows, merges.map(({ top, left, down, across }) => ({ top, left, bottom: top + down, right: left + across })));
        const known = FIELDS_OF[target];
        const change = headed ? { differing } : { header: null, differing, columns: fields.map((field, column) => ({ column, field: known[field % known.length] ?? 'none' })) };
        const first = planned(sheet, target, EMPTY, change);
        const { cells } = first.plan.counts;
        expect(cells.taken + cells.noted + cells.left).toBe(cells.all);
        expect(first.plan.left).toHaveLength(cells.left);
        expect(new Set(first.plan.left.map(({ row: at, column }) => `${String(at)}:${String(column)}`)).size).toBe(cells.left);
        // A list that is right replaces what the rows above it said; otherwise every word of every cell is in the book.
        if (differing === 'keep') expect(lost(sheet, first)).toEqual([]);
        const book = applied(EMPTY, first.operations);
        const again = planned(sheet, target, book, change);
        // Who is meant by a name that several have stays a doubt, and then it is somebody new.
        const names = [...book.exemplars, ...book.units].map(({ kind, fields }) => `${kind} ${String(fields['name'])}`);
        const unsure = new Set(names).size < names.length || again.plan.counts.doubts.some(({ code }) => code === 'several-same' || code === 'unit-several');
        if (differing === 'keep' && !unsure) expect(again.operations.filter(({ how }) => how === 'insert')).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});
