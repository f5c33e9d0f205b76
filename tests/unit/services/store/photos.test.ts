import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { photo } from '../../../../electron/common/article/build.ts';
import type { ImportedArticle } from '../../../../electron/common/contract/shapes.ts';
import { AS_IT_CAME } from '../../../../electron/common/photo/frame.ts';
import { sha256 } from '../../../../electron/services/store/content.ts';
import { article, bodyPart, codeOf, codeOfAsync, jpeg, newBook, titles } from './support.ts';

describe('a photo', () => {
  test('keeps its bytes, is upright in numbers and proxy, and loses its metadata in the proxy', async () => {
    const book = newBook();
    const bytes = new Uint8Array(
      await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#a04020' } })
        .withExif({ IFD0: { Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 51/1 0/1' } })
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer(),
    );
    const stored = await book.addPhoto('bưu tá.jpg'.normalize('NFD'), bytes);
    expect(stored).toEqual({
      id: stored.id,
      sha256: sha256(bytes),
      name: 'bưu tá.jpg',
      mediaType: 'image/jpeg',
      width: 1000,
      height: 1600,
      size: bytes.byteLength,
      look: AS_IT_CAME,
    });
    expect(book.photo(stored.id)).toEqual(stored);
    expect(Buffer.from(book.photoBytes(stored.id, 'original')).equals(Buffer.from(bytes))).toBe(true);
    const proxy = await sharp(book.photoBytes(stored.id, 'proxy')).metadata();
    expect(proxy).toMatchObject({ format: 'jpeg', width: 500, height: 800, space: 'srgb' });
    expect([proxy.exif, proxy.orientation, proxy.icc]).toEqual([undefined, undefined, undefined]);
    expect(book.check()).toEqual([]);
  });

  test('is stored once, and not enlarged', async () => {
    const book = newBook();
    const first = await book.addPhoto('a.jpg', await jpeg());
    expect(await book.addPhoto('b.jpg', await jpeg())).toEqual(first);
    expect(await sharp(book.photoBytes(first.id, 'proxy')).metadata()).toMatchObject({ width: 60, height: 40 });
    expect((await book.addPhoto('b.jpg', await jpeg(60, 40, 10))).id).not.toBe(first.id);
    expect(codeOf(() => book.photo('gone'))).toBe('book/no-photo');
    expect(codeOf(() => book.photoBytes('gone', 'proxy'))).toBe('book/no-photo');
  });

  test.each(['png', 'webp', 'tiff', 'gif'] as const)('may be %s', async (format) => {
    const book = newBook();
    const bytes = await sharp({ create: { width: 30, height: 20, channels: 4, background: '#00000080' } }).toFormat(format).toBuffer();
    expect(await book.addPhoto(`x.${format}`, bytes)).toMatchObject({ mediaType: `image/${format}`, width: 30, height: 20 });
  });

  test('is refused when it is none, is damaged or too large', async () => {
    const book = newBook();
    const add = (bytes: Uint8Array): Promise<string> => codeOfAsync(book.addPhoto('x.jpg', bytes));
    expect(await add(new Uint8Array())).toBe('photo/unsupported');
    expect(await add(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('photo/unsupported');
    expect(await add(Buffer.from('\xff\xd8\xff no picture', 'latin1'))).toBe('photo/damaged');
    const noise = Buffer.alloc(300 * 300 * 3, 0).map((_, index) => (index * 7919) % 251);
    const whole = await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } }).jpeg().toBuffer();
    expect(await add(whole.subarray(0, whole.length / 2))).toBe('photo/damaged');
    const bomb = await sharp({ create: { width: 10_500, height: 10_500, channels: 3, background: '#fff' } }).png().toBuffer();
    expect(await add(bomb)).toBe('photo/too-large');
    expect(await add(Buffer.concat([await jpeg(), Buffer.alloc(101 * 1024 * 1024)]))).toBe('photo/too-large');
  });
});

describe('an imported source', () => {
  const imported = (overrides: Partial<ImportedArticle>): ImportedArticle => ({
    document: article('Bài', photo('picture:0', 'chú thích một'), photo('picture:1', 'chú thích hai'), photo(null, 'chú thích ba')),
    writtenOn: '2021-04-26',
    pictures: [],
    encoding: 'utf-8',
    leftOut: ['Tin liên quan'],
    warnings: [],
    ...overrides,
  });
  const source = { name: 'bài.txt', mediaType: 'text/plain', sha256: sha256('nguồn'), bytes: Buffer.from('nguồn') };

  test('brings its pictures; one that cannot be taken is a warning and its caption stays', async () => {
    const book = newBook();
    const pictures = [{ name: 'a.jpg', bytes: await jpeg() }, { name: 'b.jpg', bytes: new Uint8Array(8) }];
    const [summary] = await book.importSource(bodyPart(book), source, [imported({ pictures })]);
    expect(summary).toMatchObject({ title: 'Bài', date: '2021-04-26', photos: 1, captions: ['chú thích một', 'chú thích hai', 'chú thích ba'], encoding: 'utf-8' });
    expect(summary?.captionsWithoutPhoto).toEqual(['chú thích hai', 'chú thích ba']);
    expect(summary?.warnings).toEqual([expect.objectContaining({ code: 'photo-lost', text: expect.stringContaining('b.jpg') as string })]);
    const blocks = book.article(summary?.id ?? '').document.blocks.filter((block) => block.type === 'photo');
    expect(blocks.map(({ photoId }) => photoId === null)).toEqual([false, true, true]);
    expect(book.photo(blocks[0]?.photoId ?? '')).toMatchObject({ name: 'a.jpg' });
    expect(book.check()).toEqual([]);
  });

  test('a second time is remarked on', async () => {
    const book = newBook();
    await book.importSource(bodyPart(book), source, [imported({})]);
    const [again] = await book.importSource(bodyPart(book), { ...source, name: 'khác.txt' }, [imported({})]);
    expect(again?.warnings).toEqual([expect.objectContaining({ code: 'came-before', text: expect.stringContaining('bài.txt') as string })]);
    expect(titles(book)['Phần một']).toEqual(['Bài', 'Bài']);
  });

  test('comes in whole or not at all', async () => {
    const book = newBook();
    const broken = imported({ writtenOn: 'hôm qua' });
    await expect(book.importSource(bodyPart(book), source, [imported({}), broken])).rejects.toThrow();
    expect(titles(book)['Phần một']).toEqual([]);
    expect(await codeOfAsync(book.importSource('gone', source, [imported({})]))).toBe('book/no-part');
    const [first] = await book.importSource(bodyPart(book), source, [imported({})]);
    expect(first?.warnings).toEqual([]);
  });
});

test('the files of the sample are pictures a book takes', async () => {
  const folder = new URL('../../../../resources/sample/photos/', import.meta.url);
  const book = newBook();
  for (const name of fs.readdirSync(folder)) expect(await book.addPhoto(name, fs.readFileSync(new URL(name, folder)))).toMatchObject({ name: path.basename(name) });
});
