/** Foil and spot ink on covers, read back by programs that did not make them: a plate of its own, what is on it, what lies under it. */
import { join } from 'node:path';
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { wrapOf, type Binding } from '../../electron/common/book/cover.ts';
import { DESIGN_IDS } from '../../electron/common/book/designs.ts';
import { finishOf } from '../../electron/common/book/finish.ts';
import type { BookSettings } from '../../electron/common/book/settings.ts';
import { TRIM_SIZES } from '../../electron/common/book/trim.ts';
import { CoverPreview } from '../../electron/services/print/cover/preview.ts';
import { SLUG } from '../../electron/services/print/pdf/marks.ts';
import { pdfNameOf, SPOT } from '../../electron/services/print/pdf/spot.ts';
import { writePdf } from '../../electron/services/print/pdf/write.ts';
import type { Expected } from '../../electron/services/print/preflight/expected.ts';
import { readBack } from '../../electron/services/print/preflight/readback.ts';
import { firstBook, TITLE } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { darkest, everyPlate, inkOutside, INKS, SCALE, type Area, type Plate } from './support/plates.ts';
import { printed, type Printed } from './support/printed.ts';
import { bytesOf, complaints, fonts, info, letters, readable, textPlaces, uncompressed } from './support/readers.ts';

const folder = temporaryFolder();
const MM = 72 / 25.4;
/** A spine that carries words. */
const THICK: Partial<BookSettings> = { coverPaper: 'own', coverCaliper: 1, coverPhoto: 'award', coverIsbn: '978-604-1-14444-6', coverBlurb: 'Có cây xanh mọc ngay trước cửa cơ quan.' };
const GOLD: Partial<BookSettings> = { coverFinish: 'gold' };
const PANTONE: Partial<BookSettings> = { coverFinish: 'ink', coverInkName: 'PANTONE 186 C' };
/** Words of the title that stand nowhere else on the sheet. */
const OWN_WORDS = ['Những', 'bông', 'đẹp', 'vườn', 'Bác'].map(letters);
const NONE = 255;

async function cover(name: string, settings: Partial<BookSettings>): Promise<Printed> {
  return printed((await firstBook('photos')).with({ ...THICK, ...settings }), 'cover', folder, name);
}

async function wrapFor(settings: Partial<BookSettings>): Promise<ReturnType<typeof wrapOf>> {
  const book = (await firstBook('photos')).with({ ...THICK, ...settings });
  return wrapOf(book.settings(), (await printed(book, 'proof', folder, `pages-${book.settings().design}`)).pages, TRIM_SIZES['16x24']);
}

/** pt from the left of the media. */
const atX = (x: number): number => (SLUG + 3 + x) * MM;

/** Where a word of the title is nothing but that word: without the room over and under its line. */
function titleAreas(file: string, from: number, to: number): Area[] {
  const words = (textPlaces(file)[0]?.lines ?? []).flatMap((line) => line.words);
  return words.filter(({ text, left, right }) => OWN_WORDS.includes(letters(text)) && left >= atX(from) && right <= atX(to)).map(({ left, right, top, bottom }) => {
    const height = bottom - top;
    return { left, right, top: top + height * 0.4, bottom: bottom - height * 0.3 };
  });
}

/** Values of a plate's pixels in an area. */
function values(plate: Plate, { left, right, top, bottom }: Area): number[] {
  const out: number[] = [];
  for (let y = Math.ceil(top * SCALE); y < bottom * SCALE; y += 1) for (let x = Math.ceil(left * SCALE); x < right * SCALE; x += 1) out.push(plate.pixels[y * plate.width + x] ?? NONE);
  return out;
}

function found(plates: ReadonlyMap<string, Plate>, name: string): Plate {
  const plate = plates.get(name);
  if (plate === undefined) throw new Error(`no plate ${name} among ${[...plates.keys()].join(', ')}`);
  return plate;
}

