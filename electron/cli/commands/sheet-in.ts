/** `kyyeu sheet-in BOOK FILE --as units|exemplars|awards`: a list of a spreadsheet taken in; every doubt is told with its row. */
import type { SheetReport } from '../../common/contract/sheet-channels.ts';
import { COLUMN_FIELDS, FIELDS_OF, sheetTarget, type ColumnField, type SheetMapping, type SheetTarget } from '../../common/sheets/fields.ts';
import type { SheetPlan } from '../../common/sheets/plan-shapes.ts';
import { cellName, type Workbook } from '../../common/sheets/shapes.ts';
import { wordKey } from '../../common/sheets/words.ts';
import { LEGACY_ENCODINGS, type TextEncoding } from '../../common/text/encodings/detect.ts';
import { forkHost } from '../../hosts/fork.ts';
import { readSheetFile } from '../../hosts/sheet-reader.ts';
import { bringSheet, lookAtSheet, previewSheet, sheetOf } from '../../services/sheets/bring.ts';
import { EXIT, given, printJson, printLines, UsageError, type ExitCode, type Io, type Run } from '../command.ts';
import { openToRead, openToWrite } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, values, flags, lists, json } = given(args, ['BOOK', 'FILE'], ['as', 'sheet', 'encoding', 'differing'], { flags: ['dry'], repeated: ['map'] });
  const [file = '', path = ''] = positionals;
  const target = sheetTarget.safeParse(values['as']);
  if (!target.success) throw new UsageError('--as units, exemplars or awards is needed');
  const never = new AbortController().signal;
  const workbook = await readSheetFile(() => forkHost('import'), { path, encoding: encodingOf(values['encoding']) }, never);
  const index = sheetIndex(workbook, values['sheet']);
  const { mapping: guessed, columns } = lookAtSheet(sheetOf(workbook, index), target.data);
  const mapping = { ...withColumns(guessed, lists['map'] ?? [], columns, target.data), differing: values['differing'] === 'take' ? ('take' as const) : ('keep' as const) };
  const tell = (plan: SheetPlan, written: boolean): ExitCode => print(io, json, { workbook, mapping, columns, plan, written });
  if (flags['dry'] === true) {
    const book = await openToRead(file);
    try {
      return tell(previewSheet(book, sheetOf(workbook, index), mapping), false);
    } finally {
      book.close();
    }
  }
  const book = await openToWrite(file);
  try {
    const report: SheetReport = await bringSheet(book, { workbook, sheet: index, mapping }, { signal: never, onProgress: () => undefined });
    return tell(report.plan, true);
  } finally {
    book.close();
  }
};

function encodingOf(said: string | undefined): TextEncoding | undefined {
  if (said === undefined) return undefined;
  const found = (['unicode', ...LEGACY_ENCODINGS] as const).find((encoding) => encoding === said);
  if (found === undefined) throw new UsageError(`--encoding ${said} is not known`);
  return found;
}

/** By its name or its number from 1; without either the first that is not hidden. */
function sheetIndex({ sheets }: Workbook, said: string | undefined): number {
  const index = said === undefined ? sheets.findIndex(({ hidden, rows }) => !hidden && rows.length > 0) : sheets.findIndex(({ name }, at) => name === said || String(at + 1) === said);
  if (said !== undefined && index === -1) throw new UsageError(`--sheet ${said} is not there`);
  return Math.max(index, 0);
}

/** `--map "Họ và tên=name"`, `--map C=unit`: by the header or the column's letters. */
function withColumns(mapping: SheetMapping, said: readonly string[], columns: readonly { readonly column: number; readonly letters: string; readonly header: string }[], target: SheetTarget): SheetMapping {
  const fields = new Map(mapping.columns.map(({ column, field }) => [column, field]));
  for (const each of said.flatMap((list) => list.split(/\s*;\s*/u)).filter((pair) => pair !== '')) {
    const cut = each.lastIndexOf('=');
    const [where, what] = [each.slice(0, cut).trim(), each.slice(cut + 1).trim()];
    const field = COLUMN_FIELDS.find((known): known is ColumnField => known === what);
    const column = columns.find(({ header, letters }) => letters === where || wordKey(header) === wordKey(where));
    if (field === undefined || !FIELDS_OF[target].includes(field)) throw new UsageError(`--map ${each}: the field is one of ${FIELDS_OF[target].join(', ')}`);
    if (column === undefined) throw new UsageError(`--map ${each}: no such column`);
    fields.set(column.column, field);
  }
  return { ...mapping, columns: [...fields].map(([column, field]) => ({ column, field })) };
}

interface Told {
  readonly workbook: Workbook;
  readonly mapping: SheetMapping;
  readonly columns: readonly { readonly column: number; readonly letters: string; readonly header: string }[];
  readonly plan: SheetPlan;
  readonly written: boolean;
}

function print(io: Io, json: boolean, { workbook, mapping, columns, plan, written }: Told): ExitCode {
  const { units, exemplars, awards, cells, doubts } = plan.counts;
  if (json) {
    printJson(io, { file: workbook.name, written, mapping: { ...mapping, columns: mapping.columns.map(({ column, field }) => ({ column: columns.find((each) => each.column === column)?.letters ?? '', header: columns.find((each) => each.column === column)?.header ?? '', field })) }, counts: plan.counts, rows: plan.rows, left: plan.left });
    return EXIT.ok;
  }
  const tally = (name: string, { new: fresh, changed, there }: typeof units): string => `${name}: ${String(fresh)} new, ${String(changed)} changed, ${String(there)} already there`;
  printLines(io, [
    `${workbook.name}: ${written ? 'taken in' : 'nothing was written'}`,
    ...mapping.columns.map(({ column, field }) => {
      const known = columns.find((each) => each.column === column);
      return `  ${known?.letters ?? ''} ${known?.header ?? ''} -> ${field}`;
    }),
    tally('units', units),
    tally('exemplars', exemplars),
    tally('awards', awards),
    `cells: ${String(cells.all)}, in records ${String(cells.taken)}, in notes ${String(cells.noted)}, left ${String(cells.left)}`,
    ...doubts.map(({ code, count }) => `doubt ${code}: ${String(count)}`),
    ...plan.rows.flatMap(({ row, doubts: each }) => each.map(({ code, column, text, detail }) => `  ${column === null ? `row ${String(row)}` : cellName(row, column)} ${code}: ${text.replace(/\s+/gu, ' ')}${detail === '' ? '' : ` -> ${detail}`}`)),
    ...plan.left.filter(({ reason }) => reason !== 'running-number').map(({ row, column, text, reason }) => `  ${cellName(row, column)} left (${reason}): ${text.replace(/\s+/gu, ' ')}`),
  ]);
  return EXIT.ok;
}
