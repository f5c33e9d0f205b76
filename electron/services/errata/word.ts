/** The list as a .docx, for whoever signs it or puts it into a letter. */
import type { ErratumRun } from '../../common/errata/shapes.ts';
import { WordPackage } from '../word/package.ts';
import { MEASURE, PAGE } from '../word/parts.ts';
import { escapeXml } from '../word/xml.ts';
import type { ErrataRow, ErrataSheet } from './sheet.ts';

const GREY = '595959';
/** Widths of page and place, twentieths of a point; what is left is halved. */
const [PAGE_WIDTH, PLACE_WIDTH] = [800, 1500];
const WORDS_WIDTH = Math.floor((MEASURE - PAGE_WIDTH - PLACE_WIDTH) / 2);
const WIDTHS = [PAGE_WIDTH, PLACE_WIDTH, WORDS_WIDTH, WORDS_WIDTH];

interface Dress {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
  /** Half points. */
  readonly size?: number;
}

function run(text: string, { bold, italic, colour, size }: Dress = {}): string {
  const look = `${bold === true ? '<w:b/><w:bCs/>' : ''}${italic === true ? '<w:i/><w:iCs/>' : ''}${colour === undefined ? '' : `<w:color w:val="${colour}"/>`}${size === undefined ? '' : `<w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/>`}`;
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

const line = (content: string, align: 'left' | 'center' | 'right' = 'left', after = 60): string => `<w:p><w:pPr><w:spacing w:before="0" w:after="${String(after)}" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="0"/><w:jc w:val="${align}"/></w:pPr>${content}</w:p>`;

/** @param at ms since 1970 */
export function errataWord(sheet: ErrataSheet, at: number): Uint8Array<ArrayBuffer> {
  const into = new WordPackage();
  const body = [
    sheet.organisation === '' ? '' : line(run(sheet.organisation.toLocaleUpperCase('vi'), { size: 22, colour: GREY }), 'center', 200),
    line(run(sheet.title.toLocaleUpperCase('vi'), { bold: true, size: 32 }), 'center'),
    line(run(sheet.book, { italic: true }), 'center', 200),
    line(run(sheet.intro), 'left', 160),
    table(sheet),
    line('', 'left', 120),
    line(run(sheet.sorry, { italic: true }), 'left', 120),
    line(run(sheet.signed.toLocaleUpperCase('vi'), { bold: true }), 'right'),
  ];
  return into.bytes(body.join(''), PAGE, { title: `${sheet.title} – ${sheet.book}`, author: sheet.organisation, at, properties: [] });
}

function table({ columns, groups }: ErrataSheet): string {
  const side = 'w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"';
  const head = row(columns.map((name) => line(run(name, { bold: true }))), true);
  const rows = groups.flatMap(({ article, rows: own }) => [`<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(line(run(article, { italic: true })), MEASURE, WIDTHS.length)}</w:tr>`, ...own.map(entry)]);
  return `<w:tbl><w:tblPr><w:tblW w:w="${String(MEASURE)}" w:type="dxa"/><w:tblBorders><w:top ${side}/><w:bottom ${side}/><w:insideH ${side}/></w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${WIDTHS.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('')}</w:tblGrid>${head}${rows.join('')}</w:tbl>`;
}

const entry = ({ page, place, printedNote, nowNote, printed, now }: ErrataRow): string => row([line(run(page)), line(run(place, { colour: GREY })), line(words(printedNote, printed)), line(words(nowNote, now))]);

const words = (note: string, runs: readonly ErratumRun[]): string => `${note === '' ? '' : run(`${note}${runs.length === 0 ? '' : ' '}`, { italic: true, colour: GREY })}${runs.map(({ text, changed }) => run(text, { bold: changed })).join('')}`;

const row = (cells: readonly string[], isHead = false): string => `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((content, index) => cell(content, WIDTHS[index] ?? 0)).join('')}</w:tr>`;

const cell = (content: string, width: number, span = 1): string => `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/>${span === 1 ? '' : `<w:gridSpan w:val="${String(span)}"/>`}</w:tcPr>${content}</w:tc>`;
