/** The ink that photos are laid with: never more than the printing house allows, whatever its profile and its limit; and where it were, the photo and its place are told. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { document, photo, title } from '../../electron/common/article/build.ts';
import { sentenceOf } from '../../electron/common/print/sentence.ts';
import { pressPhoto, type PhotoPress } from '../../electron/services/print/photos.ts';
import { photoInkFindings } from '../../electron/services/print/preflight/photo-ink.ts';
import { resourcePath } from '../../electron/services/resources.ts';
import type { PlacedPhoto } from '../../electron/services/print/settle.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { asPicture, type Picture } from './support/pictures.ts';

const folder = temporaryFolder();
const cache = join(folder, 'cache');
const pictures = new Map<string, Picture>();
const article = document([title('Bài'), photo('buu-ta.jpg', 'Anh bưu tá.')]);
let book: MemoryBook;

beforeAll(async () => {
  const photos = resourcePath('sample', 'photos');
  for (const name of readdirSync(photos)) pictures.set(name, await asPicture(name, readFileSync(join(photos, name))));
  book = new MemoryBook({}, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'một', document: article }] }], pictures);
});

function placed(photoId: string, articleId = 'một'): PlacedPhoto {
  return { articleId, block: 1, photoId, photo: book.photo(photoId), width: 180, height: 120 };
}

/** %, of the finished photo's pixels */
async function inkIn(photoId: string, press: PhotoPress): Promise<number> {
  const made = await pressPhoto(book, placed(photoId), press, cache);
  const pixels = await sharp(Buffer.from(made.read())).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer();
  let most = 0;
  for (let at = 0; at < pixels.length; at += 4) most = Math.max(most, pixels.subarray(at, at + 4).reduce((sum, ink) => sum + ink, 0));
  return (most * 100) / 255;
}

describe('photos of the sample', () => {
  it.each([
    ['ISOcoated_v2_300_bas.icc', 240],
    ['Uncoated_FOGRA29_280.icc', 230],
  ])('keep to the limit: %s, %s %%', async (profile, ink) => {
    const press = { profile: resourcePath('icc', profile), ink, grey: false };
    for (const id of pictures.keys()) expect(await inkIn(id, press), id).toBeLessThanOrEqual(ink);
  });
});

describe('a photo over the limit', () => {
  it('is told with its caption, its article and its place', () => {
    const [found, ...others] = photoInkFindings([{ placed: placed('buu-ta.jpg'), ink: 306 }, { placed: placed('doi-hoi.jpg'), ink: 300 }], 300, book.articles());
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'photo-ink', articleId: 'một', block: 1, photoId: 'buu-ta.jpg' });
    expect(found === undefined ? '' : sentenceOf('vi', found.said)).toMatch(/“Anh bưu tá\.?”.*“Bài”.*306 %.*300 %/u);
  });

  it('of a made page is told with that page', () => {
    expect(photoInkFindings([{ placed: placed('buu-ta.jpg', 'trang-anh'), ink: 306 }], 300, book.articles())).toMatchObject([{ articleId: null, block: null, matterId: 'trang-anh' }]);
  });
});
