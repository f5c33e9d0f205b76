/** The whole book as one .docx for circulation: title page, table of contents, parts and articles as the word processor's headings. */
import type { ArticleDocument, Block, TextNode } from '../../../common/article/document.ts';
import type { PrintSource } from '../../print/source.ts';
import { blocksXml } from '../../word/blocks.ts';
import { CommentSheet } from '../../word/comments.ts';
import type { LineKind } from '../../word/kinds.ts';
import { WordPackage } from '../../word/package.ts';
import { field, PAGE } from '../../word/parts.ts';
import { photoIdsOf } from '../../word/pictures.ts';
import type { WordPicture } from '../../word/shapes.ts';
import { BOOK_STYLES } from '../../word/styles.ts';
import { escapeXml } from '../../word/xml.ts';
import { pagesOf, textPagesOf, type WayBook, type WayPage } from '../book.ts';
import { ARTICLE_LINK } from '../made.ts';
import { eachPicture, LARGE, type PhotoJob } from '../photos.ts';

const CONTENTS = 'Mục lục';
const INK = '1F3A6E';
const GREY = '595959';

/** As in print, where twelve stand on a page. */
const PORTRAITS_ACROSS = 4;

/** Headings of a text stand under the article's own. */
const STYLES = { 'heading-1': 'Heading3', 'heading-2': 'Heading4', 'heading-3': 'Heading5' } as const;

/** A page as the outline has it: how high, and the bookmark that leads to it. */
interface Entry {
  readonly page: WayPage;
  readonly level: 1 | 2;
  readonly bookmark: string;
}

/** @param now ms since 1970 @throws AppError photo/damaged, book/no-photo, job/cancelled */
export async function bookWord(source: PrintSource, book: WayBook, { now, say }: PhotoJob & { readonly now: number }): Promise<Uint8Array> {
  const pictures = new Map<string, WordPicture>();
  await eachPicture(source, photoIdsOf(textPagesOf(book).map(({ document }) => document)), [LARGE], { say }, (id, [picture]) => {
    if (picture !== undefined) pictures.set(id, picture);
  });
  say('write', 0, 0);
  const into = new WordPackage();
  const comments = new CommentSheet();
  // A page in no part is as high in the outline as a part.
  const inPart = new Set(book.groups.flatMap(({ part, pages }) => (part === null ? [] : pages)));
  const entries = pagesOf(book).map((page, index): Entry => ({ page, level: page.kind !== 'part' && inPart.has(page) ? 2 : 1, bookmark: `_Toc${String(100000 + index)}` }));
  const body = entries.map(({ page, level, bookmark }) => {
    const id = String(into.next());
    const head = { open: `<w:bookmarkStart w:id="${id}" w:name="${bookmark}"/>`, close: `<w:bookmarkEnd w:id="${id}"/>`, newPage: true };
    if (page.kind === 'part') return `<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:pageBreakBefore/><w:spacing w:before="3400"/></w:pPr>${head.open}${run(nameOf(page))}${head.close}</w:p>`;
    const styles: Partial<Record<LineKind, string>> = { ...STYLES, title: level === 1 ? 'Heading1' : 'Heading2' };
    return blocksXml(printed(page.document, page.title), { into, comments, pictures, styles, ...(page.kind === 'portraits' ? { photosAcross: PORTRAITS_ACROSS } : {}) }, head);
  });
  const footer = into.footer(`<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${run(book.title)}<w:r><w:tab/></w:r>${field('PAGE')}</w:p>`);
  const { organisation } = book.settings;
  return into.bytes(`${titlePage(book)}${contents(entries.filter(({ page }) => page.kind === 'part' || page.listed))}${body.join('')}`, `<w:footerReference w:type="default" r:id="${footer}"/>${PAGE}<w:titlePg/>`, {
    title: book.title,
    author: organisation,
    at: now,
    properties: [],
    styles: BOOK_STYLES,
  });
}

const nameOf = (page: WayPage): string => (page.kind === 'part' && page.number !== '' ? `${page.number}. ${page.title}` : page.title);

/** With a title that says something, and without links that lead about in the book only where there are pages to lead to. */
function printed(document: ArticleDocument, title: string): ArticleDocument {
  const line = (nodes: readonly TextNode[]): TextNode[] => nodes.map((node) => {
    if (node.link?.startsWith(ARTICLE_LINK) !== true) return node;
    const { link: _inner, ...plain } = node;
    return plain;
  });
  const blocks = document.blocks.map((block, index): Block => {
    if (block.type === 'list') return { ...block, children: block.children.map((item) => ({ ...item, children: line(item.children) })) };
    if (index === 0 && block.type === 'title' && block.children.every(({ text }) => text.trim() === '')) return { ...block, children: [{ text: title }] };
    return block;
  });
  return { ...document, blocks };
}

interface Dress {
  readonly size?: number;
  readonly colour?: string;
  readonly italic?: boolean;
}

function run(text: string, { size, colour, italic }: Dress = {}): string {
  const look = `${italic === true ? '<w:i/><w:iCs/>' : ''}${colour === undefined ? '' : `<w:color w:val="${colour}"/>`}${size === undefined ? '' : `<w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/>`}`;
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function titlePage({ title, settings: { organisation, subtitle, period, publisher, place } }: WayBook): string {
  const line = (text: string, before: number, dress: Dress): string => (text.trim() === '' ? '' : `<w:p><w:pPr><w:spacing w:before="${String(before)}" w:after="120" w:line="264" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr>${run(text, dress)}</w:p>`);
  return [
    line(organisation.toLocaleUpperCase('vi'), 600, { size: 24 }),
    line(title, 3200, { size: 60, colour: INK }),
    line(subtitle, 240, { size: 28, italic: true }),
    line(period, 120, { size: 26, colour: GREY }),
    line(publisher, 3600, { size: 24 }),
    line(place, publisher.trim() === '' ? 3600 : 120, { size: 24 }),
  ].join('');
}

/**
 * A line for each entry, which leads there and ends with the page on which its heading stands. That number is a field: this file has no
 * pages before it is opened. Word fills in what is marked dirty, LibreOffice what refers to a bookmark, when they open it; the field that makes
 * a whole table of contents anew would stay without numbers in both until somebody asks for them.
 */
function contents(entries: readonly Entry[]): string {
  const char = (type: string, more = ''): string => `<w:r><w:fldChar w:fldCharType="${type}"${more}/></w:r>`;
  const lines = entries.map(({ page, level, bookmark }) => {
    const number = `${char('begin', ' w:dirty="true"')}<w:r><w:instrText xml:space="preserve"> PAGEREF ${bookmark} \\h </w:instrText></w:r>${char('separate')}<w:r><w:t></w:t></w:r>${char('end')}`;
    return `<w:p><w:pPr><w:pStyle w:val="TOC${String(level)}"/></w:pPr><w:hyperlink w:anchor="${bookmark}" w:history="1">${run(nameOf(page))}<w:r><w:tab/></w:r>${number}</w:hyperlink></w:p>`;
  });
  return `<w:p><w:pPr><w:pageBreakBefore/><w:spacing w:before="0" w:after="240"/><w:jc w:val="center"/></w:pPr>${run(CONTENTS, { size: 36, colour: INK })}</w:p>${lines.join('')}`;
}
