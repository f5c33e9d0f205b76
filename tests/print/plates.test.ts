/** What stands on which plate. Text printed in four inks shows coloured fringes when a plate is a hair off; here it is on black alone. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstBook } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { darkest, inkOutside, SCALE, separate, type Plates } from './support/plates.ts';
import { printed } from './support/printed.ts';
import { images, pageTexts, picturesArea, textPlaces } from './support/readers.ts';

const folder = temporaryFolder();
const COLOURS = ['Cyan', 'Magenta', 'Yellow'] as const;
let file: string;
let plates: Plates[];
let texts: string[];
/** Numbers of the pages with a photo, and of those with an ornament. */
let withPhotos: number[];
let ornamented: number[];
beforeAll(async () => {
  ({ file } = await printed(await firstBook('photos'), 'print', folder, 'book'));
  plates = await separate(file, join(folder, 'plates'));
  texts = pageTexts(file);
  withPhotos = [...new Set(images(file).map((image) => image.page))];
  const contents = withWords('Mục lục');
  ornamented = [1, ...withWords('KỶ YẾU'), ...[...withWords('PHẦN MỘT'), ...withWords('PHẦN HAI')].filter((number) => !contents.includes(number))];
});

/** Page numbers (1 = the first) whose text holds these words. */
const withWords = (words: string): number[] => texts.flatMap((text, index) => (text.includes(words) ? [index + 1] : []));
const page = (number: number): Plates => {
  const found = plates[number - 1];
  if (found === undefined) throw new Error(`no page ${String(number)}`);
  return found;
};

describe('every word', () => {
  it('stands on the black plate alone', () => {
    let words = 0;
    const misprinted: string[] = [];
    for (const { number, lines } of textPlaces(file)) {
      for (const { text, ...area } of lines.flatMap((line) => line.words)) {
        // The box of a word reaches up to the tallest accent a face could have; what stands above it is not the word's.
        const inner = { ...area, top: area.top + (area.bottom - area.top) * 0.1 };
        words += 1;
        if (/[\p{L}\p{N}]/u.test(text) && darkest(page(number).Black, inner) !== 0) misprinted.push(`${text} on page ${String(number)} is not black`);
        for (const ink of COLOURS) if (darkest(page(number)[ink], inner) !== 255) misprinted.push(`${text} on page ${String(number)} has ${ink}`);
      }
    }
    expect(misprinted).toEqual([]);
    expect(words).toBeGreaterThan(1500);
  });
});

describe('colour', () => {
  it('is on the pages that have an ornament: half-title, title page and two part openers', () => {
    expect(new Set(ornamented).size).toBe(4);
    for (const number of ornamented) expect(inkOutside(page(number).Magenta, [])).toBeGreaterThan(50);
  });

  it('is nowhere on pages without ornament or photo', () => {
    const plain = plates.map((_, index) => index + 1).filter((number) => !ornamented.includes(number) && !withPhotos.includes(number));
    expect(plain.length).toBeGreaterThan(6);
    for (const number of plain) for (const ink of COLOURS) expect(inkOutside(page(number)[ink], []), `page ${String(number)}, ${ink}`).toBe(0);
  });

  it('is only in the photos on pages with a photo', () => {
    expect(withPhotos).toHaveLength(3);
    for (const number of withPhotos) {
      const place = picturesArea(file, number, page(number).Black.height / SCALE);
      if (place === null) throw new Error(`no picture on page ${String(number)}`);
      const areas = [{ left: place.left - 1, top: place.top - 1, right: place.right + 1, bottom: place.bottom + 1 }];
      for (const ink of COLOURS) {
        expect(inkOutside(page(number)[ink], areas), `page ${String(number)}, ${ink}`).toBe(0);
        expect(inkOutside(page(number)[ink], []), `page ${String(number)}, ${ink}`).toBeGreaterThan(5000);
      }
    }
  });

  it('fills the field of a part opener into the bleed on three sides', () => {
    const number = withWords('PHẦN HAI').at(-1) ?? 0;
    const { Magenta } = page(number);
    const edge = 2;
    for (const [left, top] of [[edge, edge], [Magenta.width / SCALE - edge, edge], [edge, 200], [Magenta.width / SCALE - edge, 200]] as const) {
      expect(darkest(Magenta, { left: left - 1, top: top - 1, right: left, bottom: top })).toBeLessThan(10);
    }
  });
});

describe('blank pages', () => {
  it('are blank', () => {
    const blank = texts.flatMap((text, index) => (text === '' ? [index + 1] : []));
    expect(blank).toEqual([2, 4]);
    for (const number of blank) for (const plate of Object.values(page(number))) expect(inkOutside(plate, [])).toBe(0);
  });
});
