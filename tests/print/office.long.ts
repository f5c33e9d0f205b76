/** The proof on A4 sheets: boxes, sizes and texts as other programs read them. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OfficeChoice } from '../../electron/common/contract/shapes.ts';
import { exportBook } from '../../electron/services/print/export.ts';
import { firstBook, PRINTED_AT } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import type { MemoryBook } from './support/memory-book.ts';
import { printed, type Printed } from './support/printed.ts';
import { boxes, complaints, pageTexts, run, textPlaces } from './support/readers.ts';

const folder = temporaryFolder();
const MM = 72 / 25.4;
let book: MemoryBook;
let proof: Printed;
beforeAll(async () => {
  book = await firstBook('photos');
  proof = await printed(book, 'proof', folder, 'proof');
});

async function sheets(name: string, office: OfficeChoice): Promise<{ file: string; pages: number }> {
  const { files } = await exportBook({ reader: book, to: 'office', office, folder: join(folder, name), cache: join(folder, 'cache'), now: PRINTED_AT });
  const [made] = files;
  if (made === undefined) throw new Error('nothing was printed');
  expect(complaints(made.path)).toBe('');
  return { file: made.path, pages: made.pages };
}

const sizes = (file: string, pages: number): number[][] => boxes(file, pages).map(({ MediaBox }) => [(MediaBox?.[2] ?? 0) / MM, (MediaBox?.[3] ?? 0) / MM].map((side) => Math.round(side * 10) / 10));
/** Words in any order: two pages side by side are read across. */
const words = (texts: readonly string[]): string[] => texts.join(' ').split(' ').filter((word) => word !== '').sort();

describe('a proof on A4', () => {
  it('has a page on each sheet, as large as in the book, with all its text', async () => {
    const { file, pages } = await sheets('one', { perSheet: 1, grey: false, pages: null });
    expect(pages).toBe(proof.pages);
    expect(sizes(file, pages)).toEqual(Array.from({ length: pages }, () => [210, 297]));
    expect(pageTexts(file)).toEqual(pageTexts(proof.file));
    // 16 × 24 cm in the middle of the sheet, at 100 %: every word stands 25 mm further right, 28.5 mm lower.
    const [there, here] = [proof.file, file].map((each) => textPlaces(each).flatMap(({ lines }) => lines.flatMap((line) => line.words)));
    expect(here?.length).toBe(there?.length);
    for (const [index, word] of (here ?? []).entries()) {
      expect(word.left - (there?.[index]?.left ?? 0)).toBeCloseTo(25 * MM, 0);
      expect(word.top - (there?.[index]?.top ?? 0)).toBeCloseTo(28.5 * MM, 0);
    }
  });

  it('has two pages on a sheet on its side, as they lie open in the book', async () => {
    const { file, pages } = await sheets('two', { perSheet: 2, grey: false, pages: null });
    expect(pages).toBe(Math.ceil((proof.pages + 1) / 2));
    // The half-title has the right half of the first sheet; a verso is left of its recto from then on.
    const middle = (297 / 2) * MM;
    const [first, ...others] = textPlaces(file).map(({ lines }) => lines.flatMap((line) => line.words));
    expect(first?.length).toBeGreaterThan(0);
    expect(first?.every(({ left }) => left > middle)).toBe(true);
    const left = others.map((all) => all.filter((word) => word.left < middle).map(({ text }) => text).sort().join(' '));
    const versos = pageTexts(proof.file).filter((_, index) => index % 2 === 1).map((text) => words([text]).join(' '));
    expect(left).toEqual(versos);
    const some = await sheets('open', { perSheet: 2, grey: false, pages: { from: 4, to: 7 } });
    expect([some.pages, (await sheets('recto', { perSheet: 2, grey: false, pages: { from: 5, to: 6 } })).pages]).toEqual([2, 2]);
    expect(sizes(file, pages)).toEqual(Array.from({ length: pages }, () => [297, 210]));
    expect(words(pageTexts(file))).toEqual(words(pageTexts(proof.file)));
  });

  it('has the pages that were asked for', async () => {
    const { file, pages } = await sheets('some', { perSheet: 1, grey: false, pages: { from: 3, to: 5 } });
    expect(pages).toBe(3);
    expect(pageTexts(file)).toEqual(pageTexts(proof.file).slice(2, 5));
    await expect(sheets('none', { perSheet: 1, grey: false, pages: { from: 900, to: 901 } })).rejects.toMatchObject({ code: 'print/no-such-pages' });
  });

  it('has no colour left when it is asked for in greys, and its text is still text', async () => {
    const colour = await sheets('colour', { perSheet: 1, grey: false, pages: null });
    const grey = await sheets('grey', { perSheet: 1, grey: true, pages: null });
    expect(pageTexts(grey.file)).toEqual(pageTexts(proof.file));
    const { sharp } = await import('../../electron/services/sharp.ts');
    /** The largest difference between the three colours of a dot, on any page. */
    const colourOf = async ({ file, pages }: { file: string; pages: number }, name: string): Promise<number> => {
      run('pdftoppm', '-r', '30', '-png', file, join(folder, name));
      let most = 0;
      for (let page = 1; page <= pages; page += 1) {
        const dots = await sharp(join(folder, `${name}-${String(page).padStart(String(pages).length, '0')}.png`)).removeAlpha().toColourspace('srgb').raw().toBuffer();
        for (let at = 0; at < dots.length; at += 3) {
          const three = [dots[at] ?? 0, dots[at + 1] ?? 0, dots[at + 2] ?? 0];
          most = Math.max(most, Math.max(...three) - Math.min(...three));
        }
      }
      return most;
    };
    expect(await colourOf(colour, 'colour')).toBeGreaterThan(60);
    expect(await colourOf(grey, 'grey')).toBeLessThan(8);
  });
});
