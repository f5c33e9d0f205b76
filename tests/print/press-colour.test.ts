/**
 * A chart of colours as it comes out of the finished file, measured with ghostscript and littlecms: beside their own soft proof
 * of the same chart for the same profile, and beside the chart itself.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { document, paragraph, photo, title } from '../../electron/common/article/build.ts';
import { exportBook } from '../../electron/services/print/export.ts';
import type { PaperProfile } from '../../electron/common/book/press.ts';
import { pressOf } from '../../electron/services/print/press.ts';
import { deltaE, labOf } from './support/colour.ts';
import { PRINTED_AT } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { chart, type Rgb } from './support/pictures.ts';
import { images, run } from './support/readers.ts';

/** What photos of people and places are made of: skins, leaves, sky, cloth, flags, greys. All of them can be printed. */
const PATCHES: readonly Rgb[] = [
  [115, 82, 68], [194, 150, 130], [98, 122, 157], [87, 108, 67], [133, 128, 177], [160, 140, 110],
  [200, 120, 60], [80, 91, 150], [180, 90, 99], [94, 60, 90], [160, 180, 90], [214, 165, 70],
  [60, 70, 120], [90, 140, 80], [160, 60, 60], [220, 195, 80], [170, 95, 140], [70, 130, 150],
  [235, 235, 230], [200, 200, 200], [160, 160, 160], [122, 122, 121], [85, 85, 85], [55, 54, 54],
];
const COLUMNS = 6;
const ROWS = 4;
const DPI = 72;

const temporary = temporaryFolder();
/** Middle of every patch of a page that shows the chart in the given box (px). */
async function patchesOf(file: string, box?: { left: number; top: number; width: number; height: number }): Promise<Rgb[]> {
  const { data, info } = await sharp(file).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const area = box ?? { left: 0, top: 0, width: info.width, height: info.height };
  return PATCHES.map((_, index) => {
    const x = Math.round(area.left + ((index % COLUMNS) + 0.5) * (area.width / COLUMNS));
    const y = Math.round(area.top + (Math.floor(index / COLUMNS) + 0.5) * (area.height / ROWS));
    const at = (y * info.width + x) * info.channels;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  });
}

/** The part of a page that is neither paper nor text: the chart. */
async function chartBox(file: string): Promise<{ left: number; top: number; width: number; height: number }> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const box = { left: info.width, top: info.height, right: 0, bottom: 0 };
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      const at = (y * info.width + x) * info.channels;
      const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
      // Black ink on uncoated paper is not quite grey either; it is darker than anything of colour here.
      if (Math.max(r, g, b) < 100 || Math.max(r, g, b) - Math.min(r, g, b) < 25) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y + 1);
    }
  }
  // The last row is grey: the chart's height follows from its width.
  const width = box.right - box.left;
  return { left: box.left, top: box.top, width, height: (width * ROWS) / COLUMNS };
}

function render(file: string, page: number, path: string, ...options: string[]): string {
  run('gs', '-q', '-dBATCH', '-dNOPAUSE', '-dSAFER', `-r${String(DPI)}`, '-sDEVICE=tiff24nc', `-dFirstPage=${String(page)}`, `-dLastPage=${String(page)}`, ...options, `-sOutputFile=${path}`, file);
  return path;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const differences = (one: readonly Rgb[], other: readonly Rgb[]): number[] => one.map((rgb, index) => deltaE(labOf(rgb), labOf(other[index] ?? [0, 0, 0])));

interface Measured {
  /** From the finished file, as its profile says. */
  readonly printed: Rgb[];
  /** littlecms' own soft proof. */
  readonly proofed: Rgb[];
  readonly shape: { readonly colour: string; readonly width: number };
}

async function measured(pressProfile: PaperProfile): Promise<Measured> {
  const folder = join(temporary, pressProfile || 'coated');
  mkdirSync(folder);
  const picture = await chart('bảng-màu.jpg', PATCHES, COLUMNS, 300);
  const settings = { title: 'Bảng màu', pressProfile };
  const book = new MemoryBook(settings, [{ id: 'p', kind: 'body', title: 'Phần màu', articles: [{ id: 'a', document: document([title('Bảng màu'), photo('chart'), paragraph('Chữ.')]) }] }], new Map([['chart', picture]]));
  const { files } = await exportBook({ reader: book, to: 'print', folder, cache: join(folder, 'cache'), now: PRINTED_AT });
  const file = files[0]?.path ?? '';
  const [image] = images(file);
  if (image === undefined) throw new Error('no picture in the file');
  const { profile } = pressOf(book, folder);
  const page = render(file, image.page, join(folder, 'printed.tif'), `-sDefaultCMYKProfile=${profile}`, `--permit-file-read=${profile}`, '-dRenderIntent=1');
  const printed = await patchesOf(page, await chartBox(page));

  const plain = await PDFDocument.create();
  const embedded = await plain.embedJpg(picture.original);
  plain.addPage([600, 400]).drawImage(embedded, { x: 0, y: 0, width: 600, height: 400 });
  const plainPath = join(folder, 'chart.pdf');
  writeFileSync(plainPath, await plain.save());
  const proofed = await patchesOf(render(plainPath, 1, join(folder, 'proofed.tif'), `-sProofProfile=${profile}`, `--permit-file-read=${profile}`, '-dRenderIntent=1'));
  return { printed, proofed, shape: image };
}

describe('the measure itself', () => {
  // Pairs 1, 7 and 25 of the test data published with the formula.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  ] as const)('%j and %j', (one, other, expected) => {
    expect(deltaE(one, other)).toBeCloseTo(expected, 3);
  });
});

// Uncoated paper shows fewer colours: the mean was measured at 1.3 on coated, 2.2 on white uncoated, 2.3 on yellowish paper.
describe.each([
  ['coated paper', '', 2, 2, 5],
  ['uncoated paper', 'uncoated', 2.5, 3, 6],
  ['yellowish paper', 'uncoated-yellowish', 2.5, 3, 6],
] as const)('colours in the file for %s', (_paper, profile, besideOthers, most, mostAnywhere) => {
  let found: Measured;
  beforeAll(async () => {
    found = await measured(profile);
  });

  it('are CMYK and kept in full size', () => {
    expect(found.shape).toMatchObject({ colour: 'cmyk', width: 1800 });
  });

  it(`are what littlecms gives for the same profile: ΔE2000 at most ${String(besideOthers)} on average, 4 anywhere`, () => {
    const all = differences(found.printed, found.proofed);
    expect(mean(all)).toBeLessThanOrEqual(besideOthers);
    expect(Math.max(...all)).toBeLessThanOrEqual(4);
  });

  it(`look like the photo: ΔE2000 at most ${String(most)} on average, ${String(mostAnywhere)} anywhere`, () => {
    const all = differences(found.printed, PATCHES);
    expect(mean(all)).toBeLessThanOrEqual(most);
    expect(Math.max(...all)).toBeLessThanOrEqual(mostAnywhere);
  });
});
