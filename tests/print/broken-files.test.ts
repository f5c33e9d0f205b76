/** A sound file and files broken on purpose, one fault each: the preflight that reads finished files back must tell them apart. */
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PDFArray, PDFHexString, PDFNumber, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import { exportBook } from '../../electron/services/print/export.ts';
import type { Expected } from '../../electron/services/print/preflight/expected.ts';
import { readBack } from '../../electron/services/print/preflight/readback.ts';
import { find, form, info, n, redraw, resource, writeSpoilt, xmp, type Broken } from './support/broken.ts';
import { firstBook, PRINTED_AT, TITLE } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';

const folder = temporaryFolder();
let good: Buffer;
let goodPath: string;
let expected: Expected;

beforeAll(async () => {
  const result = await exportBook({ reader: await firstBook('photos'), to: 'print', folder, cache: join(folder, 'cache'), now: PRINTED_AT });
  const [file] = result.files;
  if (file === undefined) throw new Error('no file');
  expect(result.preflight.errors).toEqual([]);
  goodPath = file.path;
  good = readFileSync(file.path);
  expected = { trimWidth: 160, trimHeight: 240, bleed: 3, pages: file.pages, title: TITLE, press: { standard: 'x4', header: '1.6', ink: 300, grey: false }, photoInk: 290 };
});

function faults(file: string): string[] {
  return [...new Set(readBack(file, expected).map((finding) => finding.code))];
}

function gradient(b: Broken, space: string, from: number[], to: number[]): void {
  resource(b, 'Shading', 'Spoilt', b.pdf.context.obj({ ShadingType: 2, ColorSpace: space, Coords: [150, 300, 200, 300], Function: { FunctionType: 2, Domain: [0, 1], C0: from, C1: to, N: 1 } }));
}

