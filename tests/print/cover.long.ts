/** The cover, read back by programs that did not make it: size and folds from the interior's pages, words, fonts, inks, the photo, the barcode. */
import { mkdirSync, renameSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { wrapOf, type Binding, type Wrap } from '../../electron/common/book/cover.ts';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import type { BookSettings } from '../../electron/common/book/settings.ts';
import { TRIM_SIZES, type TrimSizeId } from '../../electron/common/book/trim.ts';
import type { Finding } from '../../electron/common/contract/shapes.ts';
import { say } from '../../electron/common/print/say.ts';
import { sentenceOf } from '../../electron/common/print/sentence.ts';
import { exportBook } from '../../electron/services/print/export.ts';
import type { Expected } from '../../electron/services/print/preflight/expected.ts';
import { readBack } from '../../electron/services/print/preflight/readback.ts';
import { SLUG } from '../../electron/services/print/pdf/marks.ts';
import { firstBook, TITLE } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { inkOf } from './support/inks.ts';
import { printed, type Printed } from './support/printed.ts';
import { barcodes, boxes, complaints, fonts, images, info, letters, readable, run, textPlaces, uncompressed } from './support/readers.ts';

const folder = temporaryFolder();
const MM = 72 / 25.4;
/** A spine of half a millimetre a page, so that a short book has one that carries words. */
const THICK: Partial<BookSettings> = { coverPaper: 'own', coverCaliper: 1 };
const FULL: Partial<BookSettings> = { ...THICK, coverPhoto: 'award', coverIsbn: '978-604-1-14444-6', coverPrice: 'Giá: 120.000 đ', coverBlurb: 'Mỗi tập kỷ yếu là một vườn hoa nhiều sắc.\nCó bông hoa nở ngay trước cửa cơ quan.' };

async function cover(name: string, settings: Partial<BookSettings>): Promise<Printed> {
  return printed((await firstBook('photos')).with(settings), 'cover', folder, name);
}

/** mm from the trim → pt from the left edge of the media. */
const atX = (x: number): number => (SLUG + 3 + x) * MM;

function wordsIn(file: string, from: number, to: number): string[] {
  const [page] = textPlaces(file);
  return (page?.lines ?? []).flatMap((line) => line.words).filter(({ left, right }) => left >= atX(from) - 0.1 && right <= atX(to) + 0.1).map(({ text }) => text);
}

const wordsBetween = (file: string, from: number, to: number): string => letters(wordsIn(file, from, to).join(' '));

/** Coloured pixels in the slug, some 1.5 mm and more beyond the bleed: marks stand there, which are black, and nothing else. */
async function colouredBeside(file: string): Promise<number> {
  run('pdftoppm', '-r', '72', '-singlefile', '-png', file, `${file}-slug`);
  const { data, info } = await sharp(`${file}-slug.png`).raw().toBuffer({ resolveWithObject: true });
  const inside = (SLUG - 1.5) * MM;
  let coloured = 0;
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      if (x > inside && x < info.width - inside && y > inside && y < info.height - inside) continue;
      const at = (y * info.width + x) * info.channels;
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > 24) coloured += 1;
    }
  }
  return coloured;
}

describe.each(DESIGN_IDS)('%s', (design) => {
  const bindings: readonly Binding[] = design === 'trang-trong' || design === 'bao-anh' ? ['soft', 'flaps', 'hard', 'saddle'] : ['soft', 'hard'];
  let interior: Printed;
  beforeAll(async () => { interior = await printed((await firstBook('photos')).with({ ...FULL, design }), 'proof', folder, design); }, 60_000);

  it.each(bindings)('bound %s', async (binding) => {
    const settings = { ...FULL, design, coverBinding: binding };
    const { file, preflight } = await cover(`${design}-${binding}`, settings);
    expect(preflight.errors).toEqual([]);
    const reader = (await firstBook('photos')).with(settings);
    const wrap = wrapOf(reader.settings(), interior.pages, TRIM_SIZES['16x24']);
    checkBoxes(file, wrap);
    expect(complaints(file)).toBe('');
    for (const font of fonts(file)) expect(font).toMatchObject({ embedded: true, unicode: true });
    expect(images(file)).toMatchObject([{ colour: 'cmyk', encoding: 'jpeg' }]);
    expect(readable(file)).not.toMatch(/ (?:rg|RG)\s/);
    expect(await colouredBeside(file)).toBe(0);
    const front = wordsBetween(file, wrap.front.x, wrap.front.x + wrap.front.width);
    expect(front).toContain(letters(TITLE));
    const back = wordsBetween(file, wrap.back.x, wrap.back.x + wrap.back.width);
    expect(back).toContain(letters('Có bông hoa nở ngay trước cửa cơ quan.'));
    // Of words that are turned a reader knows the place, not the order.
    const spine = wordsIn(file, wrap.spine.x, wrap.spine.x + wrap.spine.width).map(letters);
    if (binding === 'saddle') expect(spine).toEqual([]);
    else expect(spine).toEqual(expect.arrayContaining(TITLE.split(' ').map(letters)));
    expect(unsafeWords(file, wrap)).toEqual([]);
    if (binding === 'soft') expect(barcodes(file, folder)).toEqual(['9786041144446']);
  }, 60_000);
});

