/** The application as .docx: A4 with the margins of official papers, Times New Roman. */
import { WordPackage } from '../word/package.ts';
import { PAGE } from '../word/parts.ts';
import { escapeXml } from '../word/xml.ts';
import { LICENCE_WORDS as W, type LicenceSheet } from './sheet.ts';

/** Half points: 14 and 13 pt of official papers. */
const TEXT = 28;
const HEAD = 26;

interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
}

const run = (text: string, { bold = false, italic = false, size = TEXT }: Look = {}): string =>
  `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>${bold ? '<w:b/><w:bCs/>' : ''}${italic ? '<w:i/><w:iCs/>' : ''}<w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

const paragraph = (content: string, { align = 'left', indent = 0, after = 80 }: { readonly align?: string; readonly indent?: number; readonly after?: number } = {}): string =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="${String(after)}" w:line="276" w:lineRule="auto"/><w:ind w:firstLine="${String(indent)}"/><w:jc w:val="${align}"/></w:pPr>${content}</w:p>`;

const middle = (text: string, look: Look = {}): string => paragraph(run(text, look), { align: 'center', after: 20 });

/** Two columns without lines. */
function beside(left: string, right: string, widths: readonly [number, number]): string {
  const cell = (content: string, width: number): string => `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${String(widths[0] + widths[1])}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr>${cell(left, widths[0])}${cell(right, widths[1])}</w:tr></w:tbl>`;
}

/** The file's bytes. @param at ms since 1970 */
export function licenceWord(sheet: LicenceSheet, at: number): Uint8Array<ArrayBuffer> {
  const head = { bold: true, size: HEAD };
  const left = [sheet.above === '' ? '' : middle(sheet.above.toLocaleUpperCase('vi'), { size: HEAD }), middle(sheet.applicant.toLocaleUpperCase('vi'), head), middle(W.number, { size: HEAD })].join('');
  const right = [middle(W.state, head), middle(W.motto, { bold: true }), middle(W.day, { italic: true, size: HEAD })].join('');
  const signs = [middle(sheet.signerPosition === '' ? W.signs : sheet.signerPosition.toLocaleUpperCase('vi'), { bold: true }), middle(W.sealed, { italic: true }), ...Array.from({ length: 4 }, () => middle('')), middle(sheet.signerName, { bold: true })].join('');
  const body = [
    paragraph(run(W.form, { italic: true, size: HEAD }), { align: 'right' }),
    beside(left, right, [3900, 5171]),
    middle(''),
    middle(W.title, { bold: true, size: 30 }),
    middle(W.subtitle, { bold: true }),
    middle(''),
    paragraph(run(`${W.to} ${sheet.addressee}`, { bold: true }), { align: 'center' }),
    ...sheet.points.map(({ label, text }, index) => paragraph(run(`${String(index + 1)}. ${label}: `) + run(text), { indent: 567 })),
    paragraph(run(`${String(sheet.points.length + 1)}. ${W.attached}`), { indent: 567 }),
    ...sheet.attachments.map((line) => paragraph(run(`- ${line}`), { indent: 567 })),
    paragraph(run(W.promise), { indent: 567 }),
    beside(middle(''), signs, [3900, 5171]),
  ].join('');
  return new WordPackage().bytes(body, PAGE, { title: `${W.title}. ${W.subtitle}`, author: sheet.applicant, at, properties: [] });
}
