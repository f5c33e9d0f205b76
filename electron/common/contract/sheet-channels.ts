/** The part of the contract for spreadsheets: lists taken in, lists given out. See channels.ts. */
import * as z from '../schema.ts';
import { sheetMapping, sheetTarget } from '../sheets/fields.ts';
import { sheetPlan } from '../sheets/plan-shapes.ts';
import { SHEET_FORMATS, workbook } from '../sheets/shapes.ts';
import { channel, nothing } from './channel.ts';
import { bookLayout, bytes, textEncoding } from './shapes.ts';

/** What can be given out as a list. */
export const SHEET_LISTS = ['contents', 'commended', 'exemplars', 'units', 'awards', 'photos', 'coverage'] as const;
export const sheetList = z.enum(SHEET_LISTS);
export type SheetList = z.infer<typeof sheetList>;

const index = z.int().min(0).max(10_000);
const headerRows = z.object({ top: z.int().min(1), bottom: z.int().min(1) });

/** A file that was read: its sheets, without their cells. */
export const sheetFile = z.object({
  name: z.string(),
  format: z.enum(SHEET_FORMATS),
  encoding: z.string(),
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean(), rows: z.int(), columns: z.int() })),
});
export type SheetFile = z.infer<typeof sheetFile>;

/** How a sheet looks, and how it may be taken in. */
export const sheetLook = z.object({
  mapping: sheetMapping,
  /** What files with the same headers have in common. */
  key: z.string(),
  /** The columns are as they were said for such a file before. */
  remembered: z.boolean(),
  rows: z.int(),
  columns: z.array(
    z.object({
      column: z.int(),
      letters: z.string(),
      header: z.string(),
      /** First texts that differ. */
      samples: z.array(z.string()),
      filled: z.int(),
      /** Cells whose text was in a legacy encoding. */
      converted: z.int(),
    }),
  ),
  /** First rows, for saying which is the header. */
  top: z.array(z.object({ row: z.int(), text: z.string() })),
});
export type SheetLook = z.infer<typeof sheetLook>;

/** What was done; `plan` is what was shown before. */
export const sheetReport = z.object({ name: z.string(), sheet: z.string(), written: z.int(), plan: sheetPlan });
export type SheetReport = z.infer<typeof sheetReport>;

const look = z.object({
  sheet: index,
  target: sheetTarget,
  /** Where the header is as a person says, null: there is none; absent: it is looked for. */
  header: headerRows.nullable().optional(),
});
const choice = z.object({ sheet: index, mapping: sheetMapping });

/** A window's calls, answered by main: those that name files. `null` = the person cancelled the dialog. */
export const sheetFiles = {
  /** Asks for a file, or takes the one just dropped; it is read by a process of its own and stays open for the `sheet` channels. */
  'app.chooseSheet': channel('renderer', 'main', () => ({ input: z.object({ dropped: z.boolean() }), output: sheetFile.nullable() })),
  /** With the columns as they were said for a file with these headers before. @throws sheet/none-chosen */
  'app.lookAtSheet': channel('renderer', 'main', () => ({ input: look, output: sheetLook })),
  /** Takes the chosen sheet in: one step to take back. Runs as a job. @throws sheet/none-chosen, sheet/no-name-column, job/cancelled */
  'app.bringSheet': channel('renderer', 'main', () => ({ input: choice.extend({ key: z.string() }), output: sheetReport })),
  /** Asks where, and writes a list; the ending that is chosen says whether as .xlsx or .csv. */
  'app.saveSheet': channel('renderer', 'main', () => ({ input: z.object({ what: sheetList }), output: z.object({ fileName: z.string(), rows: z.int() }).nullable() })),
} as const;

/** Answered by the process that owns the yearbook file. */
export const sheets = {
  /** What taking the sheet in would do; nothing is written. @throws sheet/none-chosen, sheet/no-name-column */
  'sheet.preview': channel('renderer', 'store', () => ({ input: choice, output: sheetPlan })),
  /** Lets the chosen file go. */
  'sheet.leave': channel('renderer', 'store', () => ({ input: nothing, output: nothing })),
} as const;

/** Between trusted processes only. */
export const sheetsInside = {
  /** A stranger's file → cells. @throws sheet/unsupported, sheet/protected, sheet/empty, sheet/damaged, sheet/too-large, import/encoding */
  'sheet.read': channel('internal', 'import', () => ({ input: z.object({ path: z.string().min(1), encoding: textEncoding.optional() }), output: workbook })),
  'sheet.open': channel('internal', 'store', () => ({ input: z.object({ workbook }), output: nothing })),
  'sheet.look': channel('internal', 'store', () => ({ input: look, output: sheetLook })),
  'sheet.bring': channel('internal', 'store', () => ({ input: choice, output: sheetReport })),
  'sheet.out': channel('internal', 'store', () => ({ input: z.object({ what: sheetList, as: z.enum(['xlsx', 'csv']), /** Of mục lục: where everything came to stand. */ pages: bookLayout.pick({ articles: true, matter: true }).nullable() }), output: z.object({ bytes, rows: z.int() }) })),
} as const;