/** What is wrong → what is done to the sound file, and the code it must be found under. */
const VARIANTS: readonly [fault: string, code: string, spoil: (broken: Broken) => void][] = [
  ['a page without TrimBox', 'box-missing', ({ page }) => { page.node.delete(n('TrimBox')); }],
  ['a page without BleedBox', 'box-missing', ({ page }) => { page.node.delete(n('BleedBox')); }],
  ['a bleed of 2 mm', 'bleed', ({ page }) => { page.setBleedBox(2.835, 2.835, 464.88, 691.65); }],
  ['a trim of 159 mm', 'trim-size', ({ page }) => { page.setTrimBox(8.504, 8.504, 450.71, 680.31); }],
  ['a trim that leaves the bleed', 'box-nested', ({ page }) => { page.setTrimBox(40, 8.504, 453.54, 680.31); }],
  ['a bleed that leaves the media', 'box-nested', ({ page }) => { page.setBleedBox(-10, -10, 520, 720); }],
  ['a fill in RGB', 'colour-space', (b) => { redraw(b, (ops) => `q 1 0 0 rg 0 0 10 10 re f Q\n${ops}`); }],
  ['a stroke in RGB', 'colour-space', (b) => { redraw(b, (ops) => `q 1 0 0 RG 0 0 10 10 re S Q\n${ops}`); }],
  ['a colour through a profile', 'colour-space', (b) => { redraw(b, (ops) => `q /c0 cs 0.2 0.4 0.1 scn 0 0 10 10 re f Q\n${ops}`); }],
  ['RGB inside a form', 'colour-space', (b) => { resource(b, 'XObject', 'Spoilt', form(b, '1 0 0 rg 0 0 10 10 re f')); }],
  ['RGB inside a pattern', 'colour-space', (b) => {
    const { context } = b.pdf;
    const pattern = context.flateStream('1 0 0 rg 0 0 5 5 re f', { Type: 'Pattern', PatternType: 1, PaintType: 1, TilingType: 1, BBox: [0, 0, 9, 9], XStep: 9, YStep: 9, Resources: {} });
    resource(b, 'Pattern', 'Spoilt', context.register(pattern));
  }],
  ['an RGB picture', 'image-colour', ({ pdf }) => { find(pdf, 'Subtype', 'Image').set(n('ColorSpace'), n('DeviceRGB')); }],
  ['a picture with a profile', 'image-colour', ({ pdf }) => {
    const profile = pdf.context.register(pdf.context.flateStream('profile', { N: 3 }));
    find(pdf, 'Subtype', 'Image').set(n('ColorSpace'), pdf.context.obj(['ICCBased', profile]));
  }],
  ['a picture one can see through', 'transparency', ({ pdf }) => {
    const mask = pdf.context.register(pdf.context.flateStream('m', { Type: 'XObject', Subtype: 'Image', Width: 1, Height: 1, ColorSpace: 'DeviceGray', BitsPerComponent: 8 }));
    find(pdf, 'Subtype', 'Image').set(n('SMask'), mask);
  }],
  ['text in rich black', 'text-not-black', (b) => { redraw(b, (ops) => ops.replaceAll('0 0 0 1 k', '0.6 0.4 0.4 1 k')); }],
  ['text in grey', 'text-not-black', (b) => { redraw(b, (ops) => ops.replaceAll('0 0 0 1 k', '0 0 0 0.5 k')); }],
  ['text in rich black inside a form', 'text-not-black', (b) => { resource(b, 'XObject', 'Spoilt', form(b, 'BT 1 1 1 1 k /f 9 Tf (a) Tj ET')); }],
  ['black text that knocks out', 'text-knocks-out', (b) => { redraw(b, (ops) => ops.replaceAll('/KyOver gs', '/KyOff gs')); }],
  ['a black that takes four full inks', 'ink', (b) => { redraw(b, (ops) => `q 1 1 1 0.2 k 0 0 10 10 re f Q\n${ops}`); }],
  ['too much ink inside a form', 'ink', (b) => { resource(b, 'XObject', 'Spoilt', form(b, '0.9 0.9 0.9 0.9 K 0 0 10 10 re S')); }],
  ['a colour of a space that is no separation', 'colour-space', (b) => {
    resource(b, 'ColorSpace', 'Spoilt', b.pdf.context.obj(['Lab', { WhitePoint: [1, 1, 1] }]));
    redraw(b, (ops) => `q /Spoilt cs 1 0 0 scn 0 0 10 10 re f Q\n${ops}`);
  }],
  ['a plate beside those of the four inks', 'spot-other', (b) => {
    resource(b, 'ColorSpace', 'Spoilt', b.pdf.context.obj(['Separation', 'PANTONE', 'DeviceCMYK', { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [0, 1, 1, 0], N: 1 }]));
    redraw(b, (ops) => `q /Spoilt cs 1 scn 0 0 10 10 re f Q\n${ops}`);
  }],
  ['a font without its file', 'font-not-embedded', ({ pdf }) => {
    const descriptor = find(pdf, 'Type', 'FontDescriptor');
    for (const name of ['FontFile', 'FontFile2', 'FontFile3']) descriptor.delete(n(name));
  }],
  ['a font of the machine', 'font-foreign', ({ pdf }) => { find(pdf, 'Type', 'FontDescriptor').set(n('FontName'), n('ABCDEF+DejaVuSans')); }],
  ['a font every program is thought to have', 'font-not-embedded', (b) => {
    const helvetica = b.pdf.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' });
    resource(b, 'Font', 'Spoilt', b.pdf.context.register(helvetica));
  }],
  ['a link', 'interactive', ({ pdf, page }) => {
    const link = pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: { S: 'URI', URI: PDFHexString.fromText('x:') } });
    page.node.set(n('Annots'), pdf.context.obj([pdf.context.register(link)]));
  }],
  ['a page that acts when it is opened', 'interactive', ({ pdf, page }) => { page.node.set(n('AA'), pdf.context.obj({})); }],
  ['a file that acts when it is opened', 'interactive', ({ pdf }) => { pdf.catalog.set(n('OpenAction'), pdf.context.obj({ S: 'Named', N: 'Print' })); }],
  ['a file that acts when it is closed', 'interactive', ({ pdf }) => { pdf.catalog.set(n('AA'), pdf.context.obj({ WC: { S: 'Named', N: 'Print' } })); }],
  ['a script', 'interactive', ({ pdf }) => {
    const script = pdf.context.register(pdf.context.obj({ S: 'JavaScript', JS: PDFHexString.fromText('app.alert(1)') }));
    pdf.catalog.set(n('Names'), pdf.context.obj({ JavaScript: { Names: [PDFHexString.fromText('a'), script] } }));
  }],
  ['a form to fill in', 'interactive', ({ pdf }) => { pdf.catalog.set(n('AcroForm'), pdf.context.obj({ Fields: [] })); }],
  ['no output intent', 'output-intent', ({ pdf }) => { pdf.catalog.delete(n('OutputIntents')); }],
  ['two output intents', 'output-intent', ({ pdf }) => {
    const intents = pdf.catalog.lookup(n('OutputIntents'), PDFArray);
    intents.push(intents.get(0));
  }],
  ['an output intent of another standard', 'output-intent', ({ pdf }) => { find(pdf, 'S', 'GTS_PDFX').set(n('S'), n('GTS_PDFA1')); }],
  ['an output intent for a screen', 'output-intent', ({ pdf }) => {
    find(pdf, 'S', 'GTS_PDFX').set(n('DestOutputProfile'), pdf.context.register(pdf.context.flateStream('profile', { N: PDFNumber.of(3) })));
  }],
  ['another title in XMP', 'xmp', (b) => { xmp(b, (packet) => packet.replace('Những bông hoa', 'Một bông hoa')); }],
  ['another standard in XMP', 'xmp', (b) => { xmp(b, (packet) => packet.replace('PDF/X-4<', 'PDF/X-3<')); }],
  ['no XMP', 'xmp', ({ pdf }) => { pdf.catalog.delete(n('Metadata')); }],
  ['another title in the document information', 'title', (b) => { info(b).set(n('Title'), PDFHexString.fromText('Một bông hoa')); }],
  ['no document information', 'title', ({ pdf }) => { delete pdf.context.trailerInfo.Info; }],
  ['no word on trapping', 'trapped', (b) => { info(b).delete(n('Trapped')); }],
  ['no ID', 'no-id', ({ pdf }) => { delete pdf.context.trailerInfo.ID; }],
  ['a page missing', 'page-count', ({ pdf }) => { pdf.removePage(4); }],
  ['a page too many', 'page-count', ({ pdf }) => {
    const [width, height] = [470.55, 697.32];
    const page = pdf.addPage([width, height]);
    page.setBleedBox(0, 0, width, height);
    page.setTrimBox(8.504, 8.504, 453.543, 680.315);
  }],
  ['a gradient in RGB', 'colour-space', (b) => { gradient(b, 'DeviceRGB', [1, 0, 0], [0, 1, 0]); }],
  ['a gradient of four full inks', 'ink', (b) => { gradient(b, 'DeviceCMYK', [0, 0, 0, 0], [1, 1, 1, 1]); }],
  ['an RGB picture among the operators', 'image-colour', (b) => { redraw(b, (ops) => `q 80 0 0 80 150 300 cm BI /W 2 /H 2 /BPC 8 /CS /RGB ID abc(efghijkl\nEI Q\n${ops}`); }],
  ['a profile in the place of plain inks', 'colour-space', (b) => {
    const profile = b.pdf.context.register(b.pdf.context.flateStream('profile', { N: 4 }));
    resource(b, 'ColorSpace', 'DefaultCMYK', b.pdf.context.obj(['ICCBased', profile]));
  }],
  ['a page mixed in RGB', 'group-colour', ({ pdf, page }) => { page.node.set(n('Group'), pdf.context.obj({ S: 'Transparency', CS: 'DeviceRGB' })); }],
  ['a drawing mixed in RGB', 'group-colour', (b) => { resource(b, 'XObject', 'Spoilt', form(b, '0 0 0 0.5 k 0 0 10 10 re f', { Group: b.pdf.context.obj({ S: 'Transparency', CS: 'DeviceRGB' }) })); }],
  ['letters drawn in RGB', 'colour-space', (b) => {
    const { context } = b.pdf;
    const drawing = context.register(context.flateStream('600 0 d0 1 0 0 rg 0 0 500 500 re f'));
    resource(b, 'Font', 'Spoilt', context.obj({ Type: 'Font', Subtype: 'Type3', FontBBox: [0, 0, 600, 600], FontMatrix: [0.001, 0, 0, 0.001, 0, 0], CharProcs: { a: drawing }, Resources: {} }));
  }],
  ['a page that is turned', 'page-turned', ({ page }) => { page.node.set(n('Rotate'), PDFNumber.of(90)); }],
  ['a page of another scale', 'page-scaled', ({ page }) => { page.node.set(n('UserUnit'), PDFNumber.of(2)); }],
  ['a page cropped to its trim', 'crop-box', ({ page }) => { page.setCropBox(8.504, 8.504, 453.54, 680.31); }],
  ['an ArtBox beside the TrimBox', 'art-box', ({ page }) => { page.setArtBox(8.504, 8.504, 453.54, 680.31); }],
  ['a picture in another file', 'external', ({ pdf }) => { find(pdf, 'Subtype', 'Image').set(n('F'), PDFString.of('x.jpg')); }],
  ['a picture packed as PDF/X forbids', 'forbidden', ({ pdf }) => { find(pdf, 'Subtype', 'Image').set(n('Filter'), n('LZWDecode')); }],
  ['a picture to be replaced in print', 'forbidden', ({ pdf }) => { find(pdf, 'Subtype', 'Image').set(n('OPI'), pdf.context.obj({ '2.0': { Type: 'OPI' } })); }],
  ['PostScript', 'forbidden', (b) => { resource(b, 'XObject', 'Spoilt', b.pdf.context.register(b.pdf.context.flateStream('showpage', { Type: 'XObject', Subtype: 'PS' }))); }],
  ['a transfer function', 'forbidden', (b) => { resource(b, 'ExtGState', 'Spoilt', b.pdf.context.obj({ TR: { FunctionType: 2, Domain: [0, 1], C0: [1], C1: [0], N: 1 } })); }],
  ['a halftone of its own', 'forbidden', (b) => { resource(b, 'ExtGState', 'Spoilt', b.pdf.context.obj({ HT: { Type: 'Halftone', HalftoneType: 1, Frequency: 10, Angle: 45, SpotFunction: 'Round' } })); }],
  ['a script by name', 'interactive', ({ pdf }) => { pdf.catalog.set(n('Names'), pdf.context.obj({ JavaScript: { Names: [] } })); }],
  ['a file attached', 'attached', ({ pdf }) => { pdf.catalog.set(n('Names'), pdf.context.obj({ EmbeddedFiles: { Names: [] } })); }],
  ['layers', 'layers', ({ pdf }) => { pdf.catalog.set(n('OCProperties'), pdf.context.obj({ OCGs: [], D: {} })); }],
  ['an output intent without a name', 'output-intent', ({ pdf }) => { find(pdf, 'S', 'GTS_PDFX').delete(n('OutputConditionIdentifier')); }],
  ['XMP that is cut off', 'xmp', (b) => { xmp(b, (packet) => packet.replace('</rdf:RDF>', '')); }],
  ['other dates in XMP', 'xmp', (b) => { xmp(b, (packet) => packet.replaceAll('2026-', '2021-')); }],
  ['no date of its last change', 'info-date', (b) => { info(b).delete(n('ModDate')); }],
  ['another standard in the document information', 'info-version', (b) => { info(b).set(n('GTS_PDFXVersion'), PDFString.of('PDF/X-3:2002')); }],
];

