import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PhotosAhead, type PhotoFile } from '../../../../electron/services/print/pdf/ahead.ts';
import { keepEarlier, readEarlier, type Earlier } from '../../../../electron/services/print/pdf/earlier.ts';
import { writePdf } from '../../../../electron/services/print/pdf/write.ts';
import { temporaryFolder } from '../../../print/support/folder.ts';

const folder = temporaryFolder();

async function photoFile(name: string, background: string): Promise<PhotoFile> {
  const path = join(folder, `${name}.jpg`);
  const bytes = await sharp({ create: { width: 24, height: 16, channels: 3, background } }).toColourspace('cmyk').jpeg().toBuffer();
  writeFileSync(path, bytes);
  return { path, width: 24, height: 16, size: bytes.byteLength, space: 'DeviceCMYK', inverted: true, read: () => readFileSync(path) };
}

const photos = [await photoFile('a', '#b98b3c'), await photoFile('b', '#3c58b9')];

/** A page, and an image object in the place of each photo; objects in front of them. */
async function bookOf(placed: readonly PhotoFile[], more = 0): Promise<{ pdf: PDFDocument; replacements: Map<PDFRef, PhotoFile> }> {
  // Without its dates: two files of one content are the same, whenever they are written.
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([100, 150]);
  if (more > 0) page.node.set(PDFName.of('More'), pdf.context.obj(Array.from({ length: more }, () => pdf.context.register(pdf.context.obj({})))));
  const replacements = new Map(placed.map((photo) => [pdf.context.register(pdf.context.stream('', { Type: 'XObject', Subtype: 'Image' })), photo]));
  page.node.set(PDFName.of('Resources'), pdf.context.obj({ XObject: Object.fromEntries([...replacements.keys()].map((ref, at) => [`I${String(at)}`, ref])) }));
  return { pdf, replacements };
}

const sound = (file: string): boolean => spawnSync('qpdf', ['--check', file]).status === 0;

async function write(name: string, begun: readonly PhotoFile[], placed: readonly PhotoFile[]): Promise<{ path: string; text: string }> {
  const path = join(folder, `${name}.pdf`);
  const ahead = new PhotosAhead(path);
  ahead.start('1.6', begun);
  const { pdf, replacements } = await bookOf(placed);
  await writePdf(pdf.context, path, { header: '1.6', replacements, ahead });
  await ahead.drop();
  return { path, text: readFileSync(path, 'latin1') };
}

describe('photos written while pages are typeset', () => {
  it('are in the finished file once, each with its object, and the file is sound', async () => {
    const { path, text } = await write('both', photos, photos);
    expect(sound(path)).toBe(true);
    expect(existsSync(`${path}.part`)).toBe(false);
    for (const photo of photos) expect(text.split(readFileSync(photo.path, 'latin1'))).toHaveLength(2);
  });

  it('make the same file as when it is written at once', async () => {
    const [ahead, plain] = [await write('ahead', photos, photos), await write('plain', [], photos)];
    expect(ahead.text).toBe(plain.text);
  });

  it('that are only some of the book’s are written once more with the others', async () => {
    const { path, text } = await write('some', photos.slice(0, 1), photos);
    expect(sound(path)).toBe(true);
    for (const photo of photos) expect(text.split(readFileSync(photo.path, 'latin1'))).toHaveLength(2);
  });

  it('that are not in the book after all leave nothing in the file', async () => {
    const { path, text } = await write('other', photos, photos.slice(1));
    expect(sound(path)).toBe(true);
    expect(text).not.toContain(readFileSync(photos[0]?.path ?? '', 'latin1'));
  });

  it('end the writing when one is another than it was, and leave no half file', async () => {
    const path = join(folder, 'changed.pdf');
    writeFileSync(path, 'older');
    const ahead = new PhotosAhead(path);
    ahead.start('1.6', photos.map((photo) => ({ ...photo, size: photo.size + 1 })));
    const { pdf, replacements } = await bookOf(photos);
    await expect(writePdf(pdf.context, path, { header: '1.6', replacements, ahead })).rejects.toMatchObject({ code: 'print/output' });
    await ahead.drop();
    expect(readFileSync(path, 'utf8')).toBe('older');
    expect(existsSync(`${path}.part`)).toBe(false);
  });

  it('are taken away when typesetting failed', async () => {
    const path = join(folder, 'failed.pdf');
    const ahead = new PhotosAhead(path);
    ahead.start('1.6', photos);
    await ahead.begun();
    expect(existsSync(`${path}.part`)).toBe(true);
    await ahead.drop();
    expect(existsSync(`${path}.part`)).toBe(false);
  });

  describe('where an earlier file begins with them', () => {
    /** The next file of the same photos; `touched`: what somebody did with the earlier one meanwhile. */
    async function next(name: string, pagesMore: number, touched: (path: string) => void = () => undefined): Promise<{ text: string; anew: string }> {
      const path = join(folder, `${name}.pdf`);
      let earlier: Earlier | null = null;
      const make = async (to: string, more: number): Promise<string> => {
        const ahead = new PhotosAhead(to);
        ahead.start('1.6', photos, earlier);
        const { pdf, replacements } = await bookOf(photos, more);
        await writePdf(pdf.context, to, { header: '1.6', replacements, ahead });
        const left = await ahead.leaves(to);
        // By way of the cache: another process may write the next.
        if (left !== null) keepEarlier(join(folder, 'cache'), left);
        earlier = readEarlier(join(folder, 'cache'), to);
        expect(earlier).toEqual(left);
        await ahead.drop();
        return readFileSync(to, 'latin1');
      };
      await make(path, 100);
      expect(earlier).not.toBeNull();
      touched(path);
      const text = await make(path, pagesMore);
      earlier = null;
      return { text, anew: await make(join(folder, `${name}-anew.pdf`), pagesMore) };
    }

    it('the next is the same file as one that is written anew, its objects with fewer digits, or more', async () => {
      for (const pages of [0, 2000]) {
        const { text, anew } = await next(`again-${String(pages)}`, pages);
        expect(text === anew).toBe(true);
      }
      expect(sound(join(folder, 'again-0.pdf'))).toBe(true);
    });

    it('its photos are copied from it, not read again', async () => {
      const [first] = photos;
      const bytes = readFileSync(first?.path ?? '');
      try {
        const { text, anew } = await next('copied', 1, () => { writeFileSync(first?.path ?? '', Buffer.alloc(bytes.byteLength)); });
        expect([text.includes(bytes.toString('latin1')), anew.includes(bytes.toString('latin1'))]).toEqual([true, false]);
      } finally {
        writeFileSync(first?.path ?? '', bytes);
      }
    });

    it('nothing is known of a file that nobody kept, or whose record is none', async () => {
      expect(readEarlier(join(folder, 'cache'), join(folder, 'nowhere.pdf'))).toBeNull();
      await next('recorded', 1);
      const records = join(folder, 'cache', 'printed');
      for (const name of readdirSync(records)) writeFileSync(join(records, name), '{"path":"x"}');
      expect(readEarlier(join(folder, 'cache'), join(folder, 'recorded.pdf'))).toBeNull();
    });

    it('one that somebody wrote into, or took away, is not copied', async () => {
      for (const [name, touched] of [['written', (path: string) => { writeFileSync(path, 'ghi chú'); }], ['gone', (path: string) => { rmSync(path); }], ['of other rights', (path: string) => { chmodSync(path, 0o600); }]] as const) {
        const { text, anew } = await next(name, 1, touched);
        expect(text === anew, name).toBe(true);
      }
    });
  });
});
