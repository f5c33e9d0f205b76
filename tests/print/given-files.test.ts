/** Finished interiors that somebody hands in: saved anew by other programs they are sound, and what was broken in them is found with its page. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFRawStream, PDFRef, type PDFObject } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkBook } from '../../electron/services/print/check.ts';
import { exportBook } from '../../electron/services/print/export.ts';
import { factsOfBook, readGiven, type ExpectedOfGiven } from '../../electron/services/print/preflight/given.ts';
import { pressOf } from '../../electron/services/print/press.ts';
import { resourcePath } from '../../electron/services/resources.ts';
import { n, redraw, resource, writeSpoilt, type Broken } from './support/broken.ts';
import { firstBook, PRINTED_AT, TITLE } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';

const folder = temporaryFolder();
const cache = join(folder, 'cache');
let good: Buffer;
let goodPath: string;
let expected: ExpectedOfGiven;

beforeAll(async () => {
  const reader = await firstBook('photos');
  const result = await exportBook({ reader, to: 'print', folder, cache, now: PRINTED_AT });
  goodPath = result.files[0]?.path ?? '';
  good = readFileSync(goodPath);
  let pdf: Uint8Array = new Uint8Array();
  await checkBook({ reader, cache, records: () => Promise.resolve({ errors: [], warnings: [] }), now: PRINTED_AT, onPages: (pages) => { pdf = pages; } });
  const book = await factsOfBook(pdf);
  const press = pressOf(reader, cache);
  expected = { trimWidth: 160, trimHeight: 240, bleed: 3, pages: book.length, title: TITLE, press, photoInk: 0, profile: press.profile, book };
});

const found = async (path: string): Promise<string[]> => (await readGiven(path, expected)).map(({ code, page }) => `${code} ${String(page)}`);

/** The page on which the first photo is printed, from 1. */
function photoPage(pdf: PDFDocument): { readonly number: number; readonly image: PDFRawStream; readonly ref: PDFRef } {
  for (const [index, page] of pdf.getPages().entries()) {
    for (const ref of page.node.Resources()?.lookupMaybe(n('XObject'), PDFDict)?.values() ?? []) {
      const image = ref instanceof PDFRef ? pdf.context.lookup(ref) : undefined;
      if (ref instanceof PDFRef && image instanceof PDFRawStream && image.dict.get(n('Subtype')) === n('Image')) return { number: index + 1, image, ref };
    }
  }
  throw new Error('no photo');
}

const pixels = ({ pdf }: Broken, width: number, height: number, share: number): PDFRawStream =>
  pdf.context.flateStream(Buffer.alloc(width * height * 4, share), { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8, ColorSpace: 'DeviceCMYK' });

const font = ({ page }: Broken): string => page.node.Resources()?.lookupMaybe(n('Font'), PDFDict)?.keys()[0]?.decodeText() ?? '';

const draw = (b: Broken, operators: string): void => { redraw(b, (ops) => `q ${ops}\nQ q ${operators} Q`); };

const state = (b: Broken, entries: Record<string, PDFObject | number | boolean>): void => { resource(b, 'ExtGState', 'Spoilt', b.pdf.context.obj(entries)); };

/** A picture among operators, its bytes in hexadecimal digits. */
const among = (said: string, digits: string): string => `BI ${said} /BPC 8 /F /AHx ID ${digits}> EI`;

/** A pattern whose tile draws this, with a picture `P` where it has one. */
function tiles(b: Broken, operators: string, picture?: PDFRawStream): void {
  const { context } = b.pdf;
  const resources = context.obj(picture === undefined ? {} : { XObject: { P: context.register(picture) } });
  resource(b, 'Pattern', 'Spoilt', context.register(context.flateStream(operators, { Type: 'Pattern', PatternType: 1, PaintType: 1, TilingType: 1, BBox: [0, 0, 100, 100], XStep: 100, YStep: 100, Resources: resources })));
}