const write = (name: string, spoil: (broken: Broken) => void, header: '1.4' | '1.6' = '1.6', bytes: Buffer = good): Promise<string> => writeSpoilt(bytes, folder, name, spoil, header);

describe('the sound file', () => {
  it('has nothing wrong, as it was written and written once more', async () => {
    expect(readBack(goodPath, expected)).toEqual([]);
    expect(readBack(await write('again', () => undefined), expected)).toEqual([]);
  });

  it('has no page number in a finding about the whole file, and the right one in a finding about a page', async () => {
    const path = await write('place', ({ pdf, page }) => {
      page.node.delete(n('TrimBox'));
      pdf.catalog.delete(n('Metadata'));
    });
    expect(readBack(path, expected).map(({ code, page }) => [code, page])).toEqual([['box-missing', 6], ['xmp', null], ['xmp', null]]);
  });
});

describe('a file broken on purpose', () => {
  it.each(VARIANTS)('%s is found as %s', async (fault, code, spoil) => {
    expect(faults(await write(`variant-${String(VARIANTS.findIndex(([name]) => name === fault))}`, spoil))).toContain(code);
  });

  it('of another PDF version', async () => {
    expect(faults(await write('version', () => undefined, '1.4'))).toEqual(['pdf-version']);
  });

  it('that is encrypted', () => {
    const path = join(folder, 'encrypted.pdf');
    const at = good.lastIndexOf('trailer\n<<') + 'trailer\n<<'.length;
    writeFileSync(path, Buffer.concat([good.subarray(0, at), Buffer.from(' /Encrypt << /Filter /Standard >>'), good.subarray(at)]));
    expect(faults(path)).toEqual(['encrypted']);
  });

  it('that is cut off, empty or no PDF cannot be read at all', () => {
    const path = join(folder, 'cut.pdf');
    writeFileSync(path, good);
    truncateSync(path, Math.floor(good.length * 0.9));
    const unreadable = expect.objectContaining({ code: 'print/readback' }) as unknown as Error;
    expect(() => readBack(path, expected)).toThrow(unreadable);
    for (const content of ['', 'no PDF', '%PDF-1.6\n']) {
      writeFileSync(path, content);
      expect(() => readBack(path, expected)).toThrow(unreadable);
    }
  });
});

