/** The page beside the editor is the page of the book: the article typeset alone against the same pages of the whole book. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byline, document, list, paragraph, photo, quote, sapo, title } from '../../electron/common/article/build.ts';
import type { ArticleDocument, Block } from '../../electron/common/article/document.ts';
import { articleText } from '../../electron/common/article/read.ts';
import { Previewer } from '../../electron/services/print/preview.ts';
import { craftBook } from './support/craft-book.ts';
import { bookPages, drawing, previewAgainstBook, svgOf, type DrawnBook } from './support/drawing.ts';
import { firstArticle } from './support/first-book.ts';
import { MemoryBook } from './support/memory-book.ts';
import { drawn, type Picture } from './support/pictures.ts';

const SHAPES: readonly (readonly [number, number])[] = [[900, 600], [600, 900], [800, 800], [1600, 500], [400, 1200], [1000, 750]];
const ARTICLES = 12;

/** Numbers that are the same in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function generated(): Promise<{ articles: { id: string; document: ArticleDocument }[]; pictures: Map<string, Picture> }> {
  const sentences = articleText(await firstArticle()).split(/(?<=\.)\s+/).filter((sentence) => sentence.length > 60);
  const pictures = new Map<string, Picture>();
  for (const [index, [width, height]] of SHAPES.entries()) pictures.set(`p${String(index)}`, await drawn(`${String(index)}.jpg`, width, height, [index * 40, 120, 200 - index * 30], [230, index * 30, 60]));
  const articles = Array.from({ length: ARTICLES }, (_, number) => {
    const roll = dice(number + 1);
    const prose = (count: number): string => Array.from({ length: count }, () => sentences[roll(sentences.length)]).join(' ');
    const blocks: Block[] = [title(`Bài số ${String(number + 1)}: Tấm gương điển hình tiên tiến của năm`)];
    if (number % 3 !== 0) blocks.push(sapo(prose(1)));
    for (let block = 0; block < 6 + roll(8); block += 1) {
      const kind = roll(10);
      if (kind < 6) blocks.push(paragraph(prose(1 + roll(4))));
      else if (kind === 6) blocks.push(quote(prose(1)));
      else if (kind === 7) blocks.push(list(roll(2) === 0, [prose(1), 'ngắn']));
      else blocks.push(photo(roll(6) === 0 ? null : `p${String(roll(SHAPES.length))}`, `Ảnh chụp tại cơ sở ${String(block)}`, 'Ảnh: Minh Hoàng'));
    }
    return { id: `a${String(number)}`, document: document([...blocks, byline('Lê Minh, cán bộ xã')]) };
  });
  return { articles, pictures };
}

let book: MemoryBook;
let previewer: Previewer;
let whole: DrawnBook;

beforeAll(async () => {
  const { articles, pictures } = await generated();
  book = new MemoryBook(
    { title: 'Kỷ yếu thử', contentsAt: 'front' },
    [
      { id: 'f', kind: 'front', title: 'Mở đầu', articles: articles.slice(0, 1) },
      { id: 'one', kind: 'body', title: 'Phần của những tập thể', articles: articles.slice(1, 7) },
      { id: 'two', kind: 'body', title: 'Phần của những con người', articles: articles.slice(7) },
    ],
    pictures,
  );
  previewer = new Previewer(book);
  whole = bookPages(book);
});

afterAll(() => { previewer.close(); });

describe('a book of twelve articles', () => {
  it('gives each page as a picture, drawn from its article alone and from the book: the same', async () => {
    const own = new Previewer(book);
    try {
      const { articles } = own.book();
      const numbers = articles.flatMap(({ start, pages }) => Array.from({ length: pages }, (_, index) => start + index));
      const alone = await Promise.all(numbers.map((number) => own.pages(number, number, 'large')));
      // The first page of the book is no article's: from here on all are drawn.
      expect((await own.pages(1, 1, 'large')).map(({ number }) => number)).toEqual([1]);
      const together = await Promise.all(numbers.map((number) => own.pages(number, number, 'large')));
      for (const [index, [page]] of alone.entries()) {
        const other = together[index]?.[0];
        expect([page?.number, page?.blank]).toEqual([numbers[index], false]);
        expect(other?.number).toBe(numbers[index]);
        expect(Buffer.compare(page?.picture ?? new Uint8Array(), other?.picture ?? new Uint8Array(1))).toBe(0);
      }
      expect(new Set(alone.map(([page]) => Buffer.from(page?.picture ?? []).toString('base64'))).size).toBe(numbers.length);
    } finally {
      own.close();
    }
  });

  it('has photos that stand as they are, smaller ones, and articles that begin left and right', () => {
    const starts = [...whole.starts.values()];
    expect(starts.length).toBe(ARTICLES);
    expect(new Set(starts.map((page) => page % 2)).size).toBe(2);
    expect(whole.pages.length).toBeGreaterThan(35);
  });

  it('shows the article before the whole book was typeset once, with numbers that may change', () => {
    const { id, document: text } = book.article('a5');
    const early = previewer.article(id, text);
    expect(early.numbersSettled).toBe(false);
    expect(early.pages.length).toBeGreaterThan(0);
  });

  it('has the pages of the preview, every page of every article', () => {
    const layout = previewer.book();
    expect(layout.pages).toBe(whole.pages.length);
    expect(new Map(layout.articles.map(({ id, start }) => [id, start]))).toEqual(whole.starts);
    let compared = 0;
    for (const { id, start, pages } of layout.articles) {
      const preview = previewer.article(id, book.article(id).document);
      expect(preview.numbersSettled).toBe(true);
      expect(preview.pages.map((page) => page.number)).toEqual(Array.from({ length: pages }, (_, index) => start + index));
      for (const page of preview.pages) {
        const { number } = page;
        // Equality first: a difference of two pages would fill the screen.
        expect(drawing(svgOf(page)) === drawing(whole.pages[number - 1] ?? ''), `article ${id}, page ${String(number)}`).toBe(true);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(30);
  });

  it('tells pages apart', () => {
    const drawings = whole.pages.map(drawing);
    // Blank pages and part openers aside, no two are the same.
    expect(new Set(drawings).size).toBeGreaterThan(whole.pages.length - 6);
  });

  it('says on which page each block stands, in the order of the text', () => {
    const { start, pages } = previewer.book().articles.find(({ id }) => id === 'a4') ?? { start: 0, pages: 0 };
    const { blockPages } = previewer.article('a4', book.article('a4').document);
    expect(blockPages.length).toBe(book.article('a4').document.blocks.length);
    expect(blockPages[0]).toBe(start);
    expect(blockPages.at(-1)).toBe(start + pages - 1);
    for (const page of blockPages) expect(page !== null && page >= start && page < start + pages).toBe(true);
  });
});

describe('a change of one article', () => {
  it('shows on its own pages and leaves the pages of the others', () => {
    const before = whole;
    const { document: old } = book.article('a6');
    const changed = { ...old, blocks: old.blocks.map((block): Block => (block.type === 'paragraph' ? paragraph(`Sửa. ${block.children[0]?.text ?? ''}`) : block)) };
    book.rewrite('a6', changed);
    const after = bookPages(book);
    const layout = previewer.book();
    for (const { id, start, pages } of layout.articles) {
      const offset = (before.starts.get(id) ?? 0) - start;
      // Moved by an odd number of pages, left becomes right: only articles before the change and those moved by whole leaves can be compared.
      if (offset % 2 !== 0) continue;
      for (let page = start; page < start + pages; page += 1) {
        const same = drawing(after.pages[page - 1] ?? '') === drawing(before.pages[page + offset - 1] ?? '');
        if (id === 'a6' && page === start + 1) expect(same).toBe(false);
        if (id !== 'a6' && offset === 0) expect(same, `article ${id}, page ${String(page)}`).toBe(true);
      }
    }
    const preview = previewer.article('a6', changed);
    for (const page of preview.pages) expect(drawing(svgOf(page)) === drawing(after.pages[page.number - 1] ?? ''), `page ${String(page.number)}`).toBe(true);
    book.rewrite('a6', old);
  });

  it('and back gives the first pages again', () => {
    const again = bookPages(book);
    expect(again.pages.map(drawing).every((page, index) => page === drawing(whole.pages[index] ?? ''))).toBe(true);
  });
});

it.each([['hien-dai', '13x19'], ['co-dien', '17x24'], ['bao-anh', '20.5x29.5']] as const)('shows the pages of the book of the hardest cases, every one: %s, %s', async (design, trimSize) => {
  const { articles, compared, differ } = previewAgainstBook(await craftBook({ design, trimSize }, 600));
  expect(differ).toEqual([]);
  expect(articles).toBe(11);
  expect(compared).toBeGreaterThan(24);
});
