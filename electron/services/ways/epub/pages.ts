/** The XHTML documents of an EPUB. */
import type { BookSettings } from '../../../common/book/settings.ts';
import { escapeXml } from '../../word/xml.ts';
import { pagesOf, type PartPage, type TextPage, type WayBook, type WayGroup } from '../book.ts';
import { pageMarkup, type MarkupContext } from '../markup.ts';

export const STYLE_FILE = 'kieu.css';
export const NAV_FILE = 'muc-luc.xhtml';
export const TITLE_FILE = 'trang-ten.xhtml';
export const COVER_FILE = 'bia.xhtml';
export const fileOf = ({ stem }: { readonly stem: string }): string => `${stem}.xhtml`;

const CONTENTS = 'Mục lục';

function page(title: string, type: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="vi" lang="vi">\n<head>\n<title>${escapeXml(title)}</title>\n<link rel="stylesheet" type="text/css" href="${STYLE_FILE}"/>\n</head>\n<body epub:type="${type}">\n${body}\n</body>\n</html>\n`;
}

export function coverPage(title: string, picture: { readonly src: string; readonly width: number; readonly height: number }): string {
  return page(title, 'cover', `<section class="cover"><img src="${picture.src}" width="${String(picture.width)}" height="${String(picture.height)}" alt="${escapeXml(`Bìa: ${title}`)}"/></section>`);
}

export function titlePage({ title, settings: { organisation, subtitle, period, publisher, place } }: Pick<WayBook, 'title' | 'settings'>): string {
  const line = (name: string, text: string): string => (text.trim() === '' ? '' : `<p class="${name}">${escapeXml(text)}</p>`);
  return page(title, 'frontmatter', `<section class="front" epub:type="titlepage">\n${[line('organisation', organisation), `<h1>${escapeXml(title)}</h1>`, line('subtitle', subtitle), line('period', period), line('foot', publisher), line('place', place)].filter((one) => one !== '').join('\n')}\n</section>`);
}

export function partPage({ title, number }: PartPage): string {
  const above = number === '' ? '' : `<p class="kicker">${escapeXml(number)}</p>\n`;
  return page(title, 'bodymatter', `<section class="opener" epub:type="part" role="doc-part">\n${above}<h1>${escapeXml(title)}</h1>\n</section>`);
}

/** @param front it stands before the first part */
export function textPage({ kind, title, kicker, document }: TextPage, front: boolean, context: Omit<MarkupContext, 'title' | 'dialect'>): string {
  const { title: head, body, notes } = pageMarkup(document.blocks, { ...context, dialect: 'epub', title });
  const above = kicker === '' ? '' : `<p class="kicker">${escapeXml(kicker)}</p>\n`;
  const type = kind === 'index' ? 'index' : kind === 'article' ? 'chapter' : 'appendix';
  const role = front && kind === 'article' ? '' : ` epub:type="${type}"${kind === 'article' ? ' role="doc-chapter"' : kind === 'index' ? ' role="doc-index"' : ''}`;
  return page(title, front ? 'frontmatter' : kind === 'article' ? 'bodymatter' : 'backmatter', `<section${kind === 'portraits' ? ' class="people"' : ''}${role} aria-label="${escapeXml(title)}">\n${above}<h1>${head === '' ? escapeXml(title) : head}</h1>\n${body}${notes === '' ? '' : `\n${notes}`}\n</section>`);
}

/** The one list of contents that every EPUB has: parts, in them their articles. */
export function navPage({ groups, title }: WayBook): string {
  const link = (file: string, text: string): string => `<a href="${file}">${escapeXml(text)}</a>`;
  const entries = groups.map(({ part, pages }: WayGroup) => {
    const own = pages.filter(({ listed }) => listed).map((one) => `<li>${link(fileOf(one), one.title)}</li>`).join('\n');
    if (part === null) return own;
    return `<li>${link(fileOf(part), part.number === '' ? part.title : `${part.number}. ${part.title}`)}${own === '' ? '' : `\n<ol>\n${own}\n</ol>`}</li>`;
  });
  const [first] = pagesOf({ groups });
  const landmarks = [`<li><a epub:type="titlepage" href="${TITLE_FILE}">Trang tên sách</a></li>`, `<li><a epub:type="toc" href="${NAV_FILE}">${CONTENTS}</a></li>`, ...(first === undefined ? [] : [`<li><a epub:type="bodymatter" href="${fileOf(first)}">Bắt đầu đọc</a></li>`])];
  return page(`${CONTENTS} – ${title}`, 'frontmatter', `<nav epub:type="toc" role="doc-toc" aria-label="${CONTENTS}">\n<h1>${CONTENTS}</h1>\n<ol>\n${entries.filter((one) => one !== '').join('\n')}\n</ol>\n</nav>\n<nav epub:type="landmarks" hidden="hidden" aria-label="Các chỗ chính">\n<ol>\n${landmarks.join('\n')}\n</ol>\n</nav>`);
}

/** Who stands behind the book, for its metadata. */
export const publisherOf = ({ publisher, organisation }: BookSettings): string => publisher.trim() || organisation.trim();
