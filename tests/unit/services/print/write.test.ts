import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPdfFile } from '../../../../electron/services/print/pdf/read-file.ts';
import { imageDict, findProxies, type Replacement } from '../../../../electron/services/print/pdf/swap.ts';
import { writePdf, type WriteOptions } from '../../../../electron/services/print/pdf/write.ts';
import { markProxy } from '../../../../electron/services/print/proxy.ts';
import { temporaryFolder } from '../../../print/support/folder.ts';

const folder = temporaryFolder();
const HASH = 'ab'.repeat(32);
const pixels = { create: { width: 24, height: 16, channels: 3 as const, background: '#b98b3c' } };
const proxy = await sharp(pixels).jpeg().toBuffer();
const press = await sharp(pixels).toColourspace('cmyk').jpeg().toBuffer();

async function twoPages(): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < 2; page += 1) pdf.addPage([100, 150]);
  return pdf;
}

const plainly = { header: '1.6', replacements: new Map<PDFRef, Replacement>() } satisfies WriteOptions;
const sound = (file: string): boolean => spawnSync('qpdf', ['--check', file]).status === 0;

describe('writing', () => {
  it('gives a file that another program finds sound', async () => {
    const path = join(folder, 'plain.pdf');
    await writePdf((await twoPages()).context, path, plainly);
    expect(sound(path)).toBe(true);
    expect(readFileSync(path, 'latin1')).toMatch(/^%PDF-1\.6\n%[\x80-\xff]{4}\n/);
    expect(existsSync(`${path}.part`)).toBe(false);
  });

  it('gives a whole file its name only when what is waited for is well, and leaves the older one otherwise', async () => {
    const path = join(folder, 'named.pdf');
    writeFileSync(path, 'older');
    const seen: string[] = [];
    await expect(writePdf((await twoPages()).context, path, { ...plainly, beforeNamed: () => {
      seen.push(readFileSync(`${path}.part`, 'latin1').slice(-6), readFileSync(path, 'utf8'));
      return Promise.reject(new Error('the book is damaged'));
    } })).rejects.toMatchObject({ detail: { message: 'the book is damaged' } });
    expect(seen).toEqual(['%%EOF\n', 'older']);
    expect([readFileSync(path, 'utf8'), existsSync(`${path}.part`)]).toEqual(['older', false]);
  });

  it('leaves out what nothing refers to, and says that its number is free', async () => {
    const pdf = await twoPages();
    const orphan = pdf.context.register(pdf.context.obj({ Secret: PDFName.of('Orphan') }));
    const kept = pdf.context.register(pdf.context.obj({ Kept: PDFName.of('Here') }));
    const second = pdf.context.register(pdf.context.obj({ Secret: PDFName.of('Second') }));
    const last = pdf.context.register(pdf.context.obj({ Kept: PDFName.of('Last') }));
    pdf.catalog.set(PDFName.of('PieceInfo'), pdf.context.obj([kept, last]));
    const path = join(folder, 'orphans.pdf');
    await writePdf(pdf.context, path, plainly);
    const bytes = readFileSync(path, 'latin1');
    expect(bytes).not.toContain('Orphan');
    expect(bytes).toContain('/Here');
    expect(sound(path)).toBe(true);
    // Free entries form a chain through their first column, back to 0.
    const rows = [...bytes.slice(bytes.indexOf('\nxref\n')).matchAll(/^(\d{10}) (\d{5}) ([nf])\r?$/gm)];
    const chain = [0];
    for (let next = Number(rows[0]?.[1]); next !== 0 && chain.length < rows.length; next = Number(rows[next]?.[1])) chain.push(next);
    expect(chain).toEqual(rows.flatMap((row, number) => (row[3] === 'f' ? [number] : [])));
    expect(chain).toEqual(expect.arrayContaining([0, orphan.objectNumber, second.objectNumber]));
    expect(new Set(rows.map((row) => row[0].length))).toEqual(new Set([18 + 1]));
  });

  it('puts the press photo where its proxy was', async () => {
    const pdf = await twoPages();
    const image = PDFRawStream.of(pdf.context.obj({ Type: 'XObject', Subtype: 'Image', Width: 24, Height: 16, ColorSpace: 'DeviceRGB', BitsPerComponent: 8, Filter: 'DCTDecode' }), markProxy(proxy, HASH));
    const ref = pdf.context.register(image);
    const other = pdf.context.register(PDFRawStream.of(pdf.context.obj({ Type: 'XObject', Subtype: 'Image' }), proxy));
    pdf.getPages()[0]?.node.set(PDFName.of('Resources'), pdf.context.obj({ XObject: { Im0: ref, Im1: other } }));
    expect([...findProxies(pdf.context)]).toEqual([[ref, HASH]]);
    let reads = 0;
    const replacement: Replacement = {
      width: 24,
      height: 16,
      size: press.length,
      space: 'DeviceCMYK',
      inverted: true,
      read: () => {
        reads += 1;
        return press;
      },
    };
    const path = join(folder, 'swapped.pdf');
    await writePdf(pdf.context, path, { ...plainly, replacements: new Map([[ref, replacement]]) });
    expect(reads).toBe(1);
    const bytes = readFileSync(path);
    expect(bytes.includes(press)).toBe(true);
    expect(bytes.includes(HASH)).toBe(false);
    const written = readPdfFile(path).context.lookup(ref);
    expect(String(written)).toContain('/DeviceCMYK');
    expect(String(written)).toContain('/Decode [ 1 0 1 0 1 0 1 0 ]');
    expect(String(written)).toContain(`/Length ${String(press.length)}`);
    expect(sound(path)).toBe(true);
  });

  it('does not invert a photo that is not', async () => {
    const { context } = await twoPages();
    const dict = imageDict(context, { width: 1, height: 1, size: 1, space: 'DeviceCMYK', inverted: false, read: () => press });
    expect(dict.has(PDFName.of('Decode'))).toBe(false);
  });

  it('says how far it is', async () => {
    const pdf = await twoPages();
    const kept = Array.from({ length: 300 }, () => pdf.context.register(pdf.context.obj({ Kept: 1 })));
    pdf.catalog.set(PDFName.of('PieceInfo'), pdf.context.obj(kept));
    const told: [number, number][] = [];
    await writePdf(pdf.context, join(folder, 'told.pdf'), { ...plainly, onWritten: (done, total) => told.push([done, total]) });
    expect(told.length).toBeGreaterThan(2);
    expect(told.every(([done, total], index) => done <= total && done > (told[index - 1]?.[0] ?? 0))).toBe(true);
  });
});