describe('a sound interior', () => {
  it('has nothing wrong as it was written', async () => {
    expect(await readGiven(goodPath, expected)).toEqual([]);
  });

  it.each(['--object-streams=generate', '--linearize', '--object-streams=disable', '--qdf'])('nor when qpdf saves it anew with %s', async (how) => {
    const path = join(folder, `qpdf${how}.pdf`);
    execFileSync('qpdf', [how, goodPath, path]);
    expect(await readGiven(path, expected)).toEqual([]);
  });

  it('nor when it is saved by pdf-lib, whose table of objects has several sections', async () => {
    const path = join(folder, 'pdf-lib.pdf');
    writeFileSync(path, await (await PDFDocument.load(good, { updateMetadata: false })).save({ useObjectStreams: false }));
    expect(await readGiven(path, expected)).toEqual([]);
  });

  it('changed by an update behind its end is read as it is then, and what was given up is not told', async () => {
    const path = join(folder, 'update.pdf');
    const root = /\/Root (\d+) 0 R/.exec(good.toString('latin1'))?.[1] ?? '';
    const { context, catalog } = await PDFDocument.load(good, { updateMetadata: false });
    const start = /startxref\s+(\d+)/.exec(good.toString('latin1', good.length - 64))?.[1] ?? '';
    const added = (body: string): Buffer => {
      const object = `\n${root} 0 obj\n${body}\nendobj\n`;
      const table = `xref\n${root} 1\n${String(good.length + 1).padStart(10, '0')} 00000 n \ntrailer\n<< /Size ${String(context.largestObjectNumber + 1)} /Root ${root} 0 R /Prev ${start} >>\nstartxref\n${String(good.length + object.length)}\n%%EOF\n`;
      return Buffer.concat([good, Buffer.from(object + table, 'latin1')]);
    };
    writeFileSync(path, added(catalog.toString()));
    expect(await readGiven(path, expected)).toMatchObject([]);
    catalog.set(n('OpenAction'), context.obj({ S: 'Named', N: 'Print' }));
    writeFileSync(path, added(catalog.toString()));
    expect(await found(path)).toEqual(['interactive null']);
  });
});

/** What other programs write in the place of what ours do, and is as good. */
const LAWFUL: readonly [how: string, write: (b: Broken) => void][] = [
  ['black called by the name of its space', (b) => { redraw(b, (ops) => ops.replaceAll('0 0 0 1 k', '/DeviceCMYK cs 0 0 0 1 sc')); }],
  ['black that a space begins with', (b) => { redraw(b, (ops) => ops.replaceAll('0 0 0 1 k', '/DeviceCMYK cs')); }],
  ['a name of the resources that stands for the four inks', (b) => {
    resource(b, 'ColorSpace', 'CS0', n('DeviceCMYK'));
    redraw(b, (ops) => `/CS0 CS 0 0 0 1 SCN ${ops.replaceAll('0 0 0 1 k', '/CS0 cs 0 0 0 1 scn')}`);
  }],
  ['a grey rule', (b) => { draw(b, '/DeviceGray cs 0.4 sc 150 300 50 1 re f'); }],
  ['hatching', (b) => { tiles(b, '0 0 0 1 K 0.5 w 0 0 m 9 9 l S'); draw(b, '/Pattern cs /Spoilt scn 0 0 5 5 re f'); }],
  ['words within a clip', (b) => { redraw(b, (ops) => `0 0 600 900 re W n ${ops}`); }],
  ['words within a clip that is no rectangle', (b) => { redraw(b, (ops) => `-300 0 m 900 0 l 300 1800 l h W n ${ops}`); }],
  ['a white ground that is clipped to a corner', (b) => { redraw(b, (ops) => `q ${ops}\nQ q 0 0 9 9 re W n 0 0 0 0 k 0 0 600 900 re f Q`); }],
];

describe('a page with', () => {
  it.each(LAWFUL)('%s is sound', async (how, write) => {
    expect(await readGiven(await writeSpoilt(good, folder, `lawful ${how}`, write), expected)).toEqual([]);
  });
});