describe('a PDF/X-1a:2003', () => {
  let sound: Buffer;
  let asked: Expected;
  beforeAll(async () => {
    const reader = (await firstBook('photos')).with({ pressStandard: 'x1a', pressMarks: true });
    const result = await exportBook({ reader, to: 'print', folder: join(folder, 'x1a'), cache: join(folder, 'cache'), now: PRINTED_AT });
    expect(result.preflight.errors).toEqual([]);
    sound = readFileSync(result.files[0]?.path ?? '');
    asked = { ...expected, press: { ...expected.press, standard: 'x1a', header: '1.4' } };
  });

  const state = (b: Broken, entries: Record<string, PDFObject | number | string>): void => { resource(b, 'ExtGState', 'Spoilt', b.pdf.context.register(b.pdf.context.obj({ Type: 'ExtGState', ...entries }))); };
  it.each<readonly [string, string, (b: Broken) => void]>([
    ['a fill one can see through', 'transparency', (b) => { state(b, { ca: 0.5 }); }],
    ['a line one can see through', 'transparency', (b) => { state(b, { CA: 0.9 }); }],
    ['colours that multiply', 'transparency', (b) => { state(b, { BM: 'Multiply' }); }],
    ['a soft mask', 'transparency', (b) => { state(b, { SMask: b.pdf.context.obj({ S: 'Luminosity' }) }); }],
    ['a page that is a transparency group', 'transparency', ({ pdf, page }) => { page.node.set(n('Group'), pdf.context.obj({ S: 'Transparency' })); }],
    ['another standard in the document information', 'info-version', (b) => { info(b).set(n('GTS_PDFXVersion'), PDFString.of('PDF/X-3:2003')); }],
    ['no standard in the document information', 'info-version', (b) => { info(b).delete(n('GTS_PDFXVersion')); }],
    ['that of PDF/X-4 in XMP', 'xmp', (b) => { xmp(b, (packet) => packet.replaceAll('pdfx:GTS', 'pdfxid:GTS')); }],
  ])('with %s is found as %s', async (fault, code, spoil) => {
    const path = await write(`x1a-${fault}`, spoil, '1.4', sound);
    expect(readBack(path, asked).map((finding) => finding.code)).toContain(code);
  });

  it('is sound as it was written, and found to be of another version where PDF/X-4 is asked for', async () => {
    const again = await write('x1a-again', () => undefined, '1.4', sound);
    expect(readBack(again, asked)).toEqual([]);
    expect(faults(again)).toEqual(['pdf-version', 'info-version', 'xmp']);
  });

  it('with photos of more ink than the paper takes is found', async () => {
    const again = await write('x1a-ink', () => undefined, '1.4', sound);
    expect(readBack(again, { ...asked, photoInk: 301 }).map((finding) => finding.code)).toEqual(['photo-ink']);
  });
});
