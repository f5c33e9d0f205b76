/** What the columns of a sheet hold, by their headers and by what stands in them. A person may say otherwise. Pure. */
import { MANY, type ColumnField, type SheetMapping, type SheetTarget } from './fields.ts';
import { guessDefaults } from './above.ts';
import type { Grid } from './grid.ts';
import { fieldOfHeader } from './header-words.ts';
import { findHeader, headerText, ownHeaderText, withSecondLine, type HeaderRows } from './header.ts';
import { looksLikePerson, recase } from './people.ts';
import type { SheetCell } from './shapes.ts';
import { decisionIn, genderOf } from './values.ts';
import { FORM_WORDS, kindOfName, wordKey } from './words.ts';

/** Cells of a column looked at. */
const LOOKED_AT = 60;
/** Share of them that have to agree. */
const SHARE = 0.6;

/** @param header where it is as a person says; undefined: it is looked for */
export function guessMapping(grid: Grid, target: SheetTarget, header?: HeaderRows | null): SheetMapping {
  // A person points at a row; what belongs to it is seen as for one that was found.
  const rows = header === undefined ? findHeader(grid, target) : header === null || header.bottom > header.top ? header : withSecondLine(grid, header.top, target);
  const columns = grid.columns().map((column) => {
    const text = headerText(grid, rows, column);
    const field: ColumnField = text === '' ? 'none' : fieldOfHeader(text, target);
    return { column, text, field, said: field };
  });
  // "QĐ số, ngày tháng" over "Số" and "Ngày": what reaches over both says the same of both, and their own words tell them apart.
  for (const each of columns) {
    if (each.field === 'none' || MANY.has(each.field) || columns.filter(({ said }) => said === each.said).length < 2) continue;
    const own = fieldOfHeader(ownHeaderText(grid, rows, each.column), target);
    if (own !== 'none') each.field = own;
  }
  // Of several columns of one field the first keeps it.
  const taken = new Set<ColumnField>();
  for (const each of columns) {
    if (each.field === 'none' || MANY.has(each.field)) continue;
    if (taken.has(each.field)) each.field = 'none';
    taken.add(each.field);
  }
  for (const each of columns) {
    if (each.field !== 'none') continue;
    const field = fieldByContent(samplesOf(grid, rows, each.column), target);
    // A header that is not known says more than cells that look like something: only empty ones are overruled by content alone.
    if (field === 'none' || (taken.has(field) && !MANY.has(field)) || (each.text !== '' && field !== 'name')) continue;
    if (field === 'name' && (taken.has('individual') || taken.has('collective') || taken.has('familyName'))) continue;
    each.field = field;
    taken.add(field);
  }
  settleNames(columns, taken, target);
  return {
    target,
    header: rows,
    columns: columns.map(({ column, field }) => ({ column, field })),
    defaults: guessDefaults(grid, rows, target),
    differing: 'keep',
    skip: [],
    whole: [],
  };
}

/** "Tên" beside "Họ và đệm" is the given name; units alone are the collectives that the list is about. */
function settleNames(columns: { readonly text: string; field: ColumnField }[], taken: Set<ColumnField>, target: SheetTarget): void {
  if (taken.has('familyName')) {
    const given = columns.find(({ field, text }) => field === 'name' && /(?:^|\s)ten$/u.test(wordKey(text)));
    if (given !== undefined) given.field = 'givenName';
    else for (const each of columns) if (each.field === 'familyName') each.field = 'name';
    return;
  }
  if (target === 'units' || ['name', 'individual', 'collective'].some((field) => taken.has(field as ColumnField))) return;
  const unit = columns.find(({ field }) => field === 'unit');
  if (unit !== undefined) unit.field = 'collective';
}

/** Cells below the header. */
export function samplesOf(grid: Grid, header: HeaderRows | null, column: number, most: number = LOOKED_AT): SheetCell[] {
  const cells: SheetCell[] = [];
  for (const row of grid.rows) {
    if (header !== null && row.number <= header.bottom) continue;
    const cell = row.cells.find((each) => each.column === column);
    if (cell !== undefined) cells.push(cell);
    if (cells.length >= most) break;
  }
  return cells;
}

function fieldByContent(cells: readonly SheetCell[], target: SheetTarget): ColumnField {
  if (cells.length === 0) return 'none';
  const most = (test: (cell: SheetCell) => boolean): boolean => cells.filter(test).length >= cells.length * SHARE;
  if (cells.length > 2 && most(({ text }) => /^\d{1,4}[.)]?$/u.test(text)) && cells.filter(({ text }, index) => Number.parseInt(text, 10) === index + 1).length >= cells.length * SHARE) return 'number';
  if (most(({ text, kind }) => /^\+?[\d\s().-]{9,15}$/u.test(text) && kind !== 'date' && text.replace(/\D/gu, '').length >= 9)) return 'phone';
  if (target === 'units') return most(({ text }) => kindOfName(text) === 'collective') ? 'name' : 'none';
  if (most(({ text }) => genderOf(text) !== null)) return 'gender';
  if (most(({ text }) => looksLikePerson(recase(text)))) return 'name';
  if (target === 'awards' && most(({ text }) => FORM_WORDS.test(wordKey(text)))) return 'form';
  if (target === 'awards' && most(({ text }) => decisionIn(text) !== null)) return cells.some(({ text }) => /ngày/iu.test(text)) ? 'decision' : 'decisionNumber';
  if (target === 'awards' && most(({ kind }) => kind === 'date')) return 'decidedOn';
  if (most(({ text }) => /^(?:19|20)\d{2}$/u.test(text))) return 'birth';
  return most(({ text }) => kindOfName(text) === 'collective') ? 'unit' : 'none';
}
