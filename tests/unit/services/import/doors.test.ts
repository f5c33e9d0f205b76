/** The pages of the fixtures through other doors: as a web page and as a Word document, dressed as such files are. */
import { describe, expect, it } from 'vitest';
import { pageNames, readPage, type PageCase } from '../../../fixtures/import/page.ts';
import { docx, paragraph } from '../../../fixtures/import/docx-builder.ts';
import type { ImportedArticle } from '../../../../electron/common/contract/shapes.ts';
import { fields, importBytes, outline } from './support.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** One article, nothing broken by hand: the dress would have to be guessed otherwise. */
const plainPages = (): PageCase[] => pageNames().map(readPage).filter(({ articles, source }) => articles.length === 1 && source.split(/\r?\n/u).some((line) => squeezed(line) === squeezed(articles[0]?.title ?? '')) && !/\n[ \t]{2,}\S/u.test(source)).slice(0, 60);

/** Lines of the source with what they are, as far as one line is one thing. */
function linesOf({ source, articles }: PageCase): { text: string; kind: string }[] {
  const [article] = articles;
  const body = new Map((article?.body ?? []).map((line): [string, string] => [squeezed(line.slice(line.indexOf(': ') + 2)), line.slice(0, line.indexOf(': '))]));
  return source.split(/\r?\n/u).map(squeezed).filter((text) => text !== '').map((text) => {
    const kind = text === squeezed(article?.title ?? '') ? 'title' : text === article?.sapo ? 'sapo' : (body.get(text) ?? 'other');
    return { text, kind };
  });
}

const HTML: Readonly<Record<string, (text: string) => string>> = {
  title: (text) => `<h1>${text}</h1>`,
  sapo: (text) => `<h2 class="detail-sapo">${text}</h2>`,
  heading: (text) => `<h3>${text}</h3>`,
  caption: (text) => `<figure><figcaption>${text}</figcaption></figure>`,
};

const WORD: Readonly<Record<string, (text: string) => string>> = {
  title: (text) => paragraph(text, { bold: true, align: 'center', size: 16 }),
  sapo: (text) => paragraph(text, { bold: true }),
  heading: (text) => paragraph(text, { bold: true }),
  caption: (text) => paragraph(text, { italic: true, align: 'center' }),
};

describe.each(plainPages().map((page) => [page.name, page] as const))('%s', (name, page) => {
  const head = (article: ImportedArticle | undefined) => {
    const { title, sapo, date, byline } = fields(article);
    return { title: squeezed(title), sapo, date, byline };
  };
  const expected = page.articles.map(({ title, sapo, date, byline }) => ({ title: squeezed(title), sapo, date, byline: byline.join(', ') }));

  it('as a web page', async () => {
    const body = linesOf(page).map(({ text, kind }) => (HTML[kind] ?? ((inner: string) => `<div>${inner}</div>`))(escaped(text))).join('\n');
    const articles = await importBytes(new TextEncoder().encode(`<!doctype html><meta charset="utf-8"><body><div class="main-nav navbar"><a>Menu của trang</a></div>${body}<div class="tin-lien-quan"><a>Bài khác của trang</a></div>`), `${name}.html`);
    expect(articles.map(head)).toEqual(expected);
    expect(articles[0]?.leftOut).toEqual(expect.arrayContaining(['Menu của trang', 'Bài khác của trang']));
  });

  it('as a Word document', async () => {
    const body = linesOf(page).map(({ text, kind }) => (WORD[kind] ?? paragraph)(text)).join('');
    const articles = await importBytes(docx({ body }), `${name}.docx`);
    expect(articles.map(head)).toEqual(expected);
  });
});

describe('names of parts', () => {
  const TEXT = 'Mười năm làm trưởng bản, bà Lương Thị Thoa vận động 46 hộ hiến đất mở đường, làm nhà văn hóa và sân thể thao cho bản Nà Lốc; việc gì khó bà cũng nhận, việc gì lợi bà nhường. Bà con tin bà, theo bà, vì bà nói ít mà làm nhiều, không bao giờ hứa suông với dân.';
  const page = (inner: string): Uint8Array => new TextEncoder().encode(`<!doctype html><meta charset="utf-8"><body><h1>Người giữ lửa phong trào ở bản Nà Lốc</h1>${inner}`);

  it('takes date, author and counter side by side apart', async () => {
    const [article] = await importBytes(page(`<div class="meta"><span class="date">26/04/2021 09:20</span><span class="author">Hoàng Minh</span><span class="views">Lượt xem: 12</span></div><p>${TEXT}</p><p>${TEXT}</p>`), 'a.html');
    expect(fields(article)).toMatchObject({ date: '2021-04-26', byline: 'Hoàng Minh', paragraphs: [TEXT, TEXT] });
  });

  it('never takes running text away for a name', async () => {
    const [article] = await importBytes(page(`<div class="related-content"><p>${TEXT}</p><p>${TEXT}</p></div>`), 'a.html');
    expect(fields(article).paragraphs).toEqual([TEXT, TEXT]);
  });

  it('believes a summary and a caption that are called so', async () => {
    const [article] = await importBytes(page(`<div class="sapo">Bà Thoa là người đi đầu. Bà con đi theo. Đường mở ra từ đó.</div><p>${TEXT}</p><div class="image-note">Bà Thoa và con đường mới</div><p>${TEXT}</p>`), 'a.html');
    expect(outline(article)).toEqual([
      'title: Người giữ lửa phong trào ở bản Nà Lốc', 'sapo: Bà Thoa là người đi đầu. Bà con đi theo. Đường mở ra từ đó.', `paragraph: ${TEXT}`, 'photo -: Bà Thoa và con đường mới / ', `paragraph: ${TEXT}`,
    ]);
  });
});
