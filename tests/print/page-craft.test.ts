/** What makes pages look like a book's: the grid, the measure, running heads and folios where they belong. */
import { beforeAll, describe, expect, it } from 'vitest';
import { inlineText, titleOf } from '../../electron/common/article/read.ts';
import { loadDesign, MM, textBlock } from '../../electron/services/print/design.ts';
import { firstBook, TITLE } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import type { MemoryBook } from './support/memory-book.ts';
import { printed } from './support/printed.ts';
import { letters, pageNumber, pagesTitled, textPlaces, type TextPage } from './support/readers.ts';

const folder = temporaryFolder();
const design = loadDesign('trang-trong').data;
const block = textBlock(design, '16x24', 160);
const BLEED = 3 * MM;
const [inside, outside] = [design.pages['16x24'].inside * MM, design.pages['16x24'].outside * MM];
/** EB Garamond: how far a line's box reaches above and below the baseline, em. */
const FACE = { ascent: 1.007, descent: 0.298 };
const TEXT_SIZE = 12;

let book: MemoryBook;
let pages: TextPage[];
let openers: number[];
beforeAll(async () => {
  book = await firstBook('photos');
  pages = textPlaces((await printed(book, 'print', folder, 'book')).file);
  openers = [...book.printed().map(({ document }) => titleOf(document)), 'Mục lục'].flatMap((title) => pagesTitled(pages, title));
});

type Line = TextPage['lines'][number];
const recto = (number: number): boolean => number % 2 === 1;
/** Sides of the text block, pt from the left edge of the media. */
const measure = (number: number): { left: number; right: number } => {
  const left = BLEED + (recto(number) ? inside : outside);
  return { left, right: left + block.width };
};
const size = (line: Line): number => (line.bottom - line.top) / (FACE.ascent + FACE.descent);
const isHead = (line: Line): boolean => line.bottom < BLEED + block.top - block.line;
const isFolio = (line: Line): boolean => line.top > BLEED + block.top + block.lines * block.line && pageNumber(line.text) !== null;

describe('the baseline grid', () => {
  it('carries every line of running text, on every page', () => {
    const running = book.printed().flatMap(({ document }) =>
      document.blocks.flatMap((entry) => {
        if (entry.type === 'paragraph') return [letters(inlineText(entry.children))];
        return entry.type === 'list' ? entry.children.map((item) => letters(inlineText(item.children))) : [];
      }),
    );
    const contents = pagesTitled(pages, 'Mục lục');
    const text = pages.filter(({ number }) => !contents.includes(number));
    const lines = text.flatMap(({ lines: all, number }) => all.filter((line) => Math.abs(size(line) - TEXT_SIZE) < 0.05 && line.words.length > 2).map((line) => ({ line, number })));
    const onGrid = lines.filter(({ line }) => running.some((words) => words.includes(letters(line.text)) && letters(line.text).length > 12));
    expect(onGrid.length).toBeGreaterThan(90);
    for (const { line, number } of onGrid) {
      const baseline = line.bottom - FACE.descent * size(line);
      const lineNumber = (baseline - BLEED - block.top + design.grid.depth) / block.line;
      expect(Math.abs(lineNumber - Math.round(lineNumber)) * block.line, `“${line.text}” on page ${String(number)}`).toBeLessThan(0.1);
    }
  });

  it('ends where the text block ends', () => {
    for (const { lines } of pages) {
      for (const line of lines.filter((entry) => !isFolio(entry))) expect(line.bottom).toBeLessThan(BLEED + block.top + block.lines * block.line + 2);
    }
  });
});

