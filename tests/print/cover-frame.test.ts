/** The frame of Trang trọng on a board of one cloth, read back from the foil's plate: in the middle of what is seen of the board beside the groove. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wrapOf } from '../../electron/common/book/cover.ts';
import type { BookSettings } from '../../electron/common/book/settings.ts';
import { TRIM_SIZES } from '../../electron/common/book/trim.ts';
import { SLUG } from '../../electron/services/print/pdf/marks.ts';
import { firstBook } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { everyPlate, SCALE } from './support/plates.ts';
import { printed } from './support/printed.ts';

const folder = temporaryFolder();
const MM = 72 / 25.4;

test.each(['hard', 'soft'] as const)('bound %s with gold, the frame is as far from the groove, or the fold, as from the fore edge', async (coverBinding) => {
  const settings: Partial<BookSettings> = { design: 'trang-trong', coverBinding, coverFinish: 'gold', coverPhoto: '', coverPaper: 'own', coverCaliper: 1 };
  const book = (await firstBook('photos')).with(settings);
  const { front } = wrapOf(book.settings(), (await printed(book, 'proof', folder, `trang-${coverBinding}`)).pages, TRIM_SIZES['16x24']);
  const { file, preflight } = await printed(book, 'cover', folder, `bia-${coverBinding}`);
  expect(preflight.errors).toEqual([]);
  const gold = (await everyPlate(file, join(folder, `plates-${coverBinding}`))).get('Nhu vang');
  if (gold === undefined) throw new Error('no gold');
  const at = (mm: number): number => Math.round((SLUG + 3 + mm) * MM * SCALE);
  const columns: number[] = [];
  const [from, to] = [at(front.x), at(front.x + front.width)];
  // Rules that run down most of the board.
  for (let x = from; x < to; x += 1) {
    let inked = 0;
    for (let y = Math.round(gold.height * 0.3); y < gold.height * 0.7; y += 1) if ((gold.pixels[y * gold.width + x] ?? 255) < 128) inked += 1;
    if (inked > gold.height * 0.35) columns.push(x);
  }
  expect(columns.length).toBeGreaterThan(3);
  const [left, right] = [(columns[0] ?? 0) - from, to - 1 - (columns.at(-1) ?? 0)].map((pixels) => pixels / SCALE / MM);
  expect(Math.abs((left ?? 0) - (right ?? 99))).toBeLessThan(0.6);
});
