/** Photos with edits: the file for the press, the proof and the preview show the same picture, and nothing but the picture goes out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { document, paragraph, photo, title } from '../../electron/common/article/build.ts';
import { AS_IT_CAME, type PhotoLook } from '../../electron/common/photo/frame.ts';
import { NO_EDITS } from '../../electron/common/records/photo-edits.ts';
import { pressPhoto } from '../../electron/services/print/photos.ts';
import { Previewer } from '../../electron/services/print/preview.ts';
import { ShownPhotos } from '../../electron/services/photo/shown.ts';
import { resourcePath } from '../../electron/services/resources.ts';
import { deltaE, labOf } from './support/colour.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { asPicture, type Rgb } from './support/pictures.ts';
import { printed, type Printed } from './support/printed.ts';
import { svgOf } from './support/drawing.ts';
import { images, run, uncompressed } from './support/readers.ts';

const RED: Rgb = [170, 60, 60];
const GREEN: Rgb = [87, 128, 67];
const BLUE: Rgb = [70, 100, 150];
const GREY: Rgb = [122, 122, 121];
const folder = temporaryFolder();
const TEXT = document([title('Ảnh đã sửa'), photo('one', 'Chú thích', 'Lê Hoa'), paragraph('Chữ.')]);

/** Red and green over blue and grey, 2400 × 1600, with the place it was taken at and the camera's name. */
async function taken(): Promise<Uint8Array> {
  const [width, height] = [2400, 1600];
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) pixels.set(y < height / 2 ? (x < width / 2 ? RED : GREEN) : x < width / 2 ? BLUE : GREY, (y * width + x) * 3);
  }
  return await sharp(pixels, { raw: { width, height, channels: 3 } })
    .withExif({ IFD0: { Make: 'MAYANH-RIENG', Artist: 'TEN-RIENG' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 51/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '106/1 45/1 0/1' } })
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** Turned to the right, straightened, the right half of what is left, a little lighter. */
const LOOK: PhotoLook = { crop: { x: 0.5, y: 0, width: 0.5, height: 1 }, edits: { ...NO_EDITS, turn: 90, straighten: 2, exposure: 0.3 } };

async function bookWith(look: PhotoLook | null): Promise<MemoryBook> {
  const book = new MemoryBook({ title: 'Ảnh đã sửa' }, [{ id: 'p', kind: 'body', title: 'Phần ảnh', articles: [{ id: 'a', document: TEXT }] }], new Map([['one', await asPicture('chụp.jpg', await taken())]]));
  if (look !== null) book.edit('one', look);
  return book;
}

/** The first picture of a PDF as sRGB pixels. */
async function pictureOf(file: string, name: string): Promise<{ width: number; height: number; at: (x: number, y: number) => Rgb }> {
  run('pdfimages', '-tiff', file, join(folder, name));
  const { data, info } = await sharp(join(folder, `${name}-000.tif`)).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): Rgb => {
    const from = (Math.round(y * (info.height - 1)) * info.width + Math.round(x * (info.width - 1))) * info.channels;
    return [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
  };
  return { width: info.width, height: info.height, at };
}

const apart = (one: Rgb, other: Rgb): number => deltaE(labOf(one), labOf(other));
const lighter = (rgb: Rgb): Rgb => rgb.map((value) => Math.min(255, value * 2 ** (0.3 / 2.2))) as unknown as Rgb;

