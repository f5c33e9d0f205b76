/** What printing houses ask for, set in the book's settings and read back from its files by qpdf, poppler and ghostscript. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import type { BookSettings } from '../../electron/common/book/settings.ts';
import { exportBook } from '../../electron/services/print/export.ts';
import { SLUG } from '../../electron/services/print/pdf/marks.ts';
import { resourcePath } from '../../electron/services/resources.ts';
import { firstBook, PRINTED_AT } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { boxes, complaints, images, info, pageTexts, readable, run } from './support/readers.ts';

const folder = temporaryFolder();
const MM = 72 / 25.4;
/** Of separations, which is fine enough to see a crop mark. */
const DPI = 72;

interface Made {
  readonly file: string;
  readonly pages: number;
}

async function made(name: string, settings: Partial<BookSettings>): Promise<Made> {
  const reader = (await firstBook('photos')).with(settings);
  const result = await exportBook({ reader, to: 'print', folder: join(folder, name), cache: join(folder, 'cache'), now: PRINTED_AT });
  expect(result.preflight.errors).toEqual([]);
  const [file] = result.files;
  if (file === undefined) throw new Error('no file');
  return { file: file.path, pages: file.pages };
}

let asUsual: Promise<Made> | undefined;
/** The book with the settings of a new one, made once. */
const usual = (): Promise<Made> => (asUsual ??= made('usual', {}));

type Plate = 'Cyan' | 'Magenta' | 'Yellow' | 'Black';
const PLATES: readonly Plate[] = ['Cyan', 'Magenta', 'Yellow', 'Black'];

/** Ink of one page on every plate, as ghostscript separates it: 0 none, 255 full. */
async function plates({ file }: Made, page: number, dpi = DPI): Promise<{ readonly width: number; readonly height: number; readonly inks: Record<Plate, Uint8Array> }> {
  const base = join(folder, `${createHash('sha256').update(file).digest('hex').slice(0, 8)}-${String(page)}`);
  run('gs', '-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=tiffsep', `-r${String(dpi)}`, `-dFirstPage=${String(page)}`, `-dLastPage=${String(page)}`, `-sOutputFile=${base}.tif`, file);
  let size = { width: 0, height: 0 };
  const inks: Partial<Record<Plate, Uint8Array>> = {};
  for (const plate of PLATES) {
    const { data, info: { width, height, channels } } = await sharp(`${base}(${plate}).tif`).greyscale().raw().toBuffer({ resolveWithObject: true });
    size = { width, height };
    inks[plate] = Uint8Array.from({ length: width * height }, (_, at) => 255 - (data[at * channels] ?? 255));
  }
  return { ...size, inks: inks as Record<Plate, Uint8Array> };
}

const pageWithPhoto = ({ file }: Made): number => images(file)[0]?.page ?? 0;

describe('PDF/X-1a:2003', () => {
  let book: Made;
  beforeAll(async () => { book = await made('x1a', { pressStandard: 'x1a' }); });

  it('is PDF 1.4, says what it is in information and metadata, and is found sound', () => {
    expect(complaints(book.file)).toBe('');
    expect(info(book.file)['PDF version']).toBe('1.4');
    const objects = readable(book.file);
    expect(objects).toContain('/GTS_PDFXVersion (PDF/X-1a:2003)');
    expect(run('pdfinfo', '-meta', book.file)).toContain('<pdfx:GTS_PDFXVersion>PDF/X-1a:2003</pdfx:GTS_PDFXVersion>');
    expect(objects.match(/\/GTS_PDFX\b/g)).toHaveLength(1);
  });

  it('has nothing transparent, no object streams, and pictures in four inks', () => {
    const raw = readFileSync(book.file, 'latin1');
    expect(raw).not.toMatch(/\/ObjStm|\/SMask|\/Type \/XRef/);
    expect(readable(book.file)).not.toMatch(/\/ca 0?\.\d|\/CA 0?\.\d|\/S \/Transparency/);
    for (const image of images(book.file)) expect(image).toMatchObject({ colour: 'cmyk', encoding: 'jpeg' });
  });

  it('has the words of the PDF/X-4', async () => {
    const other = await usual();
    expect(pageTexts(book.file)).toEqual(pageTexts(other.file));
    expect(info(other.file)['PDF version']).toBe('1.6');
  });
});

