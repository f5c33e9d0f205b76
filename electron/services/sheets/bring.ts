/** Taking a sheet into the book: looked at, planned, then written in one transaction, which is one step to take back. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../common/errors.ts';
import type { SheetLook, SheetReport } from '../../common/contract/sheet-channels.ts';
import type { Progress } from '../../common/contract/shapes.ts';
import type { SheetMapping, SheetTarget } from '../../common/sheets/fields.ts';
import { Grid } from '../../common/sheets/grid.ts';
import { guessMapping, samplesOf } from '../../common/sheets/guess.ts';
import { headerText, type HeaderRows } from '../../common/sheets/header.ts';
import type { SheetPlan } from '../../common/sheets/plan-shapes.ts';
import { planSheet, type Planned } from '../../common/sheets/plan.ts';
import { columnLetters, type Sheet, type Workbook } from '../../common/sheets/shapes.ts';
import { wordKey } from '../../common/sheets/words.ts';
import type { BookReader } from '../store/reader.ts';
import { insertRecord, updateRecord } from '../store/records.ts';
import type { BookWriter } from '../store/writer.ts';
import { bookRecords } from './book-records.ts';

/** First rows that a person sees to say which is the header, and first cells of a column. */
const ROWS_SHOWN = 16;
const SAMPLES = 4;

/** @throws AppError sheet/none-chosen when the file has no sheet of that number */
export function sheetOf(workbook: Workbook, index: number): Sheet {
  const sheet = workbook.sheets[index];
  if (sheet === undefined) throw new AppError('sheet/none-chosen', { sheet: index });
  return sheet;
}

/** What a sheet looks like and how it may be taken in. @param header as a person says; undefined: it is looked for */
export function lookAtSheet(sheet: Sheet, target: SheetTarget, header?: HeaderRows | null): SheetLook {
  const grid = new Grid(sheet);
  const mapping = guessMapping(grid, target, header);
  const headers = mapping.columns.map(({ column }) => headerText(grid, mapping.header, column));
  return {
    mapping,
    key: `${target}|${headers.map(wordKey).join('|')}`,
    remembered: false,
    rows: sheet.rows.length,
    columns: mapping.columns.map(({ column }, index) => {
      const cells = samplesOf(grid, mapping.header, column, Number.MAX_SAFE_INTEGER);
      return {
        column,
        letters: columnLetters(column),
        header: headers[index] ?? '',
        // "(1)", "(2)" below the header are numbers of columns.
        samples: [...new Set(cells.map(({ text }) => text.slice(0, 200)).filter((text) => !/^\(\d{1,2}\)$/u.test(text)))].slice(0, SAMPLES),
        filled: cells.length,
        converted: cells.filter(({ was }) => was !== null).length,
      };
    }),
    top: sheet.rows.slice(0, ROWS_SHOWN).map(({ number, cells }) => ({ row: number, text: cells.map(({ text }) => text.replace(/\s+/gu, ' ')).join(' · ').slice(0, 300) })),
  };
}

/** What would be made of it. @throws AppError sheet/no-name-column */
export function previewSheet(book: BookReader, sheet: Sheet, mapping: SheetMapping): SheetPlan {
  return plan(book, sheet, mapping).plan;
}

function plan(book: BookReader, sheet: Sheet, mapping: SheetMapping): Planned {
  if (!mapping.columns.some(({ field }) => NAMES.has(field))) throw new AppError('sheet/no-name-column');
  return planSheet(sheet, mapping, bookRecords(book), randomUUID);
}

const NAMES: ReadonlySet<string> = new Set(['name', 'individual', 'collective', 'familyName', 'givenName']);

export interface Bring {
  readonly workbook: Workbook;
  readonly sheet: number;
  readonly mapping: SheetMapping;
}

interface Work {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Writes what the preview showed. All of it or nothing.
 * @throws AppError sheet/no-name-column, job/cancelled before anything was written, book/invalid, file/*
 */
export async function bringSheet(book: BookWriter, { workbook, sheet: index, mapping }: Bring, { signal, onProgress }: Work): Promise<SheetReport> {
  const sheet = sheetOf(workbook, index);
  const label = workbook.name;
  onProgress({ phase: 'prepare', done: 0, total: 1, label });
  const { plan: planned, operations } = plan(book, sheet, mapping);
  // A wish to stop that came meanwhile is heard here; from then on everything is written at once.
  await new Promise((resolve) => setImmediate(resolve));
  if (signal.aborted) throw new AppError('job/cancelled');
  onProgress({ phase: 'write', done: 0, total: operations.length, label });
  const made = planned.rows.filter(({ status }) => status === 'new' || status === 'changed').length;
  if (operations.length > 0) {
    book.changeAs({ kind: 'sheet', subject: '', count: Math.max(made, 1) }, (db, _hand, now) => {
      for (const { how, kind, id, fields } of operations) {
        if (how === 'insert') insertRecord(db, kind, fields, now, id);
        else updateRecord(db, kind, id, fields, now);
      }
    });
  }
  onProgress({ phase: 'write', done: operations.length, total: operations.length, label });
  return { name: workbook.name, sheet: sheet.name, written: operations.length, plan: planned };
}
