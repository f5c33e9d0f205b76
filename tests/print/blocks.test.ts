/** Tables, verse and footnotes on paper: all there, inside the measure, on the grid, the head of a table again on every page. */
import { beforeAll, describe, expect, it } from 'vitest';
import { blockLines, inlineText } from '../../electron/common/article/read.ts';
import { loadDesign, MM, textBlock } from '../../electron/services/print/design.ts';
import { blocksArticle, blocksBook, long, longLined, NOTES, poem, results } from './support/blocks-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { printed } from './support/printed.ts';
import { letters, textPlaces, type TextPage } from './support/readers.ts';

const folder = temporaryFolder();
const design = loadDesign('trang-trong').data;
const block = textBlock(design, '16x24', 160);
const BLEED = 3 * MM;
/** EB Garamond: how far a line's box reaches above and below the baseline, em. */
const FACE = { ascent: 1.007, descent: 0.298 };

let pages: TextPage[];
let preflight: Awaited<ReturnType<typeof printed>>['preflight'];
beforeAll(async () => {
  const made = await printed(blocksBook(), 'print', folder, 'blocks');
  ({ preflight } = made);
  pages = textPlaces(made.file).filter((page) => page.lines.some((line) => line.words.length > 3));
});

type Line = TextPage['lines'][number];
type Word = Line['words'][number];
const words = (): Word[] => pages.flatMap((page) => page.lines.flatMap((line) => line.words));
const size = (line: Line): number => (line.bottom - line.top) / (FACE.ascent + FACE.descent);
const measure = (number: number): { left: number; right: number } => {
  const pageMargins = design.pages['16x24'];
  const left = BLEED + (number % 2 === 1 ? pageMargins.inside : pageMargins.outside) * MM;
  return { left, right: left + block.width };
};

describe('tables and verse', () => {
  it('are printed word for word', () => {
    const found = letters(words().map(({ text }) => text).join(''));
    expect(preflight).toEqual({ errors: [], warnings: [] });
    for (const line of blocksArticle.blocks.flatMap(blockLines).flatMap((text) => text.split(/\s+/u))) expect(found, line).toContain(letters(line));
    for (let row = 1; row <= 58; row += 1) expect(words().some(({ text }) => text === String(row)), String(row)).toBe(true);
  });

  it('stay inside the measure', () => {
    for (const page of pages) {
      const { left, right } = measure(page.number);
      for (const line of page.lines) {
        for (const word of line.words) {
          expect(word.left, `“${word.text}” on page ${String(page.number)}`).toBeGreaterThan(left - 1);
          expect(word.right, `“${word.text}” on page ${String(page.number)}`).toBeLessThan(right + 1);
        }
      }
    }
  });

  it('leave the text behind them on the grid', () => {
    const running = blocksArticle.blocks.flatMap((entry) => (entry.type === 'paragraph' ? [letters(inlineText(entry.children))] : []));
    const lines = pages.flatMap((page) => page.lines.map((line) => ({ line, number: page.number })).filter(({ line }) => Math.abs(size(line) - 12) < 0.05 && letters(line.text).length > 20 && running.some((text) => text.includes(letters(line.text)))));
    expect(lines.length).toBeGreaterThan(20);
    for (const { line, number } of lines) {
      const at = (line.bottom - FACE.descent * size(line) - BLEED - block.top + design.grid.depth) / block.line;
      expect(Math.abs(at - Math.round(at)) * block.line, `“${line.text}” on page ${String(number)}`).toBeLessThan(0.1);
    }
  });

  it('carry the head of a table over to every page it goes on', () => {
    const rows = long.children.slice(1).map((row) => inlineText(row.children[0]?.children ?? []));
    const withRows = pages.filter((page) => page.lines.some((line) => line.words.some(({ text }) => text === 'Giấy')));
    expect(rows).toHaveLength(58);
    expect(withRows.length).toBeGreaterThanOrEqual(3);
    for (const page of withRows) expect(page.lines.flatMap((line) => line.words).some(({ text }) => text === 'TT'), `page ${String(page.number)}`).toBe(true);
  });

  it('set figures under each other, flush right, and words flush left', () => {
    const figures = words().filter(({ text }) => ['46', '92'].includes(text));
    expect(results.headerRows).toBe(1);
    expect(figures.length).toBeGreaterThanOrEqual(2);
    const rights = ['46', '92'].map((wanted) => figures.find(({ text }) => text === wanted)?.right ?? 0);
    expect(Math.abs((rights[0] ?? 0) - (rights[1] ?? 1000))).toBeLessThan(0.5);
    const lefts = ['Hiến', 'Xóa', 'Thắp'].map((wanted) => words().find(({ text }) => text === wanted)?.left ?? 0);
    expect(Math.max(...lefts) - Math.min(...lefts)).toBeLessThan(1.5);
  });

  it('have their notes small at the foot of the page that their number is on, numbered through the article', () => {
    const places = NOTES.map((note) => {
      const start = letters(note).slice(0, 18);
      return pages.flatMap((page) => page.lines.filter((line) => letters(line.text).replace(/^\d/u, '').startsWith(start)).map((line) => ({ line, page }))).at(0);
    });
    for (const [index, place] of places.entries()) {
      expect(place, NOTES[index]).toBeDefined();
      if (place === undefined) continue;
      expect(size(place.line)).toBeLessThan(10);
      // Nothing of the text stands below a note.
      const below = place.page.lines.filter((line) => line.top > place.line.bottom && Math.abs(size(line) - 12) < 0.05 && !/^\d+$/u.test(line.text));
      expect(below.map((line) => line.text)).toEqual([]);
    }
    const pageOf = (words: string): number | undefined => pages.find((page) => page.lines.some((line) => letters(line.text).includes(letters(words))))?.number;
    expect(places[2]?.page.number).toBe(pageOf('Trăm năm trong cõi người ta'));
    expect(places[0]?.page.number).toBe(pageOf('hộ thoát nghèo'));
  });

  it('keep the lines of verse, set in; a line too long turns over with a deeper indent', () => {
    const lines = pages.flatMap((page) => page.lines.map((line) => ({ line, from: measure(page.number).left })));
    for (const text of inlineText(poem.children).split('\n').filter((one) => one !== '')) {
      const found = lines.find(({ line }) => letters(line.text).replace(/\d$/u, '') === letters(text));
      expect(found, text).toBeDefined();
      expect((found?.line.left ?? 0) - (found?.from ?? 0)).toBeGreaterThan(10 * MM - 1);
    }
    const [first = '', second = ''] = inlineText(longLined.children).split('\n');
    const turned = lines.filter(({ line }) => letters(line.text).length > 8 && letters(first).includes(letters(line.text)));
    expect(turned).toHaveLength(2);
    const next = lines.find(({ line }) => letters(line.text) === letters(second));
    expect((turned[1]?.line.left ?? 0) - (turned[0]?.line.left ?? 0)).toBeGreaterThan(15);
    expect(Math.abs((next?.line.left ?? 0) - (turned[0]?.line.left ?? 0))).toBeLessThan(2);
  });
});
