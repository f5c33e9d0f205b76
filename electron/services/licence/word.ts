/**
 * The application as .docx: A4 with the margins of official papers, Times New Roman, sizes of Nghị định 30/2020 (the state's line and the bodies 12 to 13 pt,
 * motto, day and signer 13 to 14; lines single, 6 pt between paragraphs): the state's line, the day and the signer's stand on one line each.
 */
import { WordPackage } from '../word/package.ts';
import { PAGE } from '../word/parts.ts';
import { escapeXml } from '../word/xml.ts';
import { LICENCE_WORDS as W, type LicenceSheet } from './sheet.ts';

/** Half points: 13 and 12 pt. */
const TEXT = 26;
const HEAD = 24;
/** Twips: the bodies beside the state, whose line is 4960 wide. Cells have no margins of their own but for the air between the two. */
const COLUMNS = [3600, 5471] as const;
const BETWEEN = 140;
/** Twips: as long as the motto above it, and a third of the bodies'. */
const UNDER_MOTTO = 3000;
const UNDER_BODY = 1200;

interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
}

const run = (text: string, { bold = false, italic = false, size = TEXT }: Look = {}): string =>
  `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>${bold ? '<w:b/><w:bCs/>' : ''}${italic ? '<w:i/><w:iCs/>' : ''}<w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

const paragraph = (content: string, { align = 'left', indent = 0, after = 120, kept = false }: { readonly align?: string; readonly indent?: number; readonly after?: number; readonly kept?: boolean } = {}): string =>
  `<w:p><w:pPr>${kept ? '<w:keepNext/><w:keepLines/>' : ''}<w:spacing w:before="0" w:after="${String(after)}" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="${String(indent)}"/><w:jc w:val="${align}"/></w:pPr>${content}</w:p>`;

const middle = (text: string, look: Look = {}): string => paragraph(run(text, look), { align: 'center', after: 20 });

/** A line `length` long in the middle of a column `width` wide. */
function rule(length: number, width: number): string {
  const side = String(Math.round((width - length) / 2));
  return `<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:pBdr><w:spacing w:before="0" w:after="80" w:line="40" w:lineRule="exact"/><w:ind w:left="${side}" w:right="${side}"/></w:pPr></w:p>`;
}

/** Two columns without lines, on one page. */
function beside(left: string, right: string): string {
  const cell = (content: string, width: number, air: number): string => `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/><w:tcMar><w:right w:w="${String(air)}" w:type="dxa"/></w:tcMar></w:tcPr>${content}</w:tc>`;
  const grid = COLUMNS.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${String(COLUMNS[0] + COLUMNS[1])}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(left, COLUMNS[0], BETWEEN)}${cell(right, COLUMNS[1], 0)}</w:tr></w:tbl>`;
}

/** Word wants a paragraph behind a table: of a usual height it would be a page of its own below a full one. */
const END = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>';

/** The file's bytes. @param at ms since 1970 */
export function licenceWord(sheet: LicenceSheet, at: number): Uint8Array<ArrayBuffer> {
  const head = { bold: true, size: HEAD };
  const left = [sheet.above === '' ? '' : middle(sheet.above.toLocaleUpperCase('vi'), { size: HEAD }), middle(sheet.applicant.toLocaleUpperCase('vi'), head), rule(UNDER_BODY, COLUMNS[0] - BETWEEN), middle(W.number)].join('');
  const right = [middle(W.state, head), middle(W.motto, { bold: true }), rule(UNDER_MOTTO, COLUMNS[1]), middle(W.day, { italic: true })].join('');
  const signs = [middle(sheet.signerPosition === '' ? W.signs : sheet.signerPosition.toLocaleUpperCase('vi'), { bold: true }), middle(W.sealed, { italic: true }), ...Array.from({ length: 4 }, () => middle('')), middle(sheet.signerName, { bold: true })].join('');
  const body = [
    paragraph(run(W.form, { italic: true, size: HEAD }), { align: 'right' }),
    beside(left, right),
    middle(''),
    middle(W.title, { bold: true, size: 28 }),
    middle(W.subtitle, { bold: true }),
    middle(''),
    paragraph(run(`${W.to} ${sheet.addressee}`, { bold: true }), { align: 'center' }),
    ...sheet.points.map(({ label, text }, index) => paragraph(run(`${String(index + 1)}. ${label}: `) + run(text), { indent: 567 })),
    paragraph(run(`${String(sheet.points.length + 1)}. ${W.attached}`), { indent: 567 }),
    ...sheet.attachments.map((line) => paragraph(run(`- ${line}`), { indent: 567 })),
    paragraph(run(W.promise), { indent: 567, kept: true }),
    beside(middle(''), signs),
    END,
  ].join('');
  return new WordPackage().bytes(body, PAGE, { title: `${W.title}. ${W.subtitle}`, author: sheet.applicant, at, properties: [] });
}