describe('a photo with edits', () => {
  let press: Printed;
  let proof: Printed;
  beforeAll(async () => {
    const book = await bookWith(LOOK);
    press = await printed(book, 'print', folder, 'press');
    proof = await printed(book, 'proof', folder, 'proof');
  });

  it('is printed turned, straightened and cropped, at the pixels of the original', () => {
    const [image] = images(press.file);
    // 2400 × 1600 turned is 1600 × 2400; two degrees take 5 % of it, the crop half of the width.
    expect(image?.colour).toBe('cmyk');
    expect((image?.width ?? 0) / (image?.height ?? 1)).toBeCloseTo(1600 / 2 / 2400, 2);
    const { preflight } = press;
    expect(preflight.errors).toEqual([]);
  });

  it('has the colours of that part in the proof, lighter by the exposure', async () => {
    const shown = await pictureOf(proof.file, 'proof');
    expect(shown.width / shown.height).toBeCloseTo(1600 / 2 / 2400, 2);
    // The right half of the turned picture: what was above is on the right, red over green.
    expect(apart(shown.at(0.5, 0.2), lighter(RED))).toBeLessThan(3);
    expect(apart(shown.at(0.5, 0.8), lighter(GREEN))).toBeLessThan(3);
  });

  it('has the same picture on the press as in the proof', async () => {
    // Ghostscript's own rendering of the page, the picture's middle above and below.
    const file = join(folder, 'page.tif');
    const page = images(press.file)[0]?.page ?? 1;
    run('gs', '-q', '-dBATCH', '-dNOPAUSE', '-dSAFER', '-r72', '-sDEVICE=tiff24nc', `-dFirstPage=${String(page)}`, `-dLastPage=${String(page)}`, `-sDefaultCMYKProfile=${resourcePath('icc', 'ISOcoated_v2_300_bas.icc')}`, `-sOutputFile=${file}`, press.file);
    const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const seen = (wanted: Rgb): number => {
      let count = 0;
      for (let at = 0; at < data.length; at += info.channels) if (apart([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0], wanted) < 6) count += 1;
      return count / (info.width * info.height);
    };
    expect(seen(lighter(RED))).toBeGreaterThan(0.03);
    expect(seen(lighter(GREEN))).toBeGreaterThan(0.03);
    expect(seen(lighter(BLUE))).toBeLessThan(0.01);
  });

  it('is another file in the cache of the press when it is edited otherwise', async () => {
    const profile = resourcePath('icc', 'ISOcoated_v2_300_bas.icc');
    const paths = new Set<string>();
    for (const look of [null, LOOK, { ...LOOK, edits: { ...LOOK.edits, exposure: 0.4 } }]) {
      const shown = await new ShownPhotos(await bookWith(look)).ready([TEXT]);
      const found = await pressPhoto(shown, { articleId: 'a', block: 1, photoId: 'one', photo: shown.photo('one'), width: 200, height: 200 }, { profile, ink: 300, grey: false }, join(folder, 'cache'));
      paths.add(found.path);
      expect((await sharp(readFileSync(found.path)).metadata()).width).toBe(found.width);
    }
    expect(paths.size).toBe(3);
  });

  it('is seen in the preview as soon as it was edited', async () => {
    const book = await bookWith(null);
    const preview = new Previewer(book);
    const shapes: number[] = [];
    for (const look of [null, LOOK]) {
      if (look !== null) book.edit('one', look);
      await preview.ready([TEXT]);
      const [page] = preview.article('a', TEXT).pages;
      const [, data = ''] = /href="data:image\/jpeg;base64,([^"]+)"/u.exec(page === undefined ? '' : svgOf(page)) ?? [];
      const { width, height } = await sharp(Buffer.from(data, 'base64')).metadata();
      shapes.push(width / height);
    }
    preview.close();
    expect(shapes[0]).toBeCloseTo(1.5, 2);
    expect(shapes[1]).toBeCloseTo(1 / 3, 2);
  });

  it('is seen on the small pages when the book was typeset again, never before, and is as it came when the edit is undone', async () => {
    const book = await bookWith(null);
    const preview = new Previewer(book);
    const seen = async (): Promise<string> => (await preview.pages(1, 40, 'small')).map(({ picture }) => Buffer.from(picture).toString('base64')).join('\n');
    await preview.ready(null);
    preview.book();
    // The pages of this typesetting are drawn, or drawn again, after the photo was edited.
    book.edit('one', LOOK);
    await preview.ready([TEXT]);
    const came = await seen();
    await preview.ready(null);
    preview.book();
    const edited = await seen();
    book.edit('one', AS_IT_CAME);
    await preview.ready(null);
    preview.book();
    const again = await seen();
    preview.close();
    const plain = new Previewer(await bookWith(null));
    await plain.ready(null);
    const whole = (await plain.pages(1, 40, 'small')).map(({ picture }) => Buffer.from(picture).toString('base64')).join('\n');
    plain.close();
    expect([came === whole, edited === whole, again === whole]).toEqual([true, false, true]);
  });
});

describe('what a camera knows', () => {
  const PRIVATE = /MAYANH-RIENG|TEN-RIENG|GPSL|Exif\0\0/u;

  it('is in the original, and in no file that goes out', async () => {
    const original = Buffer.from(await taken()).toString('latin1');
    expect(original).toMatch(PRIVATE);
    for (const look of [null, LOOK]) {
      const book = await bookWith(look);
      const state = look === null ? 'plain' : 'edited';
      for (const to of ['print', 'proof'] as const) {
        const { file } = await printed(book, to, folder, `private-${state}`);
        expect(uncompressed(file)).not.toMatch(PRIVATE);
        expect(readFileSync(file).toString('latin1')).not.toMatch(PRIVATE);
      }
    }
  });
});
