/** A spreadsheet as it was read: text as the file shows it, in Unicode, with what its format knows for certain. Nothing is guessed here. */
import * as z from '../schema.ts';
import { isIsoDate } from '../text/dates.ts';
import { LEGACY_ENCODINGS } from '../text/encodings/detect.ts';

/** `formula`: it has no value kept beside it, so its text is the formula itself. `error`: #N/A, #REF! … */
export const CELL_KINDS = ['text', 'number', 'date', 'boolean', 'error', 'formula'] as const;
export type CellKind = (typeof CELL_KINDS)[number];

export const sheetCell = z.object({
  /** Column from 0. */
  column: z.int().min(0),
  /** As people see it, NFC, lines parted by "\n"; never only white space. */
  text: z.string().min(1),
  kind: z.enum(CELL_KINDS),
  /** Of a date that names its day: yyyy-mm-dd. */
  day: z.string().refine(isIsoDate).nullable(),
  /** How far it is moved in, in steps of the program (or of two spaces). */
  indent: z.int().min(0),
  bold: z.boolean(),
  /** What the file holds, where its text was in a legacy encoding. */
  was: z.object({ text: z.string(), encoding: z.enum(LEGACY_ENCODINGS) }).nullable(),
  /** A note that somebody pinned to the cell; empty: none. */
  remark: z.string(),
});
export type SheetCell = z.infer<typeof sheetCell>;

export const sheetRow = z.object({
  /** As the program counts, from 1. */
  number: z.int().min(1),
  hidden: z.boolean(),
  /** Those that hold something, from left to right. */
  cells: z.array(sheetCell),
});
export type SheetRow = z.infer<typeof sheetRow>;

/** Rows as the program counts them, columns from 0, both ends included. */
export const sheetMerge = z.object({ top: z.int(), left: z.int(), bottom: z.int(), right: z.int() });
export type SheetMerge = z.infer<typeof sheetMerge>;

export const sheet = z.object({
  name: z.string(),
  hidden: z.boolean(),
  /** Rows that hold something, from the top. */
  rows: z.array(sheetRow),
  merges: z.array(sheetMerge),
});
export type Sheet = z.infer<typeof sheet>;

export const SHEET_FORMATS = ['xlsx', 'ods', 'csv'] as const;

/** A file of sheets. */
export const workbook = z.object({
  /** File name without its folder. */
  name: z.string(),
  format: z.enum(SHEET_FORMATS),
  /** Of text files: how the bytes were read. */
  encoding: z.string(),
  sheets: z.array(sheet),
});
export type Workbook = z.infer<typeof workbook>;

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** "C7" as the program calls a cell. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${String(row)}`;
