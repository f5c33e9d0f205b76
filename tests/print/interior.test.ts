/** The print file of the first article, with its photos and waiting for them, as qpdf and poppler read it. */
import { basename } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstBook, TITLE } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { printed, type Printed } from './support/printed.ts';
import { boxes, complaints, fonts, images, info, readable, run, type Box } from './support/readers.ts';

const folder = temporaryFolder();
const MM = 72 / 25.4;
const size = ([left, bottom, right, top]: Box): [number, number] => [(right - left) / MM, (top - bottom) / MM];

describe.each([['photos'], ['pending']] as const)('with %s', (state) => {
  let book: Printed;
  let objects: string;
  beforeAll(async () => {
    book = await printed(await firstBook(state), 'print', folder, state);
    objects = readable(book.file);
  });

  it('is found sound by qpdf', () => {
    expect(complaints(book.file)).toBe('');
  });

  it('has a name any machine takes', () => {
    expect(basename(book.file)).toBe('nhung-bong-hoa-dep-trong-vuon-hoa-lam-theo-loi-bac-ruot.pdf');
  });

  it('has a trim of 160 × 240 mm inside a bleed of 166 × 246 mm on every page', () => {
    const all = boxes(book.file, book.pages);
    expect(all).toHaveLength(book.pages);
    for (const { MediaBox: media, BleedBox: bleed, TrimBox: trim } of all) {
      if (media === undefined || bleed === undefined || trim === undefined) throw new Error('a box is missing');
      const [trimWidth, trimHeight] = size(trim);
      const [bleedWidth, bleedHeight] = size(bleed);
      expect(trimWidth).toBeCloseTo(160, 1);
      expect(trimHeight).toBeCloseTo(240, 1);
      expect(bleedWidth).toBeCloseTo(166, 1);
      expect(bleedHeight).toBeCloseTo(246, 1);
      expect(bleed).toEqual(media);
      for (const side of [0, 1, 2, 3] as const) expect(Math.abs(trim[side] - bleed[side]) / MM).toBeCloseTo(3, 1);
    }
  });

  it('writes the trim itself, not one that a reader infers', () => {
    expect(objects.match(/\/TrimBox/g)).toHaveLength(book.pages);
    expect(objects.match(/\/BleedBox/g)).toHaveLength(book.pages);
    expect(objects).not.toMatch(/\/CropBox|\/ArtBox/);
  });

  it('embeds every font, with what it takes to read the text', () => {
    const rows = fonts(book.file);
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(row).toMatchObject({ embedded: true, unicode: true });
    // Nine characters: six letters and a plus mark a subset.
    for (const row of rows) expect(row.name).toMatch(/^[A-Z]{6}\+/);
  });

  it('says PDF 1.6 and PDF/X-4, in its information and its metadata alike', () => {
    const { Title, Producer, Creator, CreationDate, ModDate, 'PDF version': version, Encrypted, JavaScript, Form, Tagged } = info(book.file);
    expect({ Title, version, Encrypted, JavaScript, Form, Tagged }).toEqual({ Title: TITLE, version: '1.6', Encrypted: 'no', JavaScript: 'no', Form: 'none', Tagged: 'no' });
    const xmp = run('pdfinfo', '-meta', book.file);
    expect(xmp).toContain(`<rdf:li xml:lang="x-default">${TITLE}</rdf:li>`);
    expect(xmp).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>');
    expect(xmp).toContain(`<pdf:Producer>${Producer ?? ''}</pdf:Producer>`);
    expect(xmp).toContain(`<xmp:CreatorTool>${Creator ?? ''}</xmp:CreatorTool>`);
    const iso = /<xmp:CreateDate>([^<]+)<\/xmp:CreateDate><xmp:ModifyDate>([^<]+)</.exec(xmp);
    const inInformation = run('pdfinfo', '-isodates', book.file);
    expect(/CreationDate:\s+(\S+)/.exec(inInformation)?.[1]).toBe(iso?.[1]);
    expect(/ModDate:\s+(\S+)/.exec(inInformation)?.[1]).toBe(iso?.[2]);
    expect([CreationDate, ModDate]).not.toContain(undefined);
    expect(objects).toContain('/Trapped /False');
    expect(objects).toMatch(/\/ID \[<[0-9a-f]{32}><[0-9a-f]{32}>\]/);
  });

  it('has one output intent: FOGRA39, with a profile of four inks', () => {
    expect(objects.match(/\/GTS_PDFX\b/g)).toHaveLength(1);
    expect(objects).toMatch(/\/OutputConditionIdentifier \(FOGRA39\)/);
    expect(objects).toMatch(/\/DestOutputProfile \d+ 0 R/);
    expect(objects.match(/\/N 4\b/g)).toHaveLength(1);
  });

  it('uses no colour of the screen, in no object and no stream', () => {
    expect(objects).not.toMatch(/\/(DeviceRGB|CalRGB|CalGray|Lab|ICCBased|Indexed|Separation|DeviceN)\b/);
    expect(objects).not.toMatch(/(?:^|\s)[-\d.]+ [-\d.]+ [-\d.]+ (rg|RG)\s/);
    expect(objects).not.toMatch(/(?:^|\s)\/\w+ (cs|CS)\s/);
  });

  it('has neither links nor bookmarks nor anything that acts', () => {
    expect(objects).not.toMatch(/\/(Annots|Annot|Outlines|Dests|Names|OpenAction|AA|AcroForm|JavaScript|JS|URI|StructTreeRoot|Encrypt)\b/);
  });

  it('is transparent nowhere', () => {
    expect(objects).not.toMatch(/\/SMask (?!\/None)|\/(ca|CA) (?!1(?:\.0*)?\b)|\/BM \/(?!Normal)/);
  });
});

describe('its photos', () => {
  it('are four inks, sharp enough for the press and no larger than that takes', async () => {
    const { file } = await printed(await firstBook('photos'), 'print', folder, 'photos');
    const rows = images(file);
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row).toMatchObject({ kind: 'image', colour: 'cmyk', encoding: 'jpeg' });
      expect(row.ppi).toBeGreaterThanOrEqual(300);
      expect(row.ppi).toBeLessThan(300 * 1.5 * 1.1);
    }
    expect(rows.map(({ width, height }) => (width / height).toFixed(2))).toEqual(['1.50', '1.33', '1.00']);
  });

  it('are not there where they have not come', async () => {
    const { file } = await printed(await firstBook('pending'), 'print', folder, 'pending');
    expect(images(file)).toEqual([]);
  });
});