/** mm from trim and folds that words keep: 5 from the outer edges (wttb.co.uk). */
const SAFE = 5;

/** Words of back, front and flaps that come nearer to an edge or a fold of their part of the sheet. */
function unsafeWords(file: string, wrap: Wrap): string[] {
  const parts = [wrap.back, wrap.front, wrap.backFlap, wrap.frontFlap].filter((part) => part !== null);
  const head = (SLUG + 3 + wrap.top) * MM;
  const foot = head + wrap.panelHeight * MM;
  const words = (textPlaces(file)[0]?.lines ?? []).flatMap((line) => line.words);
  return words.filter(({ left, right, top, bottom }) => {
    const middle = (left + right) / 2;
    const part = parts.find(({ x, width }) => middle > atX(x) && middle < atX(x + width));
    if (part === undefined) return false;
    return left < atX(part.x + SAFE) || right > atX(part.x + part.width - SAFE) || top < head + SAFE * MM || bottom > foot - SAFE * MM;
  }).map(({ text }) => text);
}

function checkBoxes(file: string, wrap: Wrap): void {
  const [{ MediaBox: media, BleedBox: bleed, TrimBox: trim } = {}] = boxes(file, 1);
  if (media === undefined || bleed === undefined || trim === undefined) throw new Error('a box is missing');
  expect((trim[2] - trim[0]) / MM).toBeCloseTo(wrap.width, 1);
  expect((trim[3] - trim[1]) / MM).toBeCloseTo(wrap.height, 1);
  for (const side of [0, 1, 2, 3] as const) {
    expect(Math.abs(bleed[side] - trim[side]) / MM).toBeCloseTo(3, 1);
    expect(Math.abs(media[side] - bleed[side]) / MM).toBeCloseTo(SLUG, 1);
  }
}

describe('the cover of a hard book', () => {
  let made: Printed;
  let wrap: Wrap;
  beforeAll(async () => {
    made = await cover('hard', { ...FULL, coverBinding: 'hard', pressMarks: true });
    const pages = (await printed((await firstBook('photos')).with(FULL), 'proof', folder, 'hard')).pages;
    wrap = wrapOf((await firstBook('photos')).with({ ...FULL, coverBinding: 'hard' }).settings(), pages, TRIM_SIZES['16x24']);
  }, 120_000);

  it('has a dashed line in its slug at every fold, on every plate, and none on the sheet itself', () => {
    const dots = inkOf(made.file, folder, 254);
    const column = (x: number, from: number, to: number): number => Math.max(...[-2, -1, 0, 1, 2].map((by) => dots.count(Math.round((SLUG + 3 + x) * 10) + by, from, to)));
    for (const fold of wrap.folds.x) expect(column(fold, 45, 98)).toBeGreaterThan(10);
    expect(column((wrap.front.x + wrap.front.width / 3), 45, 98)).toBe(0);
  });

  it('has the marks of the interior beside them', () => {
    expect(uncompressed(made.file)).toContain('/KyAll CS 1 SCN');
    expect(uncompressed(made.file)).toMatch(/\[1\.5 1\.5\] 0 d/);
  });
});

describe('what the press settings ask for', () => {
  it('PDF/X-1a is PDF 1.4 with nothing transparent', async () => {
    const { file, preflight } = await cover('x1a', { ...FULL, pressStandard: 'x1a', design: 'hien-dai' });
    expect(preflight.errors).toEqual([]);
    expect(info(file)['PDF version']).toBe('1.4');
    expect(readable(file)).toContain('/GTS_PDFXVersion (PDF/X-1a:2003)');
    expect(readable(file)).not.toMatch(/\/ca 0?\.\d|\/CA 0?\.\d|\/S \/Transparency|\/SMask/);
  });

  it('the cover of a book in one ink is in all of them, and so is its photo', async () => {
    const { file, preflight } = await cover('one', { ...FULL, pressColours: 'one' });
    expect(preflight.errors).toEqual([]);
    expect(images(file)).toMatchObject([{ colour: 'cmyk' }]);
    const [cyan = 0, magenta = 0, yellow = 0] = run('gs', '-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=inkcov', '-o', '-', file).trim().split(/\s+/).map(Number);
    for (const plate of [cyan, magenta, yellow]) expect(plate).toBeGreaterThan(0.02);
  });
});