describe('a file that cannot be read', () => {
  it.each<readonly [string, string, () => Buffer]>([
    ['is no PDF', 'print/file-not-pdf', () => Buffer.from('no PDF at all')],
    ['is empty', 'print/file-not-pdf', () => Buffer.alloc(0)],
    ['is cut off', 'print/file-cut', () => good.subarray(0, Math.floor(good.length * 0.9))],
    ['has lost its pages', 'print/file-damaged', () => Buffer.from('%PDF-1.6\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n')],
  ])('%s: %s, with its name', async (_, code, bytes) => {
    const path = join(folder, 'Ruột sách.pdf');
    writeFileSync(path, bytes());
    await expect(readGiven(path, expected)).rejects.toMatchObject({ code, detail: { name: 'Ruột sách.pdf' } });
  });

  it.each<readonly [string, (b: Broken) => void]>([
    ['a page is not packed as it says', ({ pdf, page }) => { page.node.set(n('Contents'), pdf.context.register(PDFRawStream.of(pdf.context.obj({ Filter: 'FlateDecode' }), Buffer.from('not packed')))); }],
    ['drawings draw each other many times over', (b) => {
      const { context } = b.pdf;
      let last = context.register(context.flateStream('0 0 m', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1] }));
      for (let depth = 0; depth < 12; depth += 1) last = context.register(context.flateStream('/F Do '.repeat(100), { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1], Resources: { XObject: { F: last } } }));
      resource(b, 'XObject', 'Spoilt', last);
      draw(b, '/Spoilt Do');
    }],
  ])('because %s', async (fault, spoil) => {
    await expect(readGiven(await writeSpoilt(good, folder, fault, spoil), expected)).rejects.toMatchObject({ code: 'print/file-damaged' });
  });

  it('is encrypted: that is told, and nothing else', async () => {
    const path = join(folder, 'encrypted.pdf');
    execFileSync('qpdf', ['--encrypt', '', 'chu', '256', '--', goodPath, path]);
    expect(await found(path)).toEqual(['encrypted null']);
  });
});

