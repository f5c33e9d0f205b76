/** Pages of the manual around what the chapters say: contents, turning, what the chapter holds. The same in the app and as a site. */
import { escaped } from './markdown.mjs';

/** The manual is Vietnamese, whatever language the window beside it speaks; so are the words on its pages. */
const WORDS = {
  contents: 'Mục lục',
  here: 'Trong chương này',
  skip: 'Đến nội dung chương',
  back: 'Trang vừa xem',
  forth: 'Trang xem sau đó',
  print: 'In chương này',
  search: 'Tìm trong hướng dẫn',
  found: 'Những chỗ tìm thấy',
  none: 'Không thấy. Thử ít chữ hơn; gõ không dấu cũng được.',
  before: 'Chương trước',
  after: 'Chương sau',
  turn: 'Lật chương',
};

const ICONS = {
  back: 'M15 5l-7 7 7 7',
  forth: 'M9 5l7 7-7 7',
  print: 'M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z',
};
const icon = (name) => `<svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false"><path d="${ICONS[name]}"/></svg>`;
const button = (name) => `<button type="button" data-do="${name}" title="${WORDS[name]}" aria-label="${WORDS[name]}">${icon(name)}</button>`;

/** What only the app has: it needs the script beside the pages. */
const tools = () => `<div class="field"><input type="search" class="search" aria-label="${WORDS.search}" placeholder="${WORDS.search}" autocomplete="off" spellcheck="false"></div>
<div class="found" hidden><h2 class="nav-title">${WORDS.found}</h2><ol></ol><p class="none" hidden>${WORDS.none}</p></div>`;

function nav(manual, page, app) {
  const current = (name) => (name === page ? ' aria-current="page"' : '');
  const groups = manual.groups.map(({ title, chapters }) => `<section>
<h2 class="nav-title">${escaped(title)}</h2>
<ol>
${chapters.map((chapter) => `<li><a href="${chapter.page}.html"${current(chapter.page)}>${escaped(chapter.title)}</a></li>`).join('\n')}
</ol>
</section>`);
  return `<nav class="contents" aria-label="${WORDS.contents}">
<div class="head">
<a class="brand" href="index.html"${current('index')}>${escaped(manual.title)}</a>
${app ? `${button('back')}${button('forth')}${button('print')}` : ''}
</div>
${app ? tools() : ''}
<div class="groups">
${groups.join('\n')}
</div>
</nav>`;
}

function frame({ manual, page, title, app, main, aside = '' }) {
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="manual.css">
${app ? '<script src="manual.js" defer></script>\n' : ''}</head>
<body>
<a class="skip" href="#noi-dung">${WORDS.skip}</a>
<div class="manual">
${nav(manual, page, app)}
<main id="noi-dung" tabindex="-1">
${main}
</main>
${aside}
</div>
</body>
</html>
`;
}

function turning(chapters, index) {
  const link = (chapter, rel, words) => (chapter === undefined ? '' : `<a rel="${rel}" href="${chapter.page}.html"><span>${words}</span>${escaped(chapter.title)}</a>`);
  return `<nav class="turn" aria-label="${WORDS.turn}">
${link(chapters[index - 1], 'prev', WORDS.before)}
${link(chapters[index + 1], 'next', WORDS.after)}
</nav>`;
}

function aside(sections) {
  const headings = sections.filter(({ level, anchor }) => level === 2 && anchor !== '');
  if (headings.length < 2) return '';
  return `<aside class="here">
<h2 class="nav-title">${WORDS.here}</h2>
<ol>
${headings.map(({ anchor, heading }) => `<li><a href="#${anchor}">${escaped(heading)}</a></li>`).join('\n')}
</ol>
</aside>`;
}

/**
 * Every page of the manual, file name → HTML.
 * @param {Awaited<ReturnType<import('./chapters.mjs').readManual>>} manual
 * @param {{app: boolean}} options `app`: with search, back, forth and print, which need the script
 */
export function pagesOf(manual, { app }) {
  const chapters = manual.groups.flatMap((group) => group.chapters);
  const pages = new Map();
  const groups = manual.groups.map(({ title, chapters: some }) => `<section class="group">
<h2>${escaped(title)}</h2>
<ul class="cards">
${some.map(({ page, title: name, lead }) => `<li><a href="${page}.html">${escaped(name)}</a><p>${escaped(lead)}</p></li>`).join('\n')}
</ul>
</section>`);
  pages.set('index.html', frame({ manual, page: 'index', title: `${manual.title} Kỷ Yếu`, app, main: `<article class="first">\n<h1>${escaped(manual.title)} Kỷ Yếu</h1>\n<p class="lead">${escaped(manual.lead)}</p>\n${groups.join('\n')}\n</article>` }));
  for (const [index, { page, title, html, sections }] of chapters.entries()) {
    const main = `<article>\n<h1>${escaped(title)}</h1>\n${html}</article>\n${turning(chapters, index)}`;
    pages.set(`${page}.html`, frame({ manual, page, title: `${title} – ${manual.title} Kỷ Yếu`, app, main, aside: aside(sections) }));
  }
  return pages;
}

/** What the search looks through: a place, what stands over it, its words. */
export function searchIndex(manual) {
  return manual.groups.flatMap((group) => group.chapters).flatMap(({ page, title, sections }) =>
    sections.map(({ anchor, heading, text }) => ({ href: `${page}.html${anchor === '' ? '' : `#${anchor}`}`, chapter: title, heading, text })),
  );
}
