/** A list as .xlsx: real dates, widths, a header that stays in sight and filters; printed it is as wide as the paper as long as it can be read so, its header on every page. Written by hand with the zip library that is there. */
import { zipSync, type Zippable } from 'fflate';
import { columnLetters } from '../../../common/sheets/shapes.ts';
import { isDay, type ListTable, type Value } from './table.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Numbers of the styles below. */
const STYLE = { text: 0, header: 1, day: 2, number: 3 } as const;
/** The day from which the programs count. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** Longest text of a cell that the programs take (Excel's own limit). */
const LONGEST = 32_767;

/** The same table always gives the same bytes. */
export function writeXlsx(table: ListTable): Uint8Array<ArrayBuffer> {
  const texts = new Map<string, number>();
  const sheet = sheetPart(table, texts);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
      ['/xl/workbook.xml', 'sheet.main'],
      ['/xl/worksheets/sheet1.xml', 'worksheet'],
      ['/xl/styles.xml', 'styles'],
      ['/xl/sharedStrings.xml', 'sharedStrings'],
    ]
      .map(([part = '', type = '']) => `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(nameOf(table))}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${escaped(`'${nameOf(table).replaceAll("'", "''")}'!$1:$1`)}</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']]),
    'xl/worksheets/sheet1.xml': sheet,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${String(texts.size)}">${[...texts.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
  };
  const encoder = new TextEncoder();
  const zipped: Zippable = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)]));
  return new Uint8Array(zipSync(zipped, { mtime: new Date(1980, 0, 1) }));
}

const nameOf = ({ name }: ListTable): string => name.slice(0, 31);

const relations = (targets: readonly (readonly [string, string])[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target], index) => `<Relationship Id="rId${String(index + 1)}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

const FONT = '<sz val="11"/><name val="Times New Roman"/><family val="1"/>';
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8ECF2"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF9AA4B2"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">${[
  ['numFmtId="0" fontId="0" fillId="0" borderId="0"', ''],
  ['numFmtId="0" fontId="1" fillId="2" borderId="1" applyFill="1" applyBorder="1"', ''],
  ['numFmtId="164" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"', ''],
  // What stands flush right would touch the words of the next column.
  ['numFmtId="0" fontId="0" fillId="0" borderId="0"', ' horizontal="right" indent="1"'],
]
  .map(([xf = '', more = '']) => `<xf xfId="0" ${xf} applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"${more}/></xf>`)
  .join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** pt: of a line of the sheets' type. */
const LINE = 15;
/** Letters that stand side by side on an upright A4 sheet; a wider list lies across it. */
const UPRIGHT = 95;
/** So many are still read on one lying across; what is wider (a list to work with, with its ids) goes over several. */
const ACROSS = 240;

/** Height of a row whose words are wrapped: not every program finds it when it opens the file. Empty: a line, as usual. */
function heightOf(line: readonly Value[], columns: ListTable['columns']): string {
  const lines = line.map((value, index) => (typeof value === 'string' ? value.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length + 1) / (columns[index]?.width ?? 1))), 0) : 1));
  const most = Math.max(1, ...lines);
  return most === 1 ? '' : ` ht="${String(Math.min(most * LINE, 400))}"`;
}

function sheetPart({ columns, rows }: ListTable, texts: Map<string, number>): string {
  const last = columnLetters(Math.max(columns.length - 1, 0));
  const lines = [columns.map(({ header }) => header), ...rows];
  const data = lines.map((line, index) => {
    const cells = line.map((value, column) => cell(value, `${columnLetters(column)}${String(index + 1)}`, index === 0, texts)).join('');
    return `<row r="${String(index + 1)}"${heightOf(line, columns)}>${cells}</row>`;
  });
  const widths = columns.map(({ width }, index) => `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(width)}" customWidth="1"/>`).join('');
  const letters = columns.reduce((sum, { width }) => sum + width, 0);
  const paper = `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${letters > UPRIGHT ? 'landscape' : 'portrait'}"${letters > ACROSS ? '' : ' fitToWidth="1" fitToHeight="0"'}/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>`;
  return `${HEAD}<worksheet xmlns="${MAIN}">${letters > ACROSS ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>${data.join('')}</sheetData><autoFilter ref="A1:${last}${String(lines.length)}"/>${paper}</worksheet>`;
}

function cell(value: Value, ref: string, header: boolean, texts: Map<string, number>): string {
  if (value === null || value === '') return '';
  if (isDay(value)) {
    const serial = Math.round((Date.parse(`${value.day}T00:00:00Z`) - FIRST_DAY) / DAY_MS);
    // Days before March 1900 are counted otherwise by each program: they go out as text.
    if (serial > 60) return `<c r="${ref}" s="${String(STYLE.day)}"><v>${String(serial)}</v></c>`;
    return cell(value.day.split('-').reverse().join('/'), ref, header, texts);
  }
  if (typeof value === 'number') return `<c r="${ref}" s="${String(STYLE.number)}"><v>${String(value)}</v></c>`;
  const text = value.slice(0, LONGEST);
  const index = texts.get(text) ?? texts.size;
  texts.set(text, index);
  return `<c r="${ref}" s="${String(header ? STYLE.header : STYLE.text)}" t="s"><v>${String(index)}</v></c>`;
}

/** What XML cannot hold, or would change, is written as the format says: `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
function escaped(text: string): string {
  return text
    .replace(/_x(?=[0-9a-f]{4}_)/giu, '_x005F_x')
    .replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]/gu, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
