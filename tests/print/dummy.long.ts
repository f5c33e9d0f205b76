/** The dummy: the pages of the press file with a blank box in the place of each photo. */
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstBook } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import type { MemoryBook } from './support/memory-book.ts';
import { printed, type Printed } from './support/printed.ts';
import { boxes, complaints, images, pageTexts, run, uncompressed } from './support/readers.ts';

const folder = temporaryFolder();
let book: MemoryBook;
let dummy: Printed;
let press: Printed;
beforeAll(async () => {
  book = await firstBook('photos');
  dummy = await printed(book, 'dummy', folder, 'dummy');
  press = await printed(book, 'print', folder, 'print');
});

describe('the dummy', () => {
  it('is sound, named for what it is, lighter than the proof', async () => {
    expect(complaints(dummy.file)).toBe('');
    expect(basename(dummy.file)).toMatch(/-maket\.pdf$/);
    const proof = await printed(book, 'proof', folder, 'proof');
    expect(statSync(dummy.file).size).toBeLessThan(statSync(proof.file).size);
  });

  it('breaks its pages as the press file does, captions with them', () => {
    expect(dummy.pages).toBe(press.pages);
    expect(pageTexts(dummy.file)).toEqual(pageTexts(press.file));
  });

  it('holds no picture: each photo of the press file is a box', () => {
    expect(images(press.file)).toHaveLength(3);
    expect(images(dummy.file)).toEqual([]);
    expect(uncompressed(dummy.file).match(/0\.93 g 0 0/g)).toHaveLength(3);
  });

  it('has each box where the proof has the photo, in light grey', async () => {
    const proof = await printed(book, 'proof', folder, 'proof');
    for (const { page } of images(proof.file)) {
      // At 36 dpi a dot is 2 pt: the photo's dots are grey in the dummy, and where there is no photo the two pages are one.
      const [shown, blank] = [proof.file, dummy.file].map((file, index) => {
        run('pdftoppm', '-r', '36', '-png', '-singlefile', '-f', String(page), '-l', String(page), file, join(folder, `look-${String(index)}`));
        return join(folder, `look-${String(index)}.png`);
      });
      const { sharp } = await import('../../electron/services/sharp.ts');
      const dots = async (file: string | undefined): Promise<Buffer> => sharp(file ?? '').flatten({ background: '#fff' }).greyscale().raw().toBuffer();
      const [before, after] = [await dots(shown), await dots(blank)];
      expect(after.length).toBe(before.length);
      const changed = [...after.keys()].filter((at) => Math.abs((before[at] ?? 0) - (after[at] ?? 0)) > 12);
      expect(changed.length).toBeGreaterThan(500);
      const grey = changed.filter((at) => Math.abs((after[at] ?? 0) - 237) <= 3);
      // The rest is the diagonal and the frame.
      expect(grey.length / changed.length).toBeGreaterThan(0.9);
    }
  });

  it('has the trim size of the proof', () => {
    for (const { MediaBox } of boxes(dummy.file, dummy.pages)) expect((MediaBox?.[2] ?? 0) / (72 / 25.4)).toBeCloseTo(160, 1);
  });
});