describe('what is said of a cover', () => {
  const codes = ({ preflight }: Printed): string[] => [...preflight.errors, ...preflight.warnings].map(({ code }) => code).sort();

  it('that does not carry words on a thin spine', async () => {
    const thin = await cover('thin', { coverPaper: 'offset-80' });
    expect(codes(thin)).toEqual(['cover-spine-thin']);
    expect(thin.preflight.warnings.map(({ said }) => sentenceOf('vi', said))[0]).toMatch(/^Gáy chỉ dày \d(?:,\d)? mm/u);
    expect(codes(await cover('thin-without', { coverPaper: 'offset-80', coverSpineWay: 'none' }))).toEqual([]);
  });

  it('stapled about pages that fill no sheet: how many are to be added or taken out', async () => {
    const saddle = await cover('saddle-pages', { coverBinding: 'saddle', coverSpineWay: 'none' });
    const told = saddle.preflight.warnings.filter(({ code }) => code === 'cover-saddle-pages').map(({ said }) => sentenceOf('en', said));
    const [, pages = 0, more = 0, fewer = 0] = (/has (\d+) pages, .* Add (\d+) or take out (\d+)/u.exec(told[0] ?? '') ?? []).map(Number);
    expect([more, fewer].every((count) => count > 0)).toBe(true);
    expect([(pages + more) % 4, (pages - fewer) % 4]).toEqual([0, 0]);
  });

  it('stapled that is too thick for staples', async () => {
    const told = async (name: string, coverCaliper: number): Promise<string[]> => codes(await cover(name, { coverBinding: 'saddle', coverSpineWay: 'none', coverPaper: 'own', coverCaliper })).filter((code) => code === 'cover-saddle-thick');
    expect(await told('saddle-thin', 0.1)).toEqual([]);
    expect(await told('saddle-thick', 1)).toEqual(['cover-saddle-thick']);
  });

  it('whose ISBN, photo or words are wrong', async () => {
    const long = 'Mỗi tập kỷ yếu là một vườn hoa nhiều sắc, có bông hoa nở ngay trước cửa cơ quan. '.repeat(48).slice(0, 4000);
    expect(codes(await cover('wrong', { ...THICK, coverIsbn: '978-604-1-14444-7', coverBlurb: long, coverSpineText: 'Chữ gáy dài quá '.repeat(18) }))).toEqual(['cover-blurb-long', 'cover-isbn', 'cover-spine-long']);
    expect(codes(await cover('gone', { ...THICK, coverPhoto: 'nowhere' }))).toEqual(['cover-photo-gone']);
    expect(codes(await cover('soft-photo', { ...THICK, trimSize: 'a4', coverPhoto: 'postman', coverPhotoWay: 'full' }))).toEqual(['photo-poor']);
  });

  it('of which the records know something, and nothing that they say of the interior', async () => {
    const finding = (code: string): Finding => ({ code, said: say('findings.noTitle'), articleId: null, block: null, page: null });
    const records = { errors: [finding('withdrawn'), finding('withdrawn-cover')], warnings: [finding('name-unknown')] };
    const { preflight } = await exportBook({ reader: (await firstBook('photos')).with(THICK), to: 'cover', folder: join(folder, 'records'), cache: join(folder, 'cache'), records });
    expect([...preflight.errors, ...preflight.warnings].map(({ code }) => code)).toEqual(['withdrawn-cover']);
  });

  it('that lies beside an interior of another length', async () => {
    const book = (await firstBook('photos')).with(THICK);
    const before = await printed(book, 'print', folder, 'differs');
    const other = await printed((await firstBook('photos')).with({ ...THICK, trimSize: '13x19' }), 'print', folder, 'differs-other');
    expect(other.pages).not.toBe(before.pages);
    expect(codes(await printed(book, 'cover', folder, 'differs'))).toEqual([]);
    mkdirSync(join(folder, 'differs-mixed'), { recursive: true });
    renameSync(other.file, join(folder, 'differs-mixed', basename(other.file)));
    const found = await printed(book, 'cover', folder, 'differs-mixed');
    expect(codes(found)).toEqual(['cover-pages-differ']);
    expect(readdirSync(join(folder, 'differs-mixed')).sort()).toEqual([basename(found.file), basename(other.file)].sort());
  }, 120_000);
});

