/** The cover of an EPUB: the front of the book's own cover, trimmed, and nothing else of the sheet. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { DESIGN_IDS } from '../../electron/common/book/designs.ts';
import { finishOf } from '../../electron/common/book/finish.ts';
import type { BookSettings } from '../../electron/common/book/settings.ts';
import { CoverPreview } from '../../electron/services/print/cover/preview.ts';
import { coverPicture } from '../../electron/services/ways/cover.ts';
import { firstBook } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';

const folder = temporaryFolder();

interface Pixels { readonly data: Buffer; readonly width: number; readonly height: number }

async function pixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.resize({ width: 350 }).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function epubCover(name: string, settings: Partial<BookSettings>): Promise<{ pixels: Pixels; width: number; height: number }> {
  const { bytes, width, height } = await coverPicture((await firstBook('photos')).with(settings));
  writeFileSync(join(folder, `${name}.jpg`), bytes);
  return { pixels: await pixels(sharp(bytes)), width, height };
}

/** The front as the sheet in the window has it, cut out by another way: the whole sheet drawn, then its right end. */
async function frontOfSheet(settings: Partial<BookSettings>, from: (width: number) => number): Promise<Pixels> {
  const book = (await firstBook('photos')).with(settings);
  const preview = new CoverPreview(book);
  const { svg, width } = await preview.show(book.settings(), 240);
  preview.close();
  const sheet = sharp(Buffer.from(svg), { density: 150 });
  const { data, info } = await sheet.flatten({ background: '#ffffff' }).png().toBuffer({ resolveWithObject: true });
  const left = Math.round((from(width) / width) * info.width);
  return pixels(sharp(data).extract({ left, top: 0, width: info.width - left, height: info.height }));
}

function difference(one: Pixels, other: Pixels): number {
  expect(Math.abs(one.height - other.height)).toBeLessThanOrEqual(2);
  const count = one.width * Math.min(one.height, other.height) * 3;
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum += Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0));
  return sum / count;
}

describe.each(DESIGN_IDS)('%s', (design) => {
  it.each<readonly [string, Partial<BookSettings>]>([
    ['with a photo, as ordered', { coverPhoto: 'award' }],
    ['with a foil and a photo over the whole front', { coverPhoto: 'award', coverPhotoWay: 'full', coverFinish: 'silver' }],
  ])('is the front of the cover %s', async (name, changed) => {
    const settings: Partial<BookSettings> = { design, coverBinding: 'soft', coverPaper: 'own', coverCaliper: 0.1, ...changed };
    const { pixels: shown, width, height } = await epubCover(`${design}-${name}`, settings);
    expect(width).toBe(1400);
    expect(height / width).toBeCloseTo(240 / 160, 2);
    expect(difference(shown, await frontOfSheet(settings, (sheet) => sheet - 160))).toBeLessThan(6);
    const foil = finishOf((await firstBook('photos')).with(settings).settings());
    if (foil !== null) {
      const wanted = [1, 3, 5].map((at) => parseInt(foil.srgb.slice(at, at + 2), 16));
      let found = 0;
      for (let at = 0; at < shown.data.length; at += 3) if (wanted.every((value, channel) => Math.abs(value - (shown.data[at + channel] ?? 0)) < 14)) found += 1;
      expect(found).toBeGreaterThan(40);
    }
  }, 60_000);
});

it('of a hard cover is the board without groove and turn-in', async () => {
  const { width, height } = await epubCover('hard', { coverBinding: 'hard', coverJoint: 8, coverBoard: 2.5, coverTurnIn: 15 });
  // Board: the page and two squares of 3 mm high; as wide as the page, spine board and square, less the joint.
  expect(height / width).toBeCloseTo(246 / (160 + 2.5 + 3 - 8), 2);
});
