/** A manuscript as .docx: cover, sign-off sheet, then each article as a section of its own with its stamp and a number at every fifth line. */
import { blocksXml } from '../word/blocks.ts';
import { CommentSheet } from '../word/comments.ts';
import { WordPackage } from '../word/package.ts';
import { A4, field } from '../word/parts.ts';
import type { WordPicture } from '../word/shapes.ts';
import { escapeXml } from '../word/xml.ts';
import type { ManuscriptSheet } from './sheet.ts';

const INK = '1F3A6E';
const GREY = '595959';
/** Margins, twentieths of a point: 40 and 45 mm beside the text for a pen; 25 mm on the sheets in front. */
const WIDE = '<w:pgMar w:top="1417" w:right="2551" w:bottom="1701" w:left="2268" w:header="567" w:footer="680" w:gutter="0"/>';
const NARROW = '<w:pgMar w:top="1417" w:right="1417" w:bottom="1701" w:left="1417" w:header="567" w:footer="680" w:gutter="0"/>';
const WIDE_MEASURE = 11906 - 2551 - 2268;
const NARROW_MEASURE = 11906 - 2 * 1417;
const LINE_NUMBERS = '<w:lnNumType w:countBy="5" w:restart="newPage" w:distance="340"/>';

interface Dress {
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly align?: 'center' | 'right';
  readonly before?: number;
  readonly after?: number;
  readonly frame?: boolean;
  readonly dots?: boolean;
}