describe('marks', () => {
  let book: Made;
  let plain: Made;
  beforeAll(async () => {
    book = await made('marks', { pressMarks: true });
    plain = await usual();
  });

  it('stand in a slug round the bleed; the trim keeps its size', () => {
    for (const { MediaBox: media, BleedBox: bleed, TrimBox: trim } of boxes(book.file, book.pages)) {
      if (media === undefined || bleed === undefined || trim === undefined) throw new Error('a box is missing');
      for (const side of [0, 1, 2, 3] as const) expect(Math.abs(media[side] - bleed[side]) / MM).toBeCloseTo(SLUG, 1);
      expect((trim[2] - trim[0]) / MM).toBeCloseTo(160, 1);
      expect((trim[3] - trim[1]) / MM).toBeCloseTo(240, 1);
    }
    expect(complaints(book.file)).toBe('');
  });

  it('leave every word where it was on the trim', () => {
    const at = (made: Made, name: 'plain' | 'marks'): string => {
      const first = boxes(made.file, made.pages)[0]?.['TrimBox'] ?? [0, 0, 0, 0];
      const [left, , , top] = first;
      const height = boxes(made.file, made.pages)[0]?.['MediaBox']?.[3] ?? 0;
      const found = /<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>/.exec(run('pdftotext', '-bbox', '-f', '5', '-l', '5', made.file, '-'));
      if (found === null) throw new Error(`no word in ${name}`);
      return [Number(found[1]) - left, Number(found[2]) - (height - top)].map((value) => value.toFixed(1)).join(' ');
    };
    expect(at(book, 'marks')).toBe(at(plain, 'plain'));
  });

  it('are on every plate, at the corners of the trim, and none is inside the bleed', async () => {
    const blank = 2;
    const { width, height, inks } = await plates(book, blank, 254);
    const perMm = 10;
    const inked = (plate: Plate, x: number, y: number): boolean => (inks[plate][Math.round(y) * width + Math.round(x)] ?? 0) > 100;
    const along = (plate: Plate, x: number, from: number, to: number): boolean => Array.from({ length: to - from }, (_, step) => from + step).some((y) => [-1, 0, 1].some((by) => inked(plate, x + by, y)));
    const trim = (SLUG + 3) * perMm;
    for (const plate of PLATES) {
      for (const x of [trim, width - trim]) {
        expect(along(plate, x, 45, 95)).toBe(true);
        expect(along(plate, x, height - 95, height - 45)).toBe(true);
      }
    }
    const inside = SLUG * perMm + 2;
    let most = 0;
    for (let y = inside; y < height - inside; y += 1) for (let x = inside; x < width - inside; x += 1) for (const plate of PLATES) most = Math.max(most, inks[plate][y * width + x] ?? 0);
    expect(most).toBe(0);
  });
});

describe('ink', () => {
  it.each([300, 260])('is at most %i per cent on the page that ghostscript separates', async (limit) => {
    const book = limit === 300 ? await usual() : await made(`ink-${String(limit)}`, { pressInk: limit });
    const { inks } = await plates(book, pageWithPhoto(book));
    let most = 0;
    for (let at = 0; at < inks.Black.length; at += 1) most = Math.max(most, PLATES.reduce((sum, plate) => sum + (inks[plate][at] ?? 0), 0));
    // Half a step of 255 on every plate.
    expect((most / 255) * 100).toBeLessThanOrEqual(limit + 1);
  });

  it('of a dark photo is taken back, and black stays the drawing', async () => {
    const dark = await sharp({ create: { width: 300, height: 200, channels: 3, background: { r: 2, g: 1, b: 3 } } }).jpeg().toBuffer();
    const { pressPhoto } = await import('../../electron/services/print/photos.ts');
    const source = { photoBytes: () => dark } as unknown as Parameters<typeof pressPhoto>[0];
    const placed = { articleId: 'a', block: 1, photoId: 'p', photo: { sha256: 'd'.repeat(64), width: 300, height: 200, name: 'tối.jpg' }, width: 72, height: 48 };
    const profile = resourcePath('icc', 'ISOcoated_v2_300_bas.icc');
    const [full, less] = [await pressPhoto(source, placed, { profile, ink: 300, grey: false }, join(folder, 'cache')), await pressPhoto(source, placed, { profile, ink: 220, grey: false }, join(folder, 'cache'))];
    expect(full.ink).toBeGreaterThan(240);
    expect(full.ink).toBeLessThanOrEqual(300);
    expect(less.ink).toBeLessThanOrEqual(220);
    expect(less.ink).toBeGreaterThan(200);
    const black = async (path: string): Promise<number> => (await sharp(path).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer())[3] ?? -1;
    expect(Math.abs((await black(less.path)) - (await black(full.path)))).toBeLessThanOrEqual(4);
  });
});

