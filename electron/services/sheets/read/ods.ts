/** .ods → cells. Same archive and XML readers as for .xlsx. */
import { AppError } from '../../../common/errors.ts';
import type { CellKind, SheetMerge } from '../../../common/sheets/shapes.ts';
import { isIsoDate } from '../../../common/text/dates.ts';
import { ZipParts } from '../../import/parts.ts';
import { childOf, childrenOf, elementsOf, type XmlElement } from '../../import/xml.ts';
import { Budget, hasText, LAST_COLUMN, LAST_ROW, plainRuns, type RawSheet, type RawSheetCell, type RawSheetRow, type RawSheetRun, type RawWorkbook } from './raw.ts';

/** Elements that only group rows. */
const ROW_GROUPS: ReadonlySet<string> = new Set(['table:table-header-rows', 'table:table-row-group', 'table:table-rows']);
const CELLS: ReadonlySet<string> = new Set(['table:table-cell', 'table:covered-table-cell']);

/** @throws AppError sheet/unsupported when it is no spreadsheet, import/damaged, import/too-large */
export function readOds(bytes: Uint8Array): RawWorkbook {
  const root = new ZipParts(bytes).xml('content.xml');
  const body = childOf(childOf(root, 'office:body'), 'office:spreadsheet');
  if (body === undefined) throw new AppError('sheet/unsupported', { found: 'OpenDocument' });
  const fonts = fontsOf(root);
  const budget = new Budget();
  return {
    encoding: 'ods',
    sheets: childrenOf(body, 'table:table').map((table): RawSheet => {
      const read = readTable(table, fonts, budget);
      budget.merges(read.merges.length);
      return { name: table.attributes['table:name'] ?? '', hidden: false, ...read };
    }),
  };
}

type Fonts = ReadonlyMap<string, string>;

/** Font of each style that names one. */
function fontsOf(root: XmlElement): Fonts {
  const fonts = new Map<string, string>();
  for (const style of childrenOf(childOf(root, 'office:automatic-styles'), 'style:style')) {
    const font = childOf(style, 'style:text-properties')?.attributes['style:font-name'];
    if (font !== undefined) fonts.set(style.attributes['style:name'] ?? '', font);
  }
  return fonts;
}

function readTable(table: XmlElement, fonts: Fonts, budget: Budget): Pick<RawSheet, 'rows' | 'merges'> {
  const rows: RawSheetRow[] = [];
  const merges: SheetMerge[] = [];
  let number = 1;
  for (const row of rowsOf(table)) {
    const times = repeats(row.attributes['table:number-rows-repeated']);
    const hidden = (row.attributes['table:visibility'] ?? 'visible') !== 'visible';
    const cells = cellsOf(row, number, fonts, merges);
    // Empty rows are repeated to the end of the sheet; they hold nothing.
    for (let again = 0; cells.length > 0 && again < times; again += 1) {
      if (number + again > LAST_ROW) throw new AppError('import/damaged', { why: 'row number' });
      for (const cell of cells) budget.spend(cell);
      rows.push({ number: number + again, hidden, cells });
    }
    number += times;
  }
  return { rows, merges };
}

function rowsOf(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === 'table:table-row' ? [child] : ROW_GROUPS.has(child.name) ? rowsOf(child) : []));
}

function cellsOf(row: XmlElement, number: number, fonts: Fonts, merges: SheetMerge[]): RawSheetCell[] {
  const cells: RawSheetCell[] = [];
  let column = 0;
  for (const element of elementsOf(row).filter(({ name }) => CELLS.has(name))) {
    const times = repeats(element.attributes['table:number-columns-repeated']);
    const across = repeats(element.attributes['table:number-columns-spanned']);
    const down = repeats(element.attributes['table:number-rows-spanned']);
    if (across > 1 || down > 1) merges.push({ top: number, left: column, bottom: number + down - 1, right: column + across - 1 });
    const value = valueOf(element, fonts);
    const first = column;
    column += times;
    if (value === null) continue;
    if (column > LAST_COLUMN + 1) throw new AppError('import/damaged', { why: 'column' });
    for (let again = 0; again < times; again += 1) cells.push({ column: first + again, ...value });
  }
  return cells;
}

function valueOf(element: XmlElement, fonts: Fonts): Omit<RawSheetCell, 'column'> | null {
  const font = fonts.get(element.attributes['table:style-name'] ?? '') ?? null;
  const runs = childrenOf(element, 'text:p').flatMap((paragraph, index) => [...(index === 0 ? [] : plainRuns('\n', font)), ...runsOf(paragraph, font, fonts)]);
  if (!hasText(runs)) return null;
  const type = element.attributes['office:value-type'] ?? 'string';
  const said = (element.attributes['office:date-value'] ?? '').slice(0, 10);
  const day = type === 'date' && isIsoDate(said) ? said : null;
  const remark = childrenOf(childOf(element, 'office:annotation'), 'text:p').map((paragraph) => runsOf(paragraph, null, fonts).map(({ text }) => text).join('')).join('\n').trim().normalize('NFC');
  const common = { indent: 0, bold: false, remark };
  if (day !== null) return { runs: plainRuns(day.split('-').reverse().join('/')), kind: 'date', day, ...common };
  return { runs, kind: kindOf(type, runs), day: null, ...common };
}

function kindOf(type: string, runs: readonly RawSheetRun[]): CellKind {
  if (type === 'boolean') return 'boolean';
  if (type === 'date') return 'date';
  if (type !== 'string') return 'number';
  return /^(?:#[A-Z/0!?]+|Err:\d+)$/u.test(runs.map(({ text }) => text).join('').trim()) ? 'error' : 'text';
}

function runsOf(element: XmlElement, font: string | null, fonts: Fonts): RawSheetRun[] {
  return element.children.flatMap((child): RawSheetRun[] => {
    if (typeof child === 'string') return plainRuns(child.replace(/[\t\n\r ]+/gu, ' '), font);
    switch (child.name) {
      case 'text:s':
        return plainRuns(' '.repeat(Math.min(repeats(child.attributes['text:c']), 1000)), font);
      case 'text:tab':
        return plainRuns('\t', font);
      case 'text:line-break':
        return plainRuns('\n', font);
      case 'office:annotation':
        return [];
      default:
        return runsOf(child, fonts.get(child.attributes['text:style-name'] ?? '') ?? font, fonts);
    }
  });
}

/** A count from 1, as attributes write it. */
function repeats(text: string | undefined): number {
  const value = Number(text ?? 1);
  return Number.isInteger(value) && value > 0 ? value : 1;
}