describe.each(DESIGN_IDS)('%s', (design) => {
  it.each<Binding>(['soft', 'hard'])('bound %s carries gold foil in front and on the spine, on a plate of its own over a ground that is printed through', async (binding) => {
    const settings = { ...GOLD, design, coverBinding: binding };
    const { file, preflight } = await cover(`gold-${design}-${binding}`, settings);
    expect(preflight.errors).toEqual([]);
    expect(complaints(file)).toBe('');
    for (const font of fonts(file)) expect(font).toMatchObject({ embedded: true, unicode: true });
    const { front, spine } = await wrapFor(settings);
    const plates = await everyPlate(file, join(folder, `plates-${design}-${binding}`));
    expect([...plates.keys()].sort()).toEqual([...INKS, 'Nhu vang'].sort());
    const foil = found(plates, 'Nhu vang');
    const title = titleAreas(file, front.x, front.x + front.width);
    expect(title).toHaveLength(OWN_WORDS.length);
    for (const area of title) {
      expect(darkest(foil, area)).toBe(0);
      for (const ink of INKS) expect(new Set(values(found(plates, ink), area)).size).toBe(1);
    }
    const height = foil.height / SCALE;
    const strip = (from: number, to: number): Area => ({ left: atX(from), right: atX(to), top: atX(0), bottom: height - atX(0) });
    expect(darkest(foil, strip(spine.x, spine.x + spine.width))).toBe(0);
    // Nothing on the back, beyond the strip of cloth that one design has beside the spine. Fold marks in the slug are on every plate.
    const [wide, slug] = [foil.width / SCALE, SLUG * MM];
    const around = [{ left: 0, right: wide, top: 0, bottom: slug }, { left: 0, right: wide, top: height - slug, bottom: height }, { left: 0, right: slug, top: 0, bottom: height }, { left: wide - slug, right: wide, top: 0, bottom: height }];
    expect(inkOutside(foil, [...around, { left: atX(spine.x - 30), right: atX(front.x + front.width), top: 0, bottom: height }])).toBe(0);
  }, 120_000);

  it('carries a spot ink that knocks out what lies under it', async () => {
    const settings = { ...PANTONE, design };
    const { file, preflight } = await cover(`ink-${design}`, settings);
    expect(preflight.errors).toEqual([]);
    expect(complaints(file)).toBe('');
    const { front, spine } = await wrapFor(settings);
    const plates = await everyPlate(file, join(folder, `plates-ink-${design}`));
    expect([...plates.keys()].sort()).toEqual([...INKS, 'PANTONE 186 C'].sort());
    const own = found(plates, 'PANTONE 186 C');
    const areas = [...titleAreas(file, front.x, front.x + front.width), { left: atX(spine.x), right: atX(spine.x + spine.width), top: 40 * MM, bottom: 230 * MM }];
    expect(areas.length).toBe(OWN_WORDS.length + 1);
    for (const area of areas) {
      const inked = values(own, area).map((value) => value === 0);
      expect(inked).toContain(true);
      for (const ink of INKS) for (const [at, value] of values(found(plates, ink), area).entries()) if (inked[at] === true) expect(value).toBe(NONE);
    }
  }, 120_000);

  it('has the marker nowhere, neither without a finish nor exchanged', async () => {
    for (const [name, settings] of [['none', {}], ['marked', GOLD]] as const) {
      const { file } = await cover(`marker-${name}-${design}`, { ...settings, design, coverPhoto: '' });
      expect(uncompressed(file)).not.toMatch(/0\.0039\d* 0\.9960\d* 0\.0039\d* 0\.9960\d* [kK]\b/);
      expect(readable(file).includes('/Nhu#20vang')).toBe(name === 'marked');
    }
  }, 120_000);
});

/** Gold as the four inks feign it, in the designs that draw with it. */
const FEIGNED = [
  { design: 'trang-trong', gold: [24, 40, 84, 8], ornament: { top: 11, bottom: 20 } },
  { design: 'co-dien', gold: [22, 34, 62, 6], ornament: { top: 19, bottom: 37 } },
] as const;

describe.each(FEIGNED)('$design has one metal', ({ design, gold, ornament }) => {
  /** How often a colour within half a per cent of it is taken. */
  const feigned = (file: string): number =>
    [...uncompressed(file).matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) [kK]$/gmu)].filter(([, ...inks]) => gold.every((percent, at) => Math.abs(Number(inks[at]) * 100 - percent) < 0.5)).length;

  it.each([
    ['silver', 'flaps', 'award'],
    ['red', 'flaps', ''],
    ['gold', 'hard', ''],
    ['copper', 'soft', 'award'],
  ] as const)('%s foil, bound %s: no gold printed beside it', async (coverFinish, coverBinding, coverPhoto) => {
    const plain = await cover(`metal-none-${design}-${coverBinding}`, { design, coverBinding, coverPhoto });
    expect(feigned(plain.file)).toBeGreaterThan(0);
    const stamped = await cover(`metal-${coverFinish}-${design}-${coverBinding}`, { design, coverBinding, coverPhoto, coverFinish });
    expect(stamped.preflight.errors).toEqual([]);
    expect(feigned(stamped.file)).toBe(0);
  }, 120_000);

  it('draws no ornament on a spine on which it would close up under the die, as it does without a foil', async () => {
    const ornaments = async (finish: Partial<BookSettings>, coverCaliper: number): Promise<number> => {
      const settings = { design, coverCaliper, coverPhoto: '', ...finish };
      const { file } = await cover(`spine-${design}-${finish.coverFinish ?? 'none'}-${String(coverCaliper)}`, settings);
      const { spine } = await wrapFor(settings);
      const plates = await everyPlate(file, join(folder, `plates-spine-${design}-${finish.coverFinish ?? 'none'}-${String(coverCaliper)}`));
      const ground = found(plates, 'Yellow');
      // Where it stands at the head, between the bands that one design has.
      const area = { left: atX(spine.x + 1), right: atX(spine.x + spine.width - 1), top: atX(ornament.top), bottom: atX(ornament.bottom) };
      const drawn = finish.coverFinish === undefined ? ground : found(plates, 'Nhu vang');
      const all = values(drawn, area);
      return all.filter((value) => value !== (finish.coverFinish === undefined ? all[0] : NONE)).length;
    };
    const pages = (await printed((await firstBook('photos')).with({ ...THICK, design }), 'proof', folder, `pages-${design}`)).pages;
    const caliperFor = (width: number): number => width / Math.ceil(pages / 2);
    expect(await ornaments({}, caliperFor(11))).toBeGreaterThan(100);
    expect(await ornaments(GOLD, caliperFor(11))).toBe(0);
    expect(await ornaments(GOLD, caliperFor(15))).toBeGreaterThan(100);
  }, 120_000);
});

