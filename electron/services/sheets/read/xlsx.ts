/** .xlsx → cells. The project's own archive and XML readers with their limits; nothing of the file is run or followed. */
import { AppError } from '../../../common/errors.ts';
import type { SheetMerge } from '../../../common/sheets/shapes.ts';
import { isIsoDate } from '../../../common/text/dates.ts';
import { ZipParts } from '../../import/parts.ts';
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../../import/xml.ts';
import { shownNumber } from './numbers.ts';
import { Budget, hasText, LAST_COLUMN, LAST_ROW, plainRuns, type RawSheet, type RawSheetCell, type RawSheetRow, type RawSheetRun, type RawWorkbook } from './raw.ts';
import { isOn, PLAIN_STYLE, readSharedTexts, readStyles, readWorkbookParts, relationshipsOf, runsOf, unescaped, type CellStyle } from './xlsx-parts.ts';

interface Context {
  readonly shared: readonly (readonly RawSheetRun[])[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
  readonly budget: Budget;
}

/** @throws AppError import/damaged, import/too-large */
export function readXlsx(bytes: Uint8Array): RawWorkbook {
  const parts = new ZipParts(bytes);
  const { sheets, from1904 } = readWorkbookParts(parts);
  const context: Context = { shared: readSharedTexts(parts), styles: readStyles(parts), from1904, budget: new Budget() };
  return {
    encoding: 'xlsx',
    sheets: sheets.map(({ name, hidden, part }): RawSheet => {
      if (part === null) throw new AppError('import/damaged', { why: `no sheet ${name}` });
      return { name, hidden, ...readSheet(parts.xml(part), remarksOf(parts, part), context) };
    }),
  };
}

function readSheet(root: XmlElement, remarks: ReadonlyMap<string, string>, context: Context): Pick<RawSheet, 'rows' | 'merges'> {
  const rows = new Map<number, RawSheetRow>();
  let number = 0;
  for (const row of childrenOf(childOf(root, 's:sheetData'), 's:row')) {
    // Rows and cells may leave out where they are: then they follow the one before.
    number = positive(row.attributes['r'], number + 1);
    if (number > LAST_ROW) throw new AppError('import/damaged', { why: 'row number' });
    const cells = cellsOf(row, number, remarks, context);
    const before = rows.get(number)?.cells ?? [];
    if (cells.length > 0) rows.set(number, { number, hidden: isOn(row.attributes['hidden']), cells: [...before, ...cells] });
  }
  const merges = childrenOf(childOf(root, 's:mergeCells'), 's:mergeCell').flatMap(({ attributes }) => mergeOf(attributes['ref'] ?? ''));
  context.budget.merges(merges.length);
  return { rows: [...rows.values()].sort((a, b) => a.number - b.number), merges };
}

function cellsOf(row: XmlElement, number: number, remarks: ReadonlyMap<string, string>, context: Context): RawSheetCell[] {
  const cells: RawSheetCell[] = [];
  let column = -1;
  for (const element of childrenOf(row, 's:c')) {
    column = columnOf(element.attributes['r']) ?? column + 1;
    if (column > LAST_COLUMN) throw new AppError('import/damaged', { why: 'column' });
    const style = context.styles[Number(element.attributes['s'] ?? 0)] ?? PLAIN_STYLE;
    const value = valueOf(element, style, context);
    const remark = remarks.get(`${String(number)}:${String(column)}`) ?? '';
    if (value === null || !hasText(value.runs)) continue;
    const cell = { column, ...value, indent: style.indent, bold: style.bold, remark };
    context.budget.spend(cell);
    cells.push(cell);
  }
  return cells.sort((a, b) => a.column - b.column);
}

type Value = Pick<RawSheetCell, 'runs' | 'kind' | 'day'>;

function valueOf(element: XmlElement, style: CellStyle, context: Context): Value | null {
  const kept = childOf(element, 's:v');
  const raw = kept === undefined ? null : textOf(kept);
  const text = (runs: readonly RawSheetRun[], kind: RawSheetCell['kind'] = 'text'): Value => ({ runs: runs.map((run) => ({ ...run, font: run.font ?? style.font })), kind, day: null });
  switch (element.attributes['t'] ?? 'n') {
    case 's': {
      const shared = raw === null ? undefined : context.shared[Number(raw)];
      if (raw !== null && shared === undefined) throw new AppError('import/damaged', { why: 'shared text' });
      return shared === undefined ? null : text(shared);
    }
    case 'inlineStr': {
      const inline = childOf(element, 's:is');
      return inline === undefined ? null : text(runsOf(inline));
    }
    case 'str':
      if (raw !== null) return text(plainRuns(unescaped(raw)));
      break;
    case 'b':
      if (raw !== null) return { runs: plainRuns(isOn(raw.trim()) ? 'TRUE' : 'FALSE'), kind: 'boolean', day: null };
      break;
    case 'e':
      if (raw !== null) return { runs: plainRuns(raw), kind: 'error', day: null };
      break;
    case 'd':
      if (raw !== null) return dateValue(raw);
      break;
    default:
      if (raw !== null && raw.trim() !== '') return numberValue(raw, style, context.from1904);
  }
  const formula = childOf(element, 's:f');
  const written = formula === undefined ? '' : textOf(formula).trim();
  return written === '' ? null : { runs: plainRuns(`=${written}`), kind: 'formula', day: null };
}

/** A number that is none stays what the file says. */
function numberValue(raw: string, style: CellStyle, from1904: boolean): Value {
  const value = Number(raw);
  if (!Number.isFinite(value)) return { runs: plainRuns(raw), kind: 'text', day: null };
  const { text, kind, day } = shownNumber(value, style.look, from1904);
  return { runs: plainRuns(text), kind, day };
}

/** "2020-03-12T00:00:00" */
function dateValue(raw: string): Value {
  const day = raw.trim().slice(0, 10);
  return isIsoDate(day) ? { runs: plainRuns(day.split('-').reverse().join('/')), kind: 'date', day } : { runs: plainRuns(raw), kind: 'text', day: null };
}

/** What people pinned to cells of a sheet, by "row:column". */
function remarksOf(parts: ZipParts, sheet: string): Map<string, string> {
  const remarks = new Map<string, string>();
  for (const { type, part } of relationshipsOf(parts, sheet).values()) {
    if (!type.endsWith('/comments') || !parts.has(part)) continue;
    for (const comment of descendantsOf(parts.xml(part), 's:comment')) {
      const ref = comment.attributes['ref'];
      const column = columnOf(ref);
      const words = childrenOf(comment, 's:text').flatMap(runsOf).map(({ text }) => text).join('').trim().normalize('NFC');
      if (column !== null && words !== '') remarks.set(`${String(rowOf(ref))}:${String(column)}`, words);
    }
  }
  return remarks;
}

function mergeOf(ref: string): SheetMerge[] {
  const [from, to] = ref.split(':');
  const [left, right] = [columnOf(from), columnOf(to)];
  const [top, bottom] = [rowOf(from), rowOf(to)];
  if (left === null || right === null || top < 1 || bottom < top || right < left) return [];
  return [{ top, left, bottom, right }];
}

/** "AB12" → 27; null: it names no column. */
function columnOf(ref: string | undefined): number | null {
  const letters = /^\$?([a-z]{1,3})\$?\d/iu.exec(ref ?? '')?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const rowOf = (ref: string | undefined): number => Number(/\d+$/u.exec(ref ?? '')?.[0] ?? 0);

function positive(text: string | undefined, otherwise: number): number {
  const value = Number(text);
  return text !== undefined && Number.isInteger(value) && value > 0 ? value : otherwise;
}
