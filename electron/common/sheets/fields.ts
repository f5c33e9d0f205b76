/** What a column may hold, and what is made of a sheet. */
import * as z from '../schema.ts';
import { isIsoDate } from '../text/dates.ts';

export const SHEET_TARGETS = ['units', 'exemplars', 'awards'] as const;
export const sheetTarget = z.enum(SHEET_TARGETS);
export type SheetTarget = z.infer<typeof sheetTarget>;

/**
 * `none`: no field takes it, so it is kept in the note under its header. `skip`: the editor leaves it out. `number`: the running number.
 * `birthMale`, `birthFemale`: two columns "Nam" and "Nữ" that hold a birth year or a mark. `decision`: number and date in one cell.
 * `roleUnit`: role and unit in one cell. `id`: what our own files call a record, so that they come back to it.
 */
export const COLUMN_FIELDS = [
  'name',
  'individual',
  'collective',
  'familyName',
  'givenName',
  'kind',
  'honorific',
  'gender',
  'birth',
  'birthMale',
  'birthFemale',
  'role',
  'roleUnit',
  'unit',
  'parentUnit',
  'shortName',
  'form',
  'issuer',
  'level',
  'decision',
  'decisionNumber',
  'decidedOn',
  'reason',
  'period',
  'field',
  'contact',
  'contactName',
  'phone',
  'sortKey',
  'note',
  'number',
  'id',
  'none',
  'skip',
] as const;
export const columnField = z.enum(COLUMN_FIELDS);
export type ColumnField = z.infer<typeof columnField>;

const PERSON = ['name', 'individual', 'collective', 'familyName', 'givenName', 'kind', 'honorific', 'gender', 'birth', 'birthMale', 'birthFemale', 'role', 'roleUnit', 'unit', 'parentUnit'] as const;
const ALWAYS = ['note', 'number', 'id', 'none', 'skip'] as const;

/** Fields that a target knows, in the order in which a list offers them. */
export const FIELDS_OF: Readonly<Record<SheetTarget, readonly ColumnField[]>> = {
  units: ['name', 'parentUnit', 'shortName', 'sortKey', 'contactName', 'phone', 'contact', ...ALWAYS],
  exemplars: [...PERSON, 'field', 'sortKey', 'phone', 'contact', ...ALWAYS],
  awards: [...PERSON, 'form', 'issuer', 'level', 'decision', 'decisionNumber', 'decidedOn', 'reason', 'period', 'field', 'phone', 'contact', ...ALWAYS],
};

/** Columns of one field may be several; all others are one. */
export const MANY: ReadonlySet<ColumnField> = new Set(['note', 'number', 'none', 'skip', 'reason', 'contact', 'phone']);

const line = z.string().max(20_000);

/** What holds for every row that says nothing else, from the lines above the table or from the editor. */
export const sheetDefaults = z.object({
  kind: z.enum(['individual', 'collective', 'model']).nullable(),
  form: line,
  issuer: line,
  level: line,
  decisionNumber: line,
  decidedOn: z.string().refine(isIsoDate).nullable(),
  period: line,
  reason: line,
});
export type SheetDefaults = z.infer<typeof sheetDefaults>;

export const NO_DEFAULTS: SheetDefaults = { kind: null, form: '', issuer: '', level: '', decisionNumber: '', decidedOn: null, period: '', reason: '' };

const rowNumber = z.int().min(1);

/** How a sheet is to be taken in. */
export const sheetMapping = z.object({
  target: sheetTarget,
  /** First and last row of the header; null: there is none. */
  header: z.object({ top: rowNumber, bottom: rowNumber }).nullable(),
  columns: z.array(z.object({ column: z.int().min(0), field: columnField })).max(16_384),
  defaults: sheetDefaults,
  /** Where list and book differ: keep the book's and note the list's, or take the list's. */
  differing: z.enum(['keep', 'take']),
  /** Rows that the editor leaves out. */
  skip: z.array(rowNumber).max(100_000),
  /** Rows whose name is one, though it looks like several. */
  whole: z.array(rowNumber).max(100_000),
});
export type SheetMapping = z.infer<typeof sheetMapping>;