/** What is wrong on the sixth page → what is done to it, and the code it must be found under. */
const DRAWN: readonly [fault: string, code: string, spoil: (b: Broken) => void][] = [
  ['a line of no width', 'hairline', (b) => { draw(b, '0 0 0 1 K 0 w 150 300 m 300 300 l S'); }],
  ['a line scaled to 0.05 pt', 'hairline', (b) => { draw(b, '0 0 0 1 K 0.1 0 0 0.1 0 0 cm 0.5 w 1500 3000 m 3000 3000 l S'); }],
  ['white that overprints', 'white-overprint', (b) => { state(b, { op: true, OPM: 1 }); draw(b, '/Spoilt gs 0 0 0 0 k 150 300 50 50 re f'); }],
  ['a fill on every plate', 'every-plate', (b) => {
    resource(b, 'ColorSpace', 'Spoilt', b.pdf.context.obj(['Separation', 'All', 'DeviceCMYK', { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 }]));
    draw(b, '/Spoilt cs 1 scn 150 300 50 50 re f');
  }],
  ['invisible text', 'text-invisible', (b) => { draw(b, `0 0 0 1 k 3 Tr BT /${font(b)} 12 Tf 150 300 Td <00010002> Tj ET`); }],
  ['text with an outline of four inks', 'text-not-black', (b) => { draw(b, `0 0 0 1 k 0.4 0.4 0.4 1 K 1 Tr BT /${font(b)} 12 Tf 150 300 Td <00010002> Tj ET`); }],
  ['a picture of 14 ppi', 'picture-coarse', (b) => { resource(b, 'XObject', 'Spoilt', b.pdf.context.register(pixels(b, 40, 40, 60))); draw(b, '2 0 0 2 0 0 cm q 100 0 0 100 40 90 cm /Spoilt Do Q'); }],
  ['a picture of four full inks', 'photo-ink', (b) => { resource(b, 'XObject', 'Spoilt', b.pdf.context.register(pixels(b, 40, 40, 255))); draw(b, '8 0 0 8 150 300 cm /Spoilt Do'); }],
  ['a picture too many', 'page-pictures', (b) => { resource(b, 'XObject', 'Spoilt', b.pdf.context.register(pixels(b, 40, 40, 60))); draw(b, '8 0 0 8 150 300 cm /Spoilt Do'); }],
  ['nothing on it', 'page-words', (b) => { redraw(b, () => ''); }],
  ['its words covered in white', 'page-words', (b) => { draw(b, '0 0 0 0 k 0 0 600 900 re f'); }],
  ['a picture over its words', 'page-words', (b) => { resource(b, 'XObject', 'Spoilt', b.pdf.context.register(pixels(b, 1000, 1500, 60))); draw(b, '480 0 0 700 0 0 cm /Spoilt Do'); }],
  ['too much ink, set in its space', 'ink', (b) => { draw(b, '/DeviceCMYK cs 0.9 0.9 0.9 0.9 sc 150 300 9 9 re f'); }],
  ['text in four inks, set in their space', 'text-not-black', (b) => { redraw(b, (ops) => ops.replaceAll('0 0 0 1 k', '/DeviceCMYK cs 0.6 0.4 0.4 1 sc')); }],
  ['text in a pattern', 'text-not-black', (b) => { tiles(b, '0 0 0 1 k 0 0 5 5 re f'); redraw(b, (ops) => ops.replaceAll('0 0 0 1 k', '/Pattern cs /Spoilt scn')); }],
  ['white in its space that overprints', 'white-overprint', (b) => { state(b, { op: true, OPM: 1 }); draw(b, '/Spoilt gs /DeviceCMYK cs 0 0 0 0 sc 150 300 50 50 re f'); }],
  ['a picture of four full inks among its operators', 'photo-ink', (b) => { draw(b, `4 0 0 4 150 300 cm ${among('/W 4 /H 2 /CS /CMYK', 'ff'.repeat(32))}`); }],
  ['an all white picture among its operators', 'picture-white', (b) => { draw(b, `4 0 0 4 150 300 cm ${among('/W 4 /H 2 /CS /G', 'ff'.repeat(8))}`); }],
  ['a coarse picture among its operators', 'picture-coarse', (b) => { draw(b, `90 0 0 90 40 90 cm ${among('/W 4 /H 2 /CS /G', '7f'.repeat(8))}`); }],
  ['a picture cut off among its operators', 'picture-damaged', (b) => { draw(b, `4 0 0 4 150 300 cm ${among('/W 4 /H 2 /CS /G', '7f7f')}`); }],
  ['a picture among its operators over its words', 'page-words', (b) => { draw(b, `480 0 0 700 0 0 cm ${among('/W 4 /H 2 /CS /G', '7f'.repeat(8))}`); }],
  ['a picture of four full inks in a pattern', 'photo-ink', (b) => { tiles(b, '5 0 0 5 0 0 cm /P Do', pixels(b, 40, 40, 255)); draw(b, '/Pattern cs /Spoilt scn 150 300 50 50 re f'); }],
  ['a coarse picture in a pattern', 'picture-coarse', (b) => { tiles(b, '90 0 0 90 0 0 cm /P Do', pixels(b, 40, 40, 60)); draw(b, '/Pattern cs /Spoilt scn 150 300 50 50 re f'); }],
  ['its words clipped away', 'page-words', (b) => { redraw(b, (ops) => `0 0 0 0 re W n ${ops}`); }],
  ['its words outside a clip', 'page-words', (b) => { redraw(b, (ops) => `0 0 600 5 re W n ${ops}`); }],
  ['its words at the right of a clip', 'page-words', (b) => { redraw(b, (ops) => `0 0 5 900 re W n ${ops}`); }],
  ['its words beside the sheet', 'page-words', (b) => { redraw(b, (ops) => `1 0 0 1 700 0 cm ${ops}`); }],
  ['a word taken out', 'page-words', (b) => { redraw(b, (ops) => ops.replace(/BT[^]*?ET/, '')); }],
];

