/** Pull quotes, dialogue, boxes, groups of pictures and the marks within a line on paper; of suggestions only what is in force. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDesign, MM, textBlock } from '../../electron/services/print/design.ts';
import { temporaryFolder } from './support/folder.ts';
import { BOX, COMING, GOING, moreBlocksBook, PULLED, SMALL, SPOKEN } from './support/more-blocks-book.ts';
import { SCALE, separate, type Plates } from './support/plates.ts';
import { printed } from './support/printed.ts';
import { images, letters, pageTexts, textPlaces, uncompressed, type TextPage } from './support/readers.ts';

const folder = temporaryFolder();
const design = loadDesign('trang-trong').data;
const block = textBlock(design, '16x24', 160);
const BLEED = 3 * MM;
const COLOURS = ['Cyan', 'Magenta', 'Yellow'] as const;
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

describe('the blocks', () => {
  it('are printed word for word', () => {
    expect(preflight.errors).toEqual([]);
    // One suggestion stands in the article, and nobody has decided about it.
    expect(preflight.warnings.map(({ code }) => code)).toEqual(['suggestions-open']);
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
      // A full stop at a line's end hangs out, so that the letters are flush.
      expect(line.right, `“${line.text}” on page ${String(number)}`).toBeLessThan(left + block.width + 3);
    }
  });
});

describe('marks within a line', () => {
  it('raise and lower figures, smaller, without moving the line', () => {
    expect(printedLetters()).toContain(letters('120 m2, nước H2O'));
  });

  it('lead to the web page that a link names in the proof; a file for the press may hold no links', async () => {
    const proof = await printed(await moreBlocksBook(), 'proof', folder, 'proof');
    expect(uncompressed(proof.file)).toContain('https://bienphong.vn/tho-ban');
    expect(uncompressed(file)).not.toContain('bienphong.vn');
  });

  it('set small capitals as capitals that are smaller, every Vietnamese letter among them', () => {
    const line = lines().find(({ line: { text } }) => text.includes('Chữ hoa nhỏ'))?.line;
    expect(pageTexts(file).some((text) => text.includes(SMALL.toUpperCase()))).toBe(true);
    const heights = ['hoa', 'ĐƯỜNG'].map((wanted) => line?.words.find(({ text }) => text === wanted)).map((word) => (word === undefined ? 0 : word.bottom - word.top));
    expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(0.75, 1);
  });
});

describe('a group of pictures', () => {
  it('is printed whole, every row of it from edge to edge', async () => {
    expect(images(file).filter(({ kind }) => kind === 'image')).toHaveLength(10);
    const plates = await separate(file, join(folder, 'plates'));
    const withGroups = new Set(lines().flatMap(({ line, number }) => (/^Nhóm \d ảnh/u.test(line.text) ? [number] : [])));
    const groups = plates.filter((_plate, index) => withGroups.has(index + 1)).flatMap(groupsOf);
    expect(groups).toHaveLength(3);
    for (const rows of groups) {
      expect(spread(rows.map(({ left }) => left))).toBeLessThanOrEqual(1);
      expect(spread(rows.map(({ right }) => right))).toBeLessThanOrEqual(1);
    }
  });
});

interface PixelRow {
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** Rows of pixels with colour on them, those of each group together: between two groups there is a line of text at least. */
function groupsOf(plates: Plates): PixelRow[][] {
  const { width, height } = plates.Cyan;
  const columns = Array.from({ length: width }, (_, x) => x);
  const groups: PixelRow[][] = [];
  for (let y = 0; y < height; y += 1) {
    const inked = columns.filter((x) => COLOURS.some((ink) => (plates[ink].pixels[y * width + x] ?? 255) < 255));
    const [left, right] = [inked[0], inked.at(-1)];
    if (left === undefined || right === undefined) continue;
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && y - before.y < block.line * SCALE) group.push({ y, left, right });
    else groups.push([{ y, left, right }]);
  }
  // A registration mark or a hairline is no picture.
  return groups.filter((rows) => rows.length > 40);
}