describe('the measure', () => {
  it('holds every line', () => {
    for (const { lines, number } of pages) {
      const { left, right } = measure(number);
      for (const line of lines) {
        expect(line.left, `“${line.text}” on page ${String(number)}`).toBeGreaterThan(left - 0.5);
        // Punctuation at a line's end hangs into the margin, so that the edge looks straight.
        const hang = /[\p{P}]$/u.test(line.text) ? 3.5 : 0.5;
        expect(line.right, `“${line.text}” on page ${String(number)}`).toBeLessThan(right + hang);
      }
    }
  });

  it('is filled by the lines of a paragraph', () => {
    const full = pages.flatMap(({ lines, number }) => lines.filter((line) => Math.abs(size(line) - TEXT_SIZE) < 0.05 && Math.abs(line.right - measure(number).right) < 0.5));
    expect(full.length).toBeGreaterThan(80);
  });
});

describe('running heads', () => {
  const heads = (number: number): Line[] => pages[number - 1]?.lines.filter(isHead) ?? [];

  it('stand on every page of an article but its first', () => {
    const articlePages = pages.filter(({ lines }) => lines.some(isFolio)).map(({ number }) => number);
    expect(articlePages.length).toBeGreaterThan(6);
    for (const number of articlePages) expect(heads(number).length, `page ${String(number)}`).toBe(openers.includes(number) ? 0 : 1);
  });

  it('name the book on a verso, at the left, and the article on a recto, at the right', () => {
    const articles = book.printed().map(({ document }) => titleOf(document)).map((title) => ({ title, start: pagesTitled(pages, title)[0] ?? 0 }));
    const seen = pages.flatMap(({ number }) => heads(number).map((line) => ({ number, line })));
    expect(seen.filter(({ number }) => recto(number)).length).toBeGreaterThan(1);
    expect(seen.filter(({ number }) => !recto(number)).length).toBeGreaterThan(1);
    for (const { number, line } of seen) {
      const { left, right } = measure(number);
      const article = articles.findLast(({ start }) => start < number)?.title ?? '';
      expect(letters(line.text)).toBe(letters(recto(number) ? article : TITLE));
      if (recto(number)) expect(Math.abs(line.right - right)).toBeLessThan(1.5);
      else expect(Math.abs(line.left - left)).toBeLessThan(1.5);
    }
  });
});

describe('folios', () => {
  it('are the number of the page, at the outer side', () => {
    for (const { number, lines } of pages) {
      for (const line of lines.filter(isFolio)) {
        const { left, right } = measure(number);
        // Roman in front of the first part; the count runs through.
        expect(line.text).toMatch(number < 7 ? /^[ivx]+$/ : /^\d+$/);
        expect(pageNumber(line.text)).toBe(number);
        expect(Math.abs(recto(number) ? line.right - right : line.left - left), `page ${String(number)}`).toBeLessThan(1);
      }
    }
  });

  it('stand on openers too, and not on half-title, title page, part openers and blank pages', () => {
    const without = pages.filter(({ lines }) => !lines.some(isFolio)).map(({ number }) => number);
    expect(without).toEqual([1, 2, 3, 4, 7, 13]);
    for (const number of without) expect(pages[number - 1]?.lines.filter(isHead).map(({ text }) => text).filter((text) => text !== 'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH LẠNG SƠN')).toEqual([]);
  });
});

describe('rectos', () => {
  it('carry half-title, title page, the first page behind them and every part opener', () => {
    const starts = ['Mô hình hay, cách làm sáng tạo', 'Gương sáng cơ sở', 'Lời giới thiệu'].map((title) => pagesTitled(pages, title));
    expect(starts).toEqual([[7], [13], [5]]);
  });
});

describe('what a line may not tear', () => {
  it('is whole: document numbers stand in one word', () => {
    const all = pages.flatMap(({ lines }) => lines.flatMap(({ words }) => words.map(({ text }) => text)));
    for (const number of ['138/2025/NĐ-CP', '17-KH/ĐU', '05-CT/TW']) expect(all.filter((word) => word.startsWith(number)).length).toBeGreaterThan(0);
    expect(all.filter((word) => /^(05-|05-CT\/?|17-|17-KH\/?|138\/.{0,5})$/.test(word))).toEqual([]);
  });
});