const run = (text: string, { size, bold, colour }: Dress = {}): string =>
  `<w:r><w:rPr>${bold === true ? '<w:b/><w:bCs/>' : ''}${colour === undefined ? '' : `<w:color w:val="${colour}"/>`}${size === undefined ? '' : `<w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/>`}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

function paragraph(content: string, { align, before = 0, after = 0, frame, dots }: Dress = {}, section = ''): string {
  const side = `w:val="single" w:sz="8" w:space="6" w:color="${INK}"`;
  const border = frame === true ? `<w:pBdr><w:top ${side}/><w:left ${side}/><w:bottom ${side}/><w:right ${side}/></w:pBdr>` : '';
  const tabs = dots === true ? `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="4300"/><w:tab w:val="left" w:pos="4500"/><w:tab w:val="right" w:leader="dot" w:pos="${String(NARROW_MEASURE - 240)}"/></w:tabs>` : '';
  const indent = frame === true ? '<w:ind w:left="3400" w:right="3400"/>' : '';
  // What is no text is not counted; a paragraph that only ends a section takes next to no room.
  const line = section === '' ? 'w:line="264" w:lineRule="auto"' : 'w:line="20" w:lineRule="exact"';
  return `<w:p><w:pPr><w:suppressLineNumbers/>${border}${tabs}<w:spacing w:before="${String(before)}" w:after="${String(after)}" ${line}/>${indent}${align === undefined ? '' : `<w:jc w:val="${align}"/>`}${section === '' ? '' : `<w:sectPr>${section}</w:sectPr>`}</w:pPr>${content}</w:p>`;
}

/** The bytes of one copy. */
export function manuscriptWord(sheet: ManuscriptSheet, pictures: ReadonlyMap<string, WordPicture>): Uint8Array<ArrayBuffer> {
  const into = new WordPackage();
  const comments = new CommentSheet();
  const front = section(into.footer(stamp(sheet, null, NARROW_MEASURE)), NARROW, '');
  const body = [...cover(sheet), pageBreak(), ...signing(sheet), paragraph('', {}, front)];
  const sections = sheet.articles.map((article) => section(into.footer(stamp(sheet, article, WIDE_MEASURE)), WIDE, LINE_NUMBERS));
  sheet.articles.forEach((article, index) => {
    body.push(blocksXml(article.document, { into, comments, pictures, measure: WIDE_MEASURE }, { open: '', close: '', newPage: false }));
    // The last section's properties stand at the end of the document.
    if (index < sheet.articles.length - 1) body.push(paragraph('', {}, sections[index]));
  });
  return into.bytes(body.join(''), sections.at(-1) ?? front, {
    title: `${sheet.book.title} – ${sheet.words.name}`,
    author: sheet.madeBy,
    at: sheet.madeAt,
    properties: [['KyyeuManuscript', `${sheet.words.copy} ${sheet.words.digest}`]],
  });
}

const section = (footer: string, margins: string, numbers: string): string => `<w:footerReference w:type="default" r:id="${footer}"/><w:type w:val="nextPage"/>${A4}${margins}${numbers}`;
const pageBreak = (): string => '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

function stamp({ book, words }: ManuscriptSheet, article: ManuscriptSheet['articles'][number] | null, measure: number): string {
  const small = { size: 16, colour: GREY };
  const line = (content: string, rule: boolean): string => {
    const border = rule ? '<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="A5A5A5"/></w:pBdr>' : '';
    return `<w:p><w:pPr>${border}<w:tabs><w:tab w:val="right" w:pos="${String(measure)}"/></w:tabs><w:spacing w:before="0" w:after="20" w:line="240" w:lineRule="auto"/></w:pPr>${content}</w:p>`;
  };
  const sized = (name: string): string => field(name).replaceAll('<w:r>', `<w:r><w:rPr><w:color w:val="${GREY}"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>`);
  const tab = '<w:r><w:tab/></w:r>';
  return [
    line(`${run(article === null ? book.title : `${book.title} · ${article.title}`, small)}${tab}${run(`${words.page} `, small)}${sized('PAGE')}${run('/', small)}${sized('NUMPAGES')}`, true),
    line(`${run(words.name, { ...small, bold: true })}${run(` · ${words.copy} · ${words.made}`, small)}${tab}${run(words.digest, small)}`, false),
    ...(article !== null && article.approvedAt === '' ? [line(run(words.unapproved, { size: 18, bold: true }), false)] : []),
  ].join('');
}

function cover({ book, words, madeBy, articles }: ManuscriptSheet): string[] {
  const grey = { size: 21, colour: GREY };
  return [
    ...(book.organisation === '' ? [] : [paragraph(run(book.organisation.toUpperCase(), { size: 22 }), { align: 'center', after: 400 })]),
    paragraph(run(words.name.toUpperCase(), { size: 24, bold: true, colour: INK }), { align: 'center', after: 120 }),
    paragraph(run(book.title, { size: 44, bold: true }), { align: 'center', after: 60 }),
    ...(book.period === '' ? [] : [paragraph(run(book.period, { size: 24, colour: GREY }), { align: 'center' })]),
    paragraph(run(words.copy, { size: 30, bold: true, colour: INK }), { align: 'center', before: 300, after: 300, frame: true }),
    paragraph(run(`${words.made}${madeBy === '' ? '' : ` · ${words.by}: ${madeBy}`}`, grey), { align: 'center' }),
    paragraph(run(`${words.count} · ${words.digest}`, grey), { align: 'center', after: 360 }),
    paragraph(run(words.listTitle, { size: 26, bold: true, colour: INK }), { after: 80 }),
    listTable(words, articles),
    paragraph(run(words.how, { size: 19, colour: GREY }), { before: 200 }),
  ];
}

function listTable({ list, unapproved }: ManuscriptSheet['words'], articles: ManuscriptSheet['articles']): string {
  const widths = [480, 4042, 1800, 1500, 1250];
  const rule = 'w:val="single" w:sz="4" w:space="0" w:color="A5A5A5"';
  const cell = (content: string, index: number): string => `<w:tc><w:tcPr><w:tcW w:w="${String(widths[index] ?? 0)}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  const row = (cells: readonly string[], head = false): string => `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map(cell).join('')}</w:tr>`;
  const text = (value: string, dress: Dress = {}): string => paragraph(run(value, { size: 19, ...dress }), { before: 40, after: 40 });
  const heads = [list.number, list.title, list.approvedBy, list.approvedAt, list.digest].map((name) => text(name, { colour: GREY, size: 18 }));
  const rows = articles.map((article, index) =>
    row([
      text(String(index + 1)),
      `${text(article.title, { bold: true })}${article.author === '' ? '' : text(article.author, { size: 18, colour: GREY })}`,
      article.approvedAt === '' ? text(unapproved, { bold: true }) : text(article.approvedBy),
      text(article.approvedAt),
      text(article.digest),
    ]),
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="${String(NARROW_MEASURE)}" w:type="dxa"/><w:tblBorders><w:top ${rule}/><w:bottom ${rule}/><w:insideH ${rule}/></w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('')}</w:tblGrid>${row(heads, true)}${rows.join('')}</w:tbl>`;
}

/** One frame a level: what is thought of it, who, when. */
function signing({ book, words }: ManuscriptSheet): string[] {
  const { fields, levels, choices } = words;
  const rule = 'w:val="single" w:sz="6" w:space="0" w:color="A5A5A5"';
  const dotted = (left: string, right: string): string => paragraph(`${run(`${left} `, { size: 20, colour: GREY })}<w:r><w:tab/></w:r><w:r><w:tab/></w:r>${run(`${right} `, { size: 20, colour: GREY })}<w:r><w:tab/></w:r>`, { dots: true, before: 120, after: 100 });
  const empty = `<w:p><w:pPr><w:suppressLineNumbers/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${String(NARROW_MEASURE - 240)}"/></w:tabs><w:spacing w:before="100" w:after="0"/></w:pPr><w:r><w:tab/></w:r></w:p>`;
  const frames = levels.map((level, index) => {
    const content = [
      paragraph(run(`${String(index + 1)}. ${level}`, { size: 25, bold: true, colour: INK }), { before: 60, after: 60 }),
      paragraph(run(choices.map((choice) => `☐ ${choice}`).join('      '), { size: 22 }), { after: 40 }),
      paragraph(run(`${fields.opinion}:`, { size: 20, colour: GREY })),
      empty,
      empty,
      empty,
      dotted(fields.name, fields.post),
      dotted(fields.day, fields.signature),
    ].join('');
    return `<w:tbl><w:tblPr><w:tblW w:w="${String(NARROW_MEASURE)}" w:type="dxa"/><w:tblBorders>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} ${rule}/>`).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="${String(NARROW_MEASURE)}"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${String(NARROW_MEASURE)}" w:type="dxa"/></w:tcPr>${content}</w:tc></w:tr></w:tbl>${paragraph('', {})}`;
  });
  return [
    paragraph(run(words.signTitle.toUpperCase(), { size: 36, bold: true, colour: INK }), { align: 'center', after: 60 }),
    paragraph(run(`${words.signFor} “${book.title}” · ${words.copy}`, { size: 22 }), { align: 'center' }),
    paragraph(run(`${words.made} · ${words.count} · ${words.digest}`, { size: 19, colour: GREY }), { align: 'center', after: 200 }),
    ...frames,
  ];
}
