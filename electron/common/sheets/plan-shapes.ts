/** What taking a sheet in would do, row by row: shown before anything is written. */
import * as z from '../schema.ts';
import { sheetTarget } from './fields.ts';

/** Why a person should look at a row. */
export const SHEET_DOUBTS = [
  'name-split',
  'name-odd',
  'name-recased',
  'name-address',
  'role-in-name',
  'role-unit',
  'unit-parted',
  'no-name',
  'name-above',
  'kind',
  'near-name',
  'same-name',
  'several-same',
  'twice',
  'day-unread',
  'day-short',
  'day-swapped',
  'day-number',
  'days-maybe-swapped',
  'birth-unread',
  'gender-unread',
  'unknown-form',
  'form-meant',
  'no-form',
  'several-forms',
  'decision-unread',
  'unit-near',
  'unit-several',
  'unit-cycle',
  'group-unread',
  'legacy',
  'ditto',
  'differs',
  'phone-mended',
  'formula',
  'error-cell',
  'hidden-row',
  'remark',
  'too-long',
  'id-gone',
  'no-room',
] as const;
export const sheetDoubt = z.object({
  code: z.enum(SHEET_DOUBTS),
  /** Null: about the row. */
  column: z.int().nullable(),
  /** The words it is about. */
  text: z.string(),
  /** What was made of it, or what it is held against; empty: nothing. */
  detail: z.string(),
});
export type SheetDoubt = z.infer<typeof sheetDoubt>;
export type DoubtCode = SheetDoubt['code'];

export const HOWS = ['new', 'changed', 'there'] as const;

export const planRow = z.object({
  row: z.int(),
  /** `left`: nothing is made of it. `skipped`: the editor leaves it out. */
  status: z.enum([...HOWS, 'left', 'skipped']),
  /** Whom it is about. */
  label: z.string(),
  /** Unit, award form: what a person tells rows apart by. */
  detail: z.string(),
  makes: z.array(z.object({ kind: z.enum(['unit', 'exemplar', 'award']), how: z.enum(HOWS), name: z.string() })),
  doubts: z.array(sheetDoubt),
});
export type PlanRow = z.infer<typeof planRow>;

/** Why a cell is in no record. `kept` words of a line are used for the rows around it: a title, a header, a group. */
export const LEFT_REASONS = ['above', 'header', 'column-numbers', 'running-number', 'group', 'total', 'below', 'no-name', 'skipped-column', 'skipped-row', 'too-long', 'says-nothing'] as const;
export const leftCell = z.object({ row: z.int(), column: z.int(), text: z.string(), reason: z.enum(LEFT_REASONS) });
export type LeftCell = z.infer<typeof leftCell>;
export type LeftReason = LeftCell['reason'];

const tally = z.object({ new: z.int(), changed: z.int(), there: z.int() });

export const planCounts = z.object({
  units: tally,
  exemplars: tally,
  awards: tally,
  /** Cells that hold something; each of them is in a record, in a note, or in the list of what was left. */
  cells: z.object({ all: z.int(), taken: z.int(), noted: z.int(), left: z.int() }),
  /** How often each doubt was raised. */
  doubts: z.array(z.object({ code: z.enum(SHEET_DOUBTS), count: z.int() })),
});
export type PlanCounts = z.infer<typeof planCounts>;

export const sheetPlan = z.object({ target: sheetTarget, rows: z.array(planRow), left: z.array(leftCell), counts: planCounts });
export type SheetPlan = z.infer<typeof sheetPlan>;
