/** The HTML documents of the web folder. No scripts: everything is there when the page is. */
import { bylineOf } from '../../../common/article/read.ts';
import { escapeXml } from '../../word/xml.ts';
import { textPagesOf, type TextPage, type WayBook, type WayGroup } from '../book.ts';
import { pageMarkup, type MarkupContext } from '../markup.ts';

export const STYLE_FILE = 'kieu.css';
export const INDEX_FILE = 'index.html';
export const fileOf = ({ stem }: { readonly stem: string }): string => `${stem}.html`;

const CONTENTS = 'Mục lục';
const HOME = 'Trang đầu và mục lục';

interface Frame {
  readonly title: string;
  readonly description: string;
  readonly kind: string;
  readonly head: string;
  readonly main: string;
  readonly foot: string;
}

function page({ title, description, kind, head, main, foot }: Frame): string {
  const about = description === '' ? '' : `<meta name="description" content="${escapeXml(description)}"/>\n`;
  return `<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8"/>\n<meta name="viewport" content="width=device-width, initial-scale=1"/>\n<title>${escapeXml(title)}</title>\n${about}<link rel="stylesheet" href="${STYLE_FILE}"/>\n</head>\n<body class="${kind}">\n<a class="skip" href="#noi-dung">Đến nội dung</a>\n${head}\n<main id="noi-dung">\n${main}\n</main>\n${foot}\n</body>\n</html>\n`;
}

const line = (name: string, text: string): string => (text.trim() === '' ? '' : `<p class="${name}">${escapeXml(text)}</p>`);
const joined = (lines: readonly string[]): string => lines.filter((one) => one !== '').join('\n');

function footer({ title, settings: { organisation, publisher, place } }: WayBook): string {
  return `<footer class="site-foot">\n${joined([`<p><cite>${escapeXml(title)}</cite></p>`, line('', [...new Set([organisation.trim(), publisher.trim(), place.trim()])].filter((one) => one !== '').join(' · ')).replace(' class=""', '')])}\n</footer>`;
}

/** Title and contents: parts with their articles. */
export function indexPage(book: WayBook): string {
  const { title, settings: { organisation, subtitle, period } } = book;
  const item = (one: TextPage): string => {
    const author = one.kind === 'article' ? bylineOf(one.document).split(',')[0]?.trim() ?? '' : '';
    return `<li><a href="${fileOf(one)}">${escapeXml(one.title)}</a>${author === '' ? '' : ` <span class="author">${escapeXml(author)}</span>`}</li>`;
  };
  const list = (pages: readonly TextPage[]): string => `<ol>\n${pages.map(item).join('\n')}\n</ol>`;
  const group = ({ part, pages }: WayGroup): string => {
    const listed = pages.filter((one) => one.listed);
    if (part === null) return listed.length === 0 ? '' : list(listed);
    const number = part.number === '' ? '' : `<span class="number">${escapeXml(part.number)}</span> `;
    return `<section aria-labelledby="phan-${part.stem}">\n<h3 id="phan-${part.stem}">${number}${escapeXml(part.title)}</h3>\n${listed.length === 0 ? '' : list(listed)}\n</section>`;
  };
  const head = `<header class="cover">\n${joined([line('organisation', organisation), `<h1>${escapeXml(title)}</h1>`, line('subtitle', subtitle), line('period', period)])}\n</header>`;
  return page({
    title,
    description: subtitle.trim(),
    kind: 'home',
    head,
    main: `<nav class="contents" aria-labelledby="muc-luc">\n<h2 id="muc-luc">${CONTENTS}</h2>\n${joined(book.groups.map(group))}\n</nav>`,
    foot: footer(book),
  });
}

/** @param index among the pages of text */
export function textPage(book: WayBook, index: number, context: Omit<MarkupContext, 'title' | 'dialect'>): string {
  const pages = textPagesOf(book);
  const own = pages[index];
  if (own === undefined) throw new RangeError(`no page ${String(index)}`);
  const { title: head, body, notes } = pageMarkup(own.document.blocks, { ...context, dialect: 'web', title: own.title });
  const [before, after] = [pages[index - 1], pages[index + 1]];
  const turn = (one: TextPage | undefined, name: string, words: string): string => (one === undefined ? '' : `<a class="${name}" rel="${name === 'before' ? 'prev' : 'next'}" href="${fileOf(one)}"><span>${words}</span> ${escapeXml(one.title)}</a>`);
  const turns = [turn(before, 'before', 'Trang trước'), turn(after, 'after', 'Trang sau')].filter((one) => one !== '');
  const sapo = own.document.blocks.find((block) => block.type === 'sapo');
  const description = sapo?.children.map(({ text }) => text).join('').replace(/\s+/gu, ' ').trim().slice(0, 300) ?? '';
  return page({
    title: own.title === book.title ? own.title : `${own.title} – ${book.title}`,
    description,
    kind: `page ${own.kind}`,
    head: `<header class="site-head">\n<nav aria-label="${HOME}"><a href="${INDEX_FILE}">${escapeXml(book.title)}</a></nav>\n</header>`,
    main: joined(['<article>', line('kicker', own.kicker), `<h1>${head === '' ? escapeXml(own.title) : head}</h1>`, own.kind === 'portraits' ? `<div class="people">\n${body}\n</div>` : body, notes, '</article>']),
    foot: joined([turns.length === 0 ? '' : `<nav class="turn" aria-label="Trang trước và trang sau">\n${turns.join('\n')}\n</nav>`, footer(book)]),
  });
}
