/** The list that the issue asks for: 1,500 awards with every kind of dirt, taken into a book. */
import { expect, test, vi } from 'vitest';
import { NO_DEFAULTS } from '../../../../electron/common/sheets/fields.ts';
import { bringSheet, lookAtSheet, previewSheet, sheetOf } from '../../../../electron/services/sheets/bring.ts';
import { readSheets } from '../../../../electron/services/sheets/read/read-sheets.ts';
import { dirtyAwards } from '../../../fixtures/sheets/dirty-awards.ts';
import { buildXlsx } from '../../../fixtures/sheets/xlsx-builder.ts';
import { newBook } from '../store/support.ts';
import { lostCells, quiet } from './support.ts';

// Three thousand records are written and taken back.
vi.setConfig({ testTimeout: 120_000 });

const { sheet: built, truth } = dirtyAwards();
const bytes = buildXlsx([built]);

test('the mapping step finds every column of the list by its header', () => {
  const workbook = readSheets({ name: 'khen.xlsx', bytes });
  const { mapping, columns } = lookAtSheet(sheetOf(workbook, 0), 'awards');
  expect(mapping.header).toEqual({ top: 6, bottom: 7 });
  expect(mapping.columns.map(({ field }) => field)).toEqual(['number', 'name', 'birthMale', 'birthFemale', 'role', 'unit', 'form', 'decisionNumber', 'decidedOn', 'reason', 'none', 'note']);
  expect(columns[2]?.header).toBe('Năm sinh Nam');
  expect(columns[1]?.converted).toBeGreaterThan(50);
  // The report that the list goes with is no decision of an award.
  expect(mapping.defaults).toEqual(NO_DEFAULTS);
});

test('all of it comes in: nothing is lost, every name and day is right, doubts are listed', async () => {
  const book = newBook();
  const workbook = readSheets({ name: 'khen.xlsx', bytes });
  const sheet = sheetOf(workbook, 0);
  const { mapping } = lookAtSheet(sheet, 'awards');
  const report = await bringSheet(book, { workbook, sheet: 0, mapping }, quiet);
  const { counts, rows, left } = report.plan;

  // Every cell is somewhere.
  expect(counts.cells.taken + counts.cells.noted + counts.cells.left).toBe(counts.cells.all);
  expect(left).toHaveLength(counts.cells.left);
  expect(lostCells(book, sheet, report.plan)).toEqual([]);
  expect(left.filter(({ reason }) => reason === 'no-name')).toEqual([]);

  // Every award that the list holds is in the book, but for those that it holds twice.
  const wanted = truth.reduce((sum, { names }) => sum + names.length, 0);
  expect(wanted).toBeGreaterThanOrEqual(1500);
  const twice = counts.doubts.find(({ code }) => code === 'twice')?.count ?? 0;
  const awards = book.records('award');
  expect(awards.length).toBe(counts.awards.new);
  expect(awards.length).toBeGreaterThanOrEqual(wanted - twice);

  // Names and days, row by row.
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const wrongNames = truth.filter(({ row, names }) => (byRow.get(row)?.label ?? '').split(', ').sort().join() !== [...names].sort().join());
  expect(wrongNames.map((each) => ({ ...each, label: byRow.get(each.row)?.label }))).toEqual([]);
  const decided = new Set(awards.map((award) => award.fields['decidedOn']));
  expect(truth.filter(({ day }) => day !== null && !decided.has(day))).toEqual([]);
  const named = new Set(book.records('exemplar').map(({ fields }) => `${String(fields['kind'])} ${String(fields['name'])}`));
  const wrongKinds = truth.filter(({ names, kind }) => !names.every((name) => named.has(`${kind} ${name}`)));
  expect(wrongKinds).toEqual([]);

  // What a person has to look at is listed where it stands.
  const doubted = (code: string, dirt: string): void => {
    const rowsWith = truth.filter((each) => each.dirt === dirt).map(({ row }) => row);
    expect(rowsWith.length, dirt).toBeGreaterThan(3);
    const missing = rowsWith.filter((row) => byRow.get(row)?.doubts.some((doubt) => doubt.code === code) !== true);
    expect(missing, `${dirt} → ${code}`).toEqual([]);
  };
  doubted('name-split', 'two names');
  doubted('legacy', 'legacy font');
  doubted('legacy', 'runs');
  doubted('name-recased', 'capitals');
  doubted('role-in-name', 'role in name');
  doubted('ditto', 'ditto');
  doubted('name-above', 'name left out');
  doubted('day-short', 'short year');
  doubted('day-number', 'date as a number');
  doubted('day-unread', 'month alone');
  doubted('day-unread', 'no date');
  expect(new Set(left.map(({ reason }) => reason))).toEqual(new Set(['above', 'header', 'column-numbers', 'group', 'running-number', 'total', 'below', 'says-nothing'].filter((reason) => left.some((each) => each.reason === reason))));

  // Once more: nothing is new, and nothing changes.
  const again = previewSheet(book, sheet, mapping);
  expect(again.counts.awards).toMatchObject({ new: 0, changed: 0 });
  expect(again.counts.exemplars).toMatchObject({ new: 0, changed: 0 });
  expect(again.counts.units).toMatchObject({ new: 0, changed: 0 });

  // One step takes it back.
  expect(book.undoState().undo?.kind).toBe('sheet');
  book.undo();
  expect([book.records('award').length, book.records('exemplar').length, book.records('unit').length]).toEqual([0, 0, 0]);
  expect(book.undoState().undo).toBeNull();
  book.close();
});