describe('a PDF/X-1a', () => {
  it('has it as a separation of plain PDF 1.4', async () => {
    const { file, preflight } = await cover('x1a', { ...PANTONE, pressStandard: 'x1a', pressMarks: true });
    expect(preflight.errors).toEqual([]);
    expect(info(file)['PDF version']).toBe('1.4');
    expect(readable(file)).toMatch(/\/Separation\s+\/PANTONE#20186#20C\s+\/DeviceCMYK/);
    expect([...(await everyPlate(file, join(folder, 'plates-x1a'))).keys()].sort()).toEqual([...INKS, 'PANTONE 186 C'].sort());
  }, 60_000);
});

describe('what is not the cover', () => {
  it('has no plate of its own, and the window shows the equivalent', async () => {
    const book = (await firstBook('photos')).with({ ...THICK, ...GOLD });
    const interior = await printed(book, 'print', folder, 'interior');
    expect(interior.preflight.errors).toEqual([]);
    expect(readable(interior.file)).not.toContain('/Separation');
    const preview = new CoverPreview(book);
    const { svg } = await preview.show(book.settings(), 40);
    preview.close();
    expect(svg).toContain(finishOf(book.settings())?.srgb);
  }, 120_000);

  it('is told where the ink has no name: four inks alone', async () => {
    const { file, preflight } = await cover('unnamed', { ...PANTONE, coverInkName: ' ' });
    expect(preflight.errors.map(({ code }) => code)).toEqual(['cover-ink-unnamed']);
    expect(readable(file)).not.toContain(`/${SPOT} cs`);
  }, 60_000);
});

describe('the preflight that reads the cover back', () => {
  const made = new Map<string, { readonly bytes: Buffer; readonly expected: Expected }>();
  beforeAll(async () => {
    for (const [name, settings] of [['foil', GOLD], ['ink', { ...PANTONE, coverInkName: 'Đỏ cờ 50%' }]] as const) {
      const { file, preflight } = await cover(`broken-${name}`, settings);
      expect(preflight.errors).toEqual([]);
      const wrap = await wrapFor(settings);
      const press = { standard: 'x4', header: '1.6', ink: 300, grey: false } as const;
      const finish = finishOf((await firstBook('photos')).with(settings).settings());
      made.set(name, { bytes: bytesOf(file), expected: { trimWidth: wrap.width, trimHeight: wrap.height, bleed: 3, pages: 1, title: TITLE, press, photoInk: 290, colouredText: true, finish } });
    }
  }, 120_000);

  async function codes(name: string, spoil: (pdf: PDFDocument) => void, changed: Partial<Expected> = {}): Promise<string[]> {
    const { bytes, expected } = made.get(name) ?? {};
    if (bytes === undefined || expected === undefined) throw new Error('nothing was made');
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    spoil(pdf);
    await pdf.flush();
    const path = join(folder, 'broken.pdf');
    await writePdf(pdf.context, path, { header: '1.6', replacements: new Map() });
    return [...new Set(readBack(path, { ...expected, ...changed }).map(({ code }) => code))].sort();
  }

  const n = (name: string): PDFName => PDFName.of(name);
  const sound = (): void => undefined;

  function redraw(change: (operators: string) => string): (pdf: PDFDocument) => void {
    return (pdf) => {
      const page = pdf.getPage(0);
      const contents = page.node.lookup(n('Contents'));
      const parts = contents instanceof PDFArray ? contents.asArray().map((part) => pdf.context.lookup(part)) : [contents];
      const operators = parts.map((part) => (part instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(part).decode()).toString('latin1') : '')).join('\n');
      const changed = change(operators);
      if (changed === operators) throw new Error('nothing was changed');
      page.node.set(n('Contents'), pdf.context.register(pdf.context.flateStream(Buffer.from(changed, 'latin1'))));
    };
  }

  function respace(change: (space: PDFArray, pdf: PDFDocument) => void): (pdf: PDFDocument) => void {
    return (pdf) => {
      const spaces = pdf.getPage(0).node.Resources()?.lookup(n('ColorSpace'), PDFDict);
      change(pdf.context.lookup(spaces?.get(n(SPOT)), PDFArray), pdf);
    };
  }

  const full = (inks: readonly number[]) => (space: PDFArray, pdf: PDFDocument): void => { pdf.context.lookup(space.get(3), PDFDict).set(n('C1'), pdf.context.obj([...inks])); };

  it('takes the plate that was asked for', async () => {
    for (const name of ['foil', 'ink']) expect(await codes(name, sound)).toEqual([]);
  });

  it.each<readonly [fault: string, of: 'foil' | 'ink', spoil: (pdf: PDFDocument) => void, found: readonly string[]]>([
    ['a plate of another name', 'foil', respace((space) => { space.set(1, n(pdfNameOf('Nhu bac'))); }), ['spot-missing', 'spot-other']],
    ['a name that differs by a space', 'ink', respace((space) => { space.set(1, n(pdfNameOf('Do co50%'))); }), ['spot-missing', 'spot-other']],
    ['a plate that nothing is on', 'foil', redraw((operators) => operators.replaceAll(`/${SPOT} cs 1 scn`, '0 1 0 0 k').replaceAll(`/${SPOT} CS 1 SCN`, '0 1 0 0 K')), ['spot-missing']],
    ['another equivalent', 'foil', respace(full([0, 0, 0, 0.5])), ['spot-wrong']],
    ['an equivalent that is no four inks', 'ink', respace((space) => { space.set(2, n('DeviceRGB')); }), ['spot-wrong']],
    ['a tint', 'ink', redraw((operators) => operators.replace(`/${SPOT} cs 1 scn`, `/${SPOT} cs 0.5 scn`)), ['spot-wrong']],
    ['foil letters that knock out', 'foil', redraw((operators) => operators.replaceAll(`/${SPOT} cs 1 scn\n/KyOver gs`, `/${SPOT} cs 1 scn\n/KyOff gs`)), ['spot-wrong']],
    ['foil lines that knock out', 'foil', redraw((operators) => operators.replaceAll(/\/KyLine(?:Over)? gs/g, '')), ['spot-wrong']],
    ['an ink that is printed over others', 'ink', redraw((operators) => operators.replaceAll(`/${SPOT} cs 1 scn\n/KyOff gs`, `/${SPOT} cs 1 scn\n/KyOver gs`)), ['spot-wrong']],
    ['one more plate', 'ink', (pdf) => {
      const other: PDFObject = pdf.context.obj(['Separation', 'Varnish', 'DeviceCMYK', { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [0, 0, 0, 0.1], N: 1 }]);
      pdf.getPage(0).node.Resources()?.lookup(n('ColorSpace'), PDFDict).set(n('Other'), other);
      redraw((operators) => `q /Other cs 1 scn 0 0 10 10 re f Q\n${operators}`)(pdf);
    }, ['spot-other']],
  ])('finds %s', async (_fault, of, spoil, expected) => {
    expect(await codes(of, spoil)).toEqual(expected);
  });

  it('finds a plate where none was asked for, another than was asked for, and none where one was', async () => {
    expect(await codes('foil', sound, { finish: null })).toEqual(['spot-other']);
    const silver = finishOf((await firstBook('photos')).with({ coverFinish: 'silver' }).settings());
    expect(await codes('foil', sound, { finish: silver })).toEqual(['spot-missing', 'spot-other']);
  });

  it('counts an ink of its own among the inks, and a foil not', async () => {
    const press = { standard: 'x4', header: '1.6', ink: 60, grey: false } as const;
    const alone = redraw(() => `q /${SPOT} cs 1 scn 0 0 10 10 re f Q`);
    const over = redraw(() => `q /${SPOT} cs 1 scn /KyOver gs 0 0 10 10 re f Q`);
    expect(await codes('ink', alone, { press, photoInk: 0 })).toEqual(['ink']);
    expect(await codes('foil', over, { press, photoInk: 0 })).toEqual([]);
  });

  it('so reads names of any letters', () => {
    const { finish } = made.get('ink')?.expected ?? {};
    expect(finish?.name).toBe('Do co 50%');
  });
});
