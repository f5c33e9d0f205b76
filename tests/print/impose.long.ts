/** Imposed sheets read back: which page stands in which half or quarter of which side, how large, which way, and what is in the margins. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { IMPOSE_AS_USUAL, type ImposeChoice } from '../../electron/common/contract/impose-shapes.ts';
import { blockOf, isHeadDown, SHEETS } from '../../electron/common/print/impose-sheet.ts';
import { impose } from '../../electron/common/print/impose.ts';
import { TRIM_SIZES } from '../../electron/common/book/trim.ts';
import { exportBook } from '../../electron/services/print/export.ts';
import { firstBook, PRINTED_AT } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import type { MemoryBook } from './support/memory-book.ts';
import { printed, type Printed } from './support/printed.ts';
import { boxes, complaints, fonts, images, letters, pageTexts, readable, run } from './support/readers.ts';

const folder = temporaryFolder();
const PT = 72 / 25.4;
const trim = TRIM_SIZES['16x24'];
let book: MemoryBook;
let proof: Printed;
let texts: readonly string[];
beforeAll(async () => {
  book = await firstBook('photos');
  proof = await printed(book, 'proof', folder, 'proof');
  texts = pageTexts(proof.file).map(letters);
});

async function sheets(name: string, changed: Partial<ImposeChoice>): Promise<{ file: string; sides: number; choice: ImposeChoice }> {
  const choice = { ...IMPOSE_AS_USUAL, ...changed };
  const { files } = await exportBook({ reader: book, to: 'impose', impose: choice, folder: join(folder, name), cache: join(folder, 'cache'), now: PRINTED_AT });
  const [made] = files;
  if (made === undefined) throw new Error('nothing was made');
  expect(complaints(made.path)).toBe('');
  for (const font of fonts(made.path)) expect(font).toMatchObject({ embedded: true });
  return { file: made.path, sides: made.pages, choice };
}

/** Letters in a rectangle (mm from the upper left) of a side, from 1. Heads that point down are read by turning the file. */
function lettersAt(file: string, side: number, { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): string {
  const at = [x, y, width, height].map((value) => String(Math.round(value * PT)));
  return letters(run('pdftotext', '-f', String(side), '-l', String(side), '-x', at[0] ?? '', '-y', at[1] ?? '', '-W', at[2] ?? '', '-H', at[3] ?? '', file, '-').normalize('NFC'));
}

const sorted = (text: string): string => [...text].sort().join('');

/** Every place of every side holds the page that it should, in as many letters, and no other. */
function checkPlaces(file: string, choice: ImposeChoice, bleed: number): number {
  const block = blockOf({ order: choice, trim, bleed, gutter: choice.gutter, sheet: SHEETS[choice.sheet ?? 'a3'] });
  const { sheets: all } = impose(proof.pages, choice);
  let found = 0;
  all.forEach((sheet, index) => {
    for (const [at, side] of (['front', 'back'] as const).entries()) {
      for (const { page, column, row } of sheet[side].cells) {
        const place = { x: block.x[column] ?? 0, y: block.y[row] ?? 0, ...block.page };
        const turned = side === 'back' && isHeadDown(block, choice.flip);
        const seen = turned ? { ...place, x: block.width - place.x - place.width, y: block.height - place.y - place.height } : place;
        expect(sorted(lettersAt(file, index * 2 + at + 1, seen)), `sheet ${String(index + 1)} ${side} page ${String(page)}`).toBe(sorted(page === null ? '' : (texts[page - 1] ?? '')));
        found += 1;
      }
    }
  });
  return found;
}

it('of a book too thick for staples it is told, whatever binding the book has', async () => {
  const told = async (changed: Partial<ImposeChoice>): Promise<string[]> => {
    const { preflight } = await exportBook({ reader: book, to: 'impose', impose: { ...IMPOSE_AS_USUAL, ...changed }, folder: join(folder, 'thick'), cache: join(folder, 'cache'), now: PRINTED_AT });
    return preflight.warnings.filter(({ code }) => code === 'saddle-thick').map(({ code }) => code);
  };
  const creep = 6 / Math.ceil(proof.pages / 2);
  expect(await told({ creep })).toEqual(['saddle-thick']);
  expect(await told({ creep, scheme: 'perfect' })).toEqual([]);
  expect(await told({})).toEqual([]);
});

describe('sheets', () => {
  it('one in another on A3: two pages in their full size on each side, the back head down for a machine that turns over the long edge', async () => {
    const { file, sides, choice } = await sheets('saddle', { creep: 0 });
    expect(sides).toBe(Math.ceil(proof.pages / 4) * 2);
    expect(boxes(file, sides).map(({ MediaBox }) => [2, 3].map((side) => Math.round((MediaBox?.[side] ?? 0) / PT)))).toEqual(Array.from({ length: sides }, () => [420, 297]));
    expect(checkPlaces(file, choice, 0)).toBe(sides * 2);
    expect(run('pdftotext', '-f', '1', '-l', '1', file, '-')).toContain('Tờ 1/');
  });

  it('turned over the short edge have both heads up', async () => {
    const { file, choice } = await sheets('short', { creep: 0, flip: 'short', marks: false });
    checkPlaces(file, choice, 0);
    expect(run('pdftotext', file, '-')).not.toContain('Mặt trước');
  });

  it('in sections of eight from sheets folded twice, with the bleed and the inks of the press, photos in full', async () => {
    const { file, choice } = await sheets('perfect', { scheme: 'perfect', perSide: 4, section: 8, sheet: 'sra2', from: 'print', creep: 0 });
    checkPlaces(file, choice, 3);
    expect(images(file).every(({ colour, width }) => colour === 'cmyk' && width > 900)).toBe(true);
    expect(readable(file)).not.toMatch(/ (?:rg|RG)\s/);
    expect(readable(file)).toContain('/GTS_PDFX');
  });

  it('cut and piled, four on a side', async () => {
    const { file, choice } = await sheets('four', { scheme: 'four', sheet: 'sra2' });
    checkPlaces(file, choice, 0);
  });

  it('of A4 are too small for two pages of 16 × 24 cm, and hold them smaller when that is wanted', async () => {
    await expect(sheets('small', { sheet: 'a4' })).rejects.toMatchObject({ code: 'print/sheet-too-small', detail: { width: 320, height: 240 } });
    const { file, choice } = await sheets('shrunk', { sheet: 'a4', shrink: true, creep: 0 });
    checkPlaces(file, choice, 0);
  });
});

it.each(['proof', 'print'] as const)('sheets from the %s have what reaches the edge of a page go on beyond where it is cut', async (from) => {
  const bleeding = book.with({ design: 'bao-anh' });
  const choice: ImposeChoice = { ...IMPOSE_AS_USUAL, scheme: 'two', from, marks: false };
  const { files } = await exportBook({ reader: bleeding, to: 'impose', impose: choice, folder: join(folder, `bleed-${from}`), cache: join(folder, 'cache'), now: PRINTED_AT });
  const file = files[0]?.path ?? '';
  const block = blockOf({ order: choice, trim, bleed: 3, gutter: 0, sheet: SHEETS.a3 });
  const [scale, left, top] = [72 / 25.4, block.x[0] ?? 0, block.y[0] ?? 0];
  run('pdftoppm', '-r', '72', '-png', file, join(folder, `bleed-${from}`, 'side'));
  const beyond = { inside: 0, outside: 0 };
  for (const name of readdirSync(join(folder, `bleed-${from}`)).filter((each) => each.endsWith('.png'))) {
    const { data, info } = await sharp(join(folder, `bleed-${from}`, name)).greyscale().raw().toBuffer({ resolveWithObject: true });
    const dark = (x: number, y: number): boolean => (data[Math.round(y * scale) * info.width + Math.round(x * scale)] ?? 255) < 250;
    for (let y = top + 4; y < top + trim.height - 4; y += 1) {
      // A millimetre and a half on both sides of the cut.
      if (!dark(left + 1.5, y)) continue;
      beyond.inside += 1;
      if (dark(left - 1.5, y)) beyond.outside += 1;
    }
  }
  expect(beyond.inside).toBeGreaterThan(50);
  expect(beyond.outside).toBe(beyond.inside);
}, 120_000);

describe('pages pushed out by the leaves around them', () => {
  it('are moved towards the spine by a leaf’s thickness each', async () => {
    const [flat, crept] = [await sheets('flat', { creep: 0, flip: 'short', marks: false }), await sheets('crept', { creep: 0.5, flip: 'short', marks: false })];
    const lefts = (file: string, side: number): number[] => [...run('pdftotext', '-bbox', '-f', String(side), '-l', String(side), file, '-').matchAll(/xMin="([\d.]+)"/gu)].map(([, at]) => Number(at) / PT);
    const last = flat.sides;
    // The innermost sheet's inside: every leaf but the two in the middle lies outside of it.
    const layers = flat.sides / 2 - 1;
    const [before, after] = [lefts(flat.file, last), lefts(crept.file, last)];
    const middle = 420 / 2;
    const moved = before.map((left, index) => [left < middle, Math.round(((after[index] ?? 0) - left) * 100) / 100] as const);
    expect(moved.length).toBeGreaterThan(20);
    for (const [isLeft, by] of moved) expect(by).toBeCloseTo((isLeft ? 1 : -1) * layers * 0.5, 1);
    // The outermost leaf stays where it is.
    expect(lefts(crept.file, 1)).toEqual(lefts(flat.file, 1));
  });
});