describe('a writing that does not come to its end', () => {
  async function large(): Promise<PDFDocument> {
    const pdf = await twoPages();
    const kept = Array.from({ length: 500 }, () => pdf.context.register(pdf.context.obj({ Kept: 1 })));
    pdf.catalog.set(PDFName.of('PieceInfo'), pdf.context.obj(kept));
    return pdf;
  }

  it('because it was cancelled leaves nothing, and the older file as it was', async () => {
    const path = join(folder, 'cancelled.pdf');
    writeFileSync(path, 'the older file');
    const controller = new AbortController();
    const writing = writePdf((await large()).context, path, { ...plainly, signal: controller.signal, onWritten: () => { controller.abort(); } });
    await expect(writing).rejects.toMatchObject({ code: 'job/cancelled' });
    expect(readFileSync(path, 'utf8')).toBe('the older file');
    expect(readdirSync(folder).filter((name) => name.startsWith('cancelled'))).toEqual(['cancelled.pdf']);
  });

  it('because the disk is full leaves the older file as it was', async () => {
    const path = join(folder, 'full.pdf');
    writeFileSync(path, 'the older file');
    // Writing there answers "no space left on device".
    symlinkSync('/dev/full', `${path}.part`);
    await expect(writePdf((await large()).context, path, plainly)).rejects.toMatchObject({ code: 'print/disk-full' });
    expect(readFileSync(path, 'utf8')).toBe('the older file');
    expect(existsSync(`${path}.part`)).toBe(false);
    expect(existsSync('/dev/full')).toBe(true);
  });

  it('because the name is a folder leaves the folder as it was', async () => {
    const path = join(folder, 'folder.pdf');
    mkdirSync(join(path, 'inside'), { recursive: true });
    await expect(writePdf((await twoPages()).context, path, plainly)).rejects.toMatchObject({ code: 'print/folder-there' });
    expect(readdirSync(path)).toEqual(['inside']);
    expect(existsSync(`${path}.part`)).toBe(false);
  });

  it('because the folder is not there says so', async () => {
    await expect(writePdf((await twoPages()).context, join(folder, 'nowhere', 'a.pdf'), plainly)).rejects.toMatchObject({ code: 'print/output' });
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });

  it('because a photo cannot be read leaves nothing', async () => {
    const pdf = await twoPages();
    const ref = pdf.context.register(PDFRawStream.of(pdf.context.obj({ Type: 'XObject', Subtype: 'Image' }), proxy));
    pdf.catalog.set(PDFName.of('PieceInfo'), ref);
    const gone: Replacement = { width: 1, height: 1, size: 1, space: 'DeviceCMYK', inverted: true, read: () => { throw new Error('gone'); } };
    const path = join(folder, 'unread.pdf');
    await expect(writePdf(pdf.context, path, { ...plainly, replacements: new Map([[ref, gone]]) })).rejects.toMatchObject({ code: 'print/output' });
    expect(readdirSync(folder).filter((name) => name.startsWith('unread'))).toEqual([]);
  });
});

describe('reading back', () => {
  it('gives the objects that were written', async () => {
    const pdf = await twoPages();
    const kept = pdf.context.register(pdf.context.flateStream('một luồng dữ liệu '.repeat(400), { Kind: 'Long' }));
    pdf.catalog.set(PDFName.of('PieceInfo'), kept);
    const path = join(folder, 'read.pdf');
    await writePdf(pdf.context, path, plainly);
    const file = readPdfFile(path);
    expect(file.version).toBe('1.6');
    expect(String(file.context.lookup(kept))).toContain('/Kind /Long');
  });

  it.each([
    ['an empty file', ''],
    ['a text', 'không phải PDF'],
    ['a header alone', '%PDF-1.6\n'],
    ['an end that points nowhere', '%PDF-1.6\nstartxref\n99999\n%%EOF\n'],
  ])('refuses %s', (name, content) => {
    const path = join(folder, `${name}.pdf`);
    writeFileSync(path, content);
    expect(() => readPdfFile(path)).toThrow(expect.objectContaining({ code: 'print/readback' }) as Error);
  });

  it('refuses a file whose end is missing', async () => {
    const path = join(folder, 'cut.pdf');
    await writePdf((await twoPages()).context, path, plainly);
    writeFileSync(path, readFileSync(path).subarray(0, -40));
    expect(() => readPdfFile(path)).toThrow(expect.objectContaining({ code: 'print/readback' }) as Error);
  });
});
