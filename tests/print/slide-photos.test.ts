/** Photos on slides, read back as pixels: whoever stands in a group is on the slide, with the head. */
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { document, paragraph, photo, title } from '../../electron/common/article/build.ts';
import { DESIGN_IDS } from '../../electron/common/book/designs.ts';
import { defaultSettings } from '../../electron/common/book/settings.ts';
import { printSource } from '../../electron/services/book/made/source.ts';
import { createBook } from '../../electron/services/store/book-file.ts';
import { exportWay } from '../../electron/services/ways/export.ts';
import { PRINTED_AT } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { run } from './support/readers.ts';

const folder = temporaryFolder();
const SHAPES = [0.95, 1.1, 1.6, 2.2, 2.9, 4.5];
const MARKS = { heads: [255, 0, 255], left: [0, 255, 255], right: [0, 0, 255] } as const;

/** A grey picture with a bar where heads are in a photo of a group, and one at either end, where the outermost stand. */
async function groupPhoto(shape: number): Promise<Uint8Array<ArrayBuffer>> {
  const [width, height] = [Math.round(900 * Math.sqrt(shape)), Math.round(900 / Math.sqrt(shape))];
  const bar = (colour: readonly number[], x: number, y: number, w: number, h: number): string => `<rect x="${String(x * width)}" y="${String(y * height)}" width="${String(w * width)}" height="${String(h * height)}" fill="rgb(${colour.join(',')})"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}"><rect width="100%" height="100%" fill="#808080"/>${bar(MARKS.heads, 0.2, 0.06, 0.6, 0.06)}${bar(MARKS.left, 0.09, 0.2, 0.04, 0.4)}${bar(MARKS.right, 0.87, 0.2, 0.04, 0.4)}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer());
}

async function seen(file: string, page: number): Promise<Record<keyof typeof MARKS, number>> {
  const base = join(folder, `p${String(page)}`);
  run('pdftoppm', '-r', '36', '-f', String(page), '-l', String(page), '-singlefile', '-png', file, base);
  const { data, info } = await sharp(`${base}.png`).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const count = (colour: readonly number[]): number => {
    let found = 0;
    for (let at = 0; at < data.length; at += info.channels) if (colour.every((value, channel) => Math.abs(value - (data[at + channel] ?? 0)) < 40)) found += 1;
    return found;
  };
  return { heads: count(MARKS.heads), left: count(MARKS.left), right: count(MARKS.right) };
}

test.each(DESIGN_IDS)('%s: of a group of any shape the heads and the outermost are seen', async (design) => {
  const book = createBook(join(folder, `${design}.kyyeu`), { ...defaultSettings('Những bông hoa đẹp'), design });
  const part = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
  for (const shape of SHAPES) {
    const { id: photoId } = await book.addPhoto(`${String(shape)}.jpg`, await groupPhoto(shape));
    const { id } = book.addArticle(part, '');
    book.saveArticle(id, 1, document([title(`Tập thể ${String(shape)}`), photo(photoId), paragraph('Đảng bộ có 46 đảng viên.')]));
  }
  const { files } = await exportWay({ reader: printSource(book), book, to: 'slides', folder: join(folder, design), now: PRINTED_AT, slides: { articles: [], approvedOnly: false } });
  const file = files[0]?.path ?? '';
  expect(files[0]?.pages).toBe(SHAPES.length + 3);
  // Behind the title's slide and the part's.
  for (const [at, shape] of SHAPES.entries()) {
    const { heads, left, right } = await seen(file, at + 3);
    expect({ shape, heads: heads > 200, left: left > 100, right: right > 100 }).toEqual({ shape, heads: true, left: true, right: true });
  }
});