describe('a page with', () => {
  it.each(DRAWN)('%s is found as %s', async (fault, code, spoil) => {
    expect(await found(await writeSpoilt(good, folder, fault, spoil))).toContain(`${code} 6`);
  });

  it('the words of another says of which', async () => {
    const path = await writeSpoilt(good, folder, 'swapped', ({ pdf }) => {
      const [one, other] = [pdf.getPage(4).node, pdf.getPage(5).node];
      for (const entry of ['Contents', 'Resources'] as const) {
        const [mine, theirs] = [one.get(n(entry)), other.get(n(entry))];
        if (mine === undefined || theirs === undefined) throw new Error('no page');
        one.set(n(entry), theirs);
        other.set(n(entry), mine);
      }
    });
    const words = (await readGiven(path, expected)).filter(({ code }) => code === 'page-words');
    expect(words.map(({ said, page }) => [said.key, said.values, page])).toEqual([['findings.file.pageWordsOf', { page: 5, other: 6 }, 5], ['findings.file.pageWordsOf', { page: 6, other: 5 }, 6]]);
  });
});

describe('a photo that is', () => {
  it.each<readonly [string, string, (image: PDFRawStream, b: Broken) => PDFObject]>([
    ['all white', 'picture-white', (_, b) => pixels(b, 1472, 981, 0)],
    ['turned into its negative', 'picture-negative', (image, b) => { image.dict.set(n('Decode'), b.pdf.context.obj([0, 1, 0, 1, 0, 1, 0, 1])); return image; }],
    ['cut off', 'picture-damaged', (image) => PDFRawStream.of(image.dict, image.contents.slice(0, 2000))],
    ['larger than it says', 'picture-damaged', (image, b) => { image.dict.set(n('Width'), b.pdf.context.obj(2000)); return image; }],
    ['another of few pixels', 'picture-coarse', (_, b) => pixels(b, 60, 40, 60)],
    ['left out', 'page-pictures', (_, b) => b.pdf.context.flateStream('', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1] })],
    ['packed as nobody here can unpack', 'unread', (image) => { image.dict.set(n('Filter'), n('JPXDecode')); return image; }],
  ])('%s is found as %s on its page', async (fault, code, spoil) => {
    let number = 0;
    const path = await writeSpoilt(good, folder, `photo ${fault}`, (b) => {
      const at = photoPage(b.pdf);
      ({ number } = at);
      b.pdf.context.assign(at.ref, spoil(at.image, b));
    });
    expect(await found(path)).toContain(`${code} ${String(number)}`);
  });
});

describe('an output intent with', () => {
  it.each<readonly [string, string, () => Uint8Array]>([
    ['a profile that is none', 'findings.file.intentBroken', () => Buffer.alloc(500, 7)],
    ['the profile of another paper', 'findings.file.intentOther', () => readFileSync(resourcePath('icc', 'Uncoated_FOGRA29_280.icc'))],
  ])('%s', async (fault, key, bytes) => {
    const path = await writeSpoilt(good, folder, fault, ({ pdf }) => {
      pdf.catalog.lookup(n('OutputIntents'), PDFArray).lookup(0, PDFDict).set(n('DestOutputProfile'), pdf.context.register(pdf.context.flateStream(bytes(), { N: 4 })));
    });
    expect((await readGiven(path, expected)).map(({ said }) => said.key)).toEqual([key]);
  });
});

it('tells of a file of another book in one sentence', async () => {
  const path = await writeSpoilt(good, folder, 'another', ({ pdf }) => {
    for (const page of pdf.getPages()) page.node.set(n('Contents'), pdf.context.register(pdf.context.flateStream('')));
  });
  const words = (await readGiven(path, expected)).filter(({ code }) => code === 'page-words');
  expect(words.map(({ said }) => said.key)).toEqual(['findings.file.pagesWords']);
});