describe('the spine', () => {
  it.each(DESIGN_IDS)('of %s keeps its words clear of both folds, whether they are short or take two lines', async (design) => {
    for (const words of ['Ngọn lửa từ bản Nà Lốc', 'Những tấm gương bình dị mà cao quý trong học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh']) {
      const { file, preflight } = await cover(`spine-${design}-${String(words.length)}`, { ...THICK, design, trimSize: '13x19', coverSpineText: words });
      expect(preflight.errors).toEqual([]);
      const [{ TrimBox: trim = [0, 0, 0, 0] } = {}] = boxes(file, 1);
      const width = (trim[2] - trim[0]) / MM - 2 * TRIM_SIZES['13x19'].width;
      const left = SLUG + 3 + TRIM_SIZES['13x19'].width;
      // Between bands and ornaments at the ends, where nothing but words is.
      const [from, to] = [SLUG + 3 + 60, SLUG + 3 + 150];
      for (const x of [left + 0.5, left + 1, left + width - 1, left + width - 0.5]) expect(await coloursOf(file, x, from, to)).toBe(1);
      const inked = await Promise.all(Array.from({ length: Math.floor(width - 2) }, (_, step) => coloursOf(file, left + 1 + step, from, to)));
      expect(Math.max(...inked)).toBeGreaterThan(1);
    }
  }, 60_000);
});

/** How many colours a line down the page has, x mm from the left of the media. */
async function coloursOf(file: string, x: number, from: number, to: number): Promise<number> {
  const { data, info: { width, channels } } = await rendered(file);
  const at = (y: number): string => data.subarray((y * width + Math.round((x / 25.4) * RENDERED_AT)) * channels).subarray(0, 3).join(' ');
  const rows = [from, to].map((y) => Math.round((y / 25.4) * RENDERED_AT)) as [number, number];
  return new Set(Array.from({ length: rows[1] - rows[0] }, (_, step) => at(rows[0] + step))).size;
}

const RENDERED_AT = 150;
interface Picture {
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly channels: number };
}
const pictures = new Map<string, Promise<Picture>>();

function rendered(file: string): Promise<Picture> {
  const known = pictures.get(file);
  if (known !== undefined) return known;
  run('pdftoppm', '-r', String(RENDERED_AT), '-singlefile', '-png', file, `${file}-look`);
  const made = sharp(`${file}-look.png`).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  pictures.set(file, made);
  return made;
}

describe('the preflight that reads the cover back', () => {
  it('finds a sheet of another width than the pages ask for, other bleed, another kind of file, and letters that are not black only where they must be', async () => {
    const { file } = await cover('read-back', FULL);
    const [{ TrimBox: trim = [0, 0, 0, 0] } = {}] = boxes(file, 1);
    const expected: Expected = {
      trimWidth: (trim[2] - trim[0]) / MM, trimHeight: 240, bleed: 3, pages: 1, title: TITLE, press: { standard: 'x4', header: '1.6', ink: 300, grey: false }, photoInk: 290, colouredText: true,
    };
    const found = (changed: Partial<Expected>): string[] => [...new Set(readBack(file, { ...expected, ...changed }).map(({ code }) => code))].sort();
    expect(found({})).toEqual([]);
    expect(found({ trimWidth: expected.trimWidth + 0.5 })).toEqual(['trim-size']);
    expect(found({ bleed: 4 })).toEqual(['bleed']);
    expect(found({ pages: 2 })).toEqual(['page-count']);
    expect(found({ colouredText: false })).toEqual(['text-not-black']);
    expect(found({ photoInk: 320 })).toEqual(['photo-ink']);
    expect(found({ press: { ...expected.press, ink: 120 } })).toEqual(['ink', 'photo-ink']);
    expect(found({ press: { ...expected.press, standard: 'x1a', header: '1.4' } })).toEqual(['info-version', 'pdf-version', 'xmp']);
  });
});

describe('titles', () => {
  const LONG = 'Những tấm gương bình dị mà cao quý trong học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh tỉnh Lạng Sơn';
  it.each<[DesignId, TrimSizeId]>([...DESIGN_IDS.map((design): [DesignId, TrimSizeId] => [design, '13x19']), ['co-dien', 'a4']])('of four lines fit the front of %s at %s', async (design, trimSize) => {
    const { file, preflight } = await cover(`long-${design}-${trimSize}`, { ...FULL, coverPhoto: '', design, trimSize, title: LONG });
    expect(preflight.errors).toEqual([]);
    const { width } = TRIM_SIZES[trimSize];
    const [{ TrimBox: trim = [0, 0, 0, 0] } = {}] = boxes(file, 1);
    const front = trim[2] / MM - SLUG - 3 - width;
    expect(wordsBetween(file, front + 5, front + width - 5)).toContain(letters(LONG));
  }, 60_000);
});