describe('one ink', () => {
  it('prints on the black plate alone, photos and marks too', async () => {
    const book = await made('one', { pressColours: 'one', pressMarks: true });
    for (const image of images(book.file)) expect(image.colour).toBe('gray');
    for (const page of [1, pageWithPhoto(book)]) {
      const { inks } = await plates(book, page);
      for (const plate of ['Cyan', 'Magenta', 'Yellow'] as const) expect(Math.max(...chunksMost(inks[plate]))).toBe(0);
      expect(Math.max(...chunksMost(inks.Black))).toBeGreaterThan(200);
    }
  });
});

function chunksMost(ink: Uint8Array): number[] {
  const most: number[] = [];
  for (let at = 0; at < ink.length; at += 10_000) most.push(Math.max(...ink.subarray(at, at + 10_000)));
  return most;
}

describe('black text', () => {
  it('overprints: what lies under it keeps its ink', async () => {
    const book = await usual();
    const objects = readable(book.file);
    expect(objects).toMatch(/0 0 0 1 k\s+\/KyOver gs/);
    expect(objects).toMatch(/\/OPM 1[^>]*\/op true|\/op true[^>]*\/OPM 1/);
    expect(complaints(book.file)).toBe('');
  });
});

describe('the profile for uncoated paper', () => {
  it('is the file’s output intent under its registered name, and less ink is laid', async () => {
    const book = (await firstBook('photos')).with({ pressProfile: 'uncoated', pressInk: 280 });
    const result = await exportBook({ reader: book, to: 'print', folder: join(folder, 'uncoated'), cache: join(folder, 'cache'), now: PRINTED_AT });
    expect(result.preflight.errors).toEqual([]);
    expect(readable(result.files[0]?.path ?? '')).toMatch(/\/OutputConditionIdentifier \(FOGRA29\)/);
  });
});

describe('a printer’s own profile', () => {
  it('that the book keeps is the file’s output intent and makes its photos', async () => {
    const own = Buffer.from(readFileSync(resourcePath('icc', 'ISOcoated_v2_300_bas.icc')));
    // Another file than the one that comes with the program: its date is another.
    own.writeUInt16BE(2001, 24);
    const sha256 = createHash('sha256').update(own).digest('hex');
    const book = (await firstBook('photos')).with({ pressProfile: sha256 });
    const reader = Object.assign(book, { kept: (wanted: string) => (wanted === sha256 ? own : null) });
    const result = await exportBook({ reader, to: 'print', folder: join(folder, 'own'), cache: join(folder, 'cache'), now: PRINTED_AT });
    expect(result.preflight.errors).toEqual([]);
    const file = result.files[0]?.path ?? '';
    // In qpdf's readable form objects are numbered anew: the number is looked for in the file itself.
    const number = /\/DestOutputProfile (\d+) 0 R/.exec(readFileSync(file, 'latin1'))?.[1] ?? '';
    const embedded = execFileSync('qpdf', [`--show-object=${number}`, '--filtered-stream-data', file], { maxBuffer: 1 << 24 });
    expect(embedded.equals(own)).toBe(true);
    expect(readable(file)).toMatch(/\/OutputConditionIdentifier \(Custom\)/);
  });

  it('that the file has lost stops the export with the reason, and nothing is written', async () => {
    const reader = (await firstBook('photos')).with({ pressProfile: 'a'.repeat(64) });
    await expect(exportBook({ reader, to: 'print', folder: join(folder, 'lost'), cache: join(folder, 'cache'), now: PRINTED_AT })).rejects.toMatchObject({ code: 'print/profile', detail: { why: 'missing' } });
  });
});
