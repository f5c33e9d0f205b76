/** Pull quotes, dialogue, boxes, groups of pictures and the marks within a line on paper; of suggestions only what is in force. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDesign, MM, textBlock } from '../../electron/services/print/design.ts';
import { temporaryFolder } from './support/folder.ts';
import { BOX, COMING, GOING, moreBlocksBook, PULLED, SMALL, SPOKEN } from './support/more-blocks-book.ts';
import { printed } from './support/printed.ts';
import { images, letters, textPlaces, uncompressed, type TextPage } from './support/readers.ts';

const folder = temporaryFolder();
const design = loadDesign('trang-trong').data;
const block = textBlock(design, '16x24', 160);
const BLEED = 3 * MM;
/** EB Garamond: how far a line's box reaches above and below the baseline, em. */
const FACE = { ascent: 1.007, descent: 0.298 };

let file: string;
let pages: TextPage[];
let preflight: Awaited<ReturnType<typeof printed>>['preflight'];
beforeAll(async () => {
  ({ file, preflight } = await printed(await moreBlocksBook(), 'print', folder, 'more'));
  pages = textPlaces(file).filter((page) => page.lines.some((line) => line.words.length > 3));
});

type Line = TextPage['lines'][number];
const size = (line: Line): number => (line.bottom - line.top) / (FACE.ascent + FACE.descent);
const lines = (): { line: Line; number: number }[] => pages.flatMap((page) => page.lines.map((line) => ({ line, number: page.number })));
const printedLetters = (): string => letters(lines().map(({ line }) => line.text).join(''));
const word = (text: string) => {
  const found = lines().flatMap(({ line }) => line.words.map((each) => ({ ...each, line }))).find((each) => letters(each.text) === letters(text));
  if (found === undefined) throw new Error(`“${text}” is not printed`);
  return found;
};

describe('the blocks', () => {
  it('are printed word for word', () => {
    expect(preflight).toEqual({ errors: [], warnings: [] });
    for (const text of [PULLED, ...SPOKEN, BOX.title, ...BOX.lines, SMALL, 'Nhóm 2 ảnh', 'Nhóm 3 ảnh', 'Nhóm 5 ảnh', 'trang của Bộ đội Biên phòng']) expect(printedLetters(), text).toContain(letters(text));
    expect(lines().some(({ line }) => /∗\s*∗\s*∗/u.test(line.text))).toBe(true);
    for (const text of SPOKEN) expect(lines().some(({ line }) => line.text.startsWith('–') && letters(text).startsWith(letters(line.text).slice(0, 12)))).toBe(true);
  });

  it('print what is in force: what is suggested to go, not what is suggested to come', () => {
    expect(printedLetters()).toContain(letters(`Tổ có ${GOING} người`));
    expect(printedLetters()).not.toContain(letters(COMING));
  });

  it('leave the text behind them on the grid', () => {
    const running = lines().filter(({ line }) => Math.abs(size(line) - 12) < 0.05 && letters(line.text).length > 30);
    expect(running.length).toBeGreaterThan(25);
    for (const { line, number } of running) {
      const at = (line.bottom - FACE.descent * size(line) - BLEED - block.top + design.grid.depth) / block.line;
      expect(Math.abs(at - Math.round(at)) * block.line, `“${line.text}” on page ${String(number)}`).toBeLessThan(0.1);
    }
  });

  it('stay inside the measure', () => {
    for (const { line, number } of lines()) {
      const margins = design.pages['16x24'];
      const left = BLEED + (number % 2 === 1 ? margins.inside : margins.outside) * MM;
      expect(line.left, `“${line.text}” on page ${String(number)}`).toBeGreaterThan(left - 1);
      expect(line.right, `“${line.text}” on page ${String(number)}`).toBeLessThan(left + block.width + 1);
    }
  });
});

describe('marks within a line', () => {
  it('raise and lower figures, smaller, without moving the line', () => {
    expect(printedLetters()).toContain(letters('120 m2, nước H2O'));
  });

  it('lead to the web page that a link names', () => {
    expect(uncompressed(file)).toContain('https://bienphong.vn/tho-ban');
  });

  it('set small capitals as capitals, smaller than the line’s own, with every mark', () => {
    // Read back they are the letters that were typed.
    for (const text of ['Đảng', 'đường', 'nghĩa']) expect(word(text).text.toLowerCase()).toBe(text.toLowerCase());
  });
});

describe('a group of pictures', () => {
  it('is printed whole', () => {
    expect(images(file).length).toBeGreaterThanOrEqual(10);
  });
});
