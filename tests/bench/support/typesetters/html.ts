/** The book as HTML with CSS for paged media: contents with page numbers, running heads, folios, photos of the measure's width. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { resourcePath } from '../../../../electron/services/resources.ts';
import type { GeneratedArticle, Workload } from '../workload.ts';
import { PAGE, PAGE_BOTTOM } from './geometry.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const FACES = (['Regular', 'Italic', 'SemiBold'] as const).map((face) => {
  const style = face === 'Italic' ? 'italic' : 'normal';
  const url = pathToFileURL(resourcePath('fonts', `EBGaramond-${face}.ttf`)).href;
  return `@font-face { font-family: Book; font-style: ${style}; font-weight: ${face === 'SemiBold' ? '600' : '400'}; src: url("${url}"); }`;
});

const sides = (inside: string, outside: string): string => `margin-${inside}: ${String(PAGE.inside)}pt; margin-${outside}: ${String(PAGE.outside)}pt;`;

const STYLE = `${FACES.join('\n')}
@page { size: ${String(PAGE.width)}pt ${String(PAGE.height)}pt; margin-top: ${String(PAGE.top)}pt; margin-bottom: ${String(PAGE_BOTTOM)}pt; @bottom-center { content: counter(page); font: 10pt Book; } }
@page :left { ${sides('right', 'left')} @top-left { content: string(book); font: italic 9pt Book; } }
@page :right { ${sides('left', 'right')} @top-right { content: string(article); font: italic 9pt Book; } }
html { font: ${String(PAGE.size)}pt/${String(PAGE.line)}pt Book; } body { margin: 0; } p { margin: 0; text-indent: ${String(PAGE.line)}pt; text-align: justify; orphans: 2; widows: 2; }
h1, h2 { font-weight: 600; line-height: 1.2; break-after: avoid; } h1 { string-set: book content(text); } article, .part, nav { break-before: page; } .part { break-before: right; } article h2 { string-set: article content(text); }
.sapo { font-style: italic; text-indent: 0; margin-bottom: ${String(PAGE.line)}pt; } .by { text-align: right; margin-top: ${String(PAGE.line)}pt; }
figure { margin: ${String(PAGE.line)}pt 0; break-inside: avoid; } figure img { width: 100%; display: block; } figcaption { font-style: italic; font-size: 10pt; }
nav a { display: block; color: inherit; text-decoration: none; } nav a::after { content: leader(".") target-counter(attr(href url), page); float: right; }`;

function article(made: GeneratedArticle, id: string, photos: string): string {
  const blocks = made.paras.flatMap((words, index) => [
    `<p>${escape(words)}</p>`,
    ...made.photos.filter(({ after }) => after === index).map(({ file, caption }) => `<figure><img src="${pathToFileURL(join(photos, file)).href}"><figcaption>${escape(caption)}</figcaption></figure>`),
  ]);
  return `<article id="${id}"><h2>${escape(made.title)}</h2><p class="sapo">${escape(made.sapo)}</p>${blocks.join('\n')}<p class="by">${escape(made.byline)}</p></article>`;
}

/** `script`: what lays out pages in the window, or none. */
export function asHtml({ book, photos }: Workload, script: string | null): string {
  const parts = book.chapters.map((chapter, at) => ({ title: chapter.title, articles: chapter.articles.map((made, index) => ({ made, id: `a${String(at)}-${String(index)}` })) }));
  const contents = parts.flatMap(({ title, articles }) => [`<p><b>${escape(title)}</b></p>`, ...articles.map(({ made, id }) => `<a href="#${id}">${escape(made.title)}</a>`)]);
  const body = parts.map(({ title, articles }) => `<section><h1 class="part">${escape(title)}</h1>${articles.map(({ made, id }) => article(made, id, photos)).join('\n')}</section>`);
  const layout = script === null ? '' : `<script>window.PagedConfig = { auto: true, after: () => { document.title = 'laid out'; } };</script><script>${readFileSync(script, 'utf8').replaceAll('</script', '<\\/script')}</script>
<script>class FirstPage extends Paged.Handler { afterPageLayout() { if (!window.firstPageAt) window.firstPageAt = performance.timeOrigin + performance.now(); } } Paged.registerHandlers(FirstPage);</script>`;
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escape(book.title)}</title><style>${STYLE}</style>${layout}</head><body><h1>${escape(book.title)}</h1><nav><h2>Mục lục</h2>${contents.join('\n')}</nav>${body.join('\n')}</body></html>`;
}
