/** Word spaces of large lines: every line of a title has the same, none is closed so that a word more comes into a line. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { document, paragraph, title } from '../../electron/common/article/build.ts';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import { CoverTypesetter } from '../../electron/services/print/cover/typeset.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { textPlaces, type TextPage } from './support/readers.ts';

const folder = temporaryFolder();
/** In two lines, the first a little longer than the second. */
const TITLES = ['Gương sáng Xứ Lạng', 'Hoa thơm bản nhỏ', 'Những bông hoa đẹp trong vườn hoa', 'Người tốt quê hương'];
const book = (design: DesignId, name: string): MemoryBook =>
  new MemoryBook({ design, title: name }, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: document([title('Bài'), paragraph('Chữ.')]) }] }]);
const PDF = { standard: '1.7', tagged: false, at: 0 } as const;

function titlePage(design: DesignId, name: string): TextPage[] {
  const typesetter = new Typesetter(book(design, name), 'screen');
  try {
    const file = join(folder, 'title.pdf');
    writeFileSync(file, typesetter.pdf(typesetter.book(), PDF));
    return textPlaces(file).slice(2, 3);
  } finally {
    typesetter.close();
  }
}

function coverPage(design: DesignId, name: string): TextPage[] {
  const typesetter = new CoverTypesetter('screen');
  try {
    const file = join(folder, 'cover.pdf');
    writeFileSync(file, typesetter.pdf(typesetter.cover(book(design, name), 120, null), PDF));
    return textPlaces(file);
  } finally {
    typesetter.close();
  }
}

/** Narrowest and widest word space of the lines that the title stands in, as shares of their height; of `words` in all. */
function spacesOf(pages: readonly TextPage[], name: string): { least: number; most: number; words: number } {
  const own = new Set(name.normalize('NFC').toLowerCase().split(' '));
  const lines = pages.flatMap((page) => page.lines).filter(({ top, bottom, left, right, words }) => bottom - top > 25 && right - left > bottom - top && words.every(({ text }) => own.has(text.toLowerCase())));
  const gaps = lines.flatMap(({ words, top, bottom }) => words.slice(1).map((word, at) => (word.left - (words[at]?.right ?? 0)) / (bottom - top))).filter((gap) => gap > 0);
  return { least: Math.min(...gaps), most: Math.max(...gaps), words: lines.flatMap(({ words }) => words).length };
}

describe.each(DESIGN_IDS)('in the design %s', (design) => {
  it.each([['title page', titlePage], ['cover', coverPage]] as const)('%s: the same in every line', (_, pages) => {
    for (const name of TITLES) {
      const { least, most, words } = spacesOf(pages(design, name), name);
      expect(words, name).toBeGreaterThanOrEqual(name.split(' ').length);
      // Kerning makes them differ by a little.
      expect(least / most, `${name}: ${String(least)} to ${String(most)} of a line’s height`).toBeGreaterThan(0.93);
      expect(least, name).toBeGreaterThan(0.15);
    }
  });
});
