/** No page of mục lục or of the index holds a few lines that were left over; the two columns of an index end together. */
import { expect, test } from 'vitest';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import { TRIM_SIZES, type TrimSizeId } from '../../electron/common/book/trim.ts';
import { loadDesign, textBlock, type TextBlock } from '../../electron/services/print/design.ts';
import { svgTexts, type TextPiece } from '../../electron/services/print/svg-text.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { listsBook } from './support/lists-book.ts';

/** Of the height of a page's text. */
const LEAST = 0.25;

interface Lists {
  readonly pages: readonly (readonly TextPiece[])[];
  readonly block: TextBlock;
  /** First and last page of the index, from 1. */
  readonly index: readonly number[];
}

function set(design: DesignId, trimSize: TrimSizeId, lists: { titles: number; names?: number; units?: number }): Lists {
  const typesetter = new Typesetter(listsBook({ design, trimSize, ...lists }), 'screen');
  try {
    const typeset = typesetter.book();
    const index = typeset.places.flatMap(([what, , page]) => (what === 'made-start' || what === 'made-end' ? [page] : []));
    return { pages: svgTexts(typesetter.svg(typeset)), block: textBlock(loadDesign(design).data, trimSize, TRIM_SIZES[trimSize].width, 0), index };
  } finally {
    typesetter.close();
  }
}

/** How far down the text of a page reaches, as a share of the height there is. */
function share(page: readonly TextPiece[], { top, lines, line }: TextBlock): number {
  const inside = page.filter(({ y }) => y >= top - 1 && y <= top + (lines + 1) * line).map(({ y, height }) => y + height);
  return (Math.max(top, ...inside) - top) / (lines * line);
}

/** How many of the contents' titles stand over this on a page; -1: it does not stand there. */
function titlesOver(page: readonly TextPiece[], words: RegExp): number {
  const place = page.find(({ text }) => words.test(text.trim()))?.y;
  return place === undefined ? -1 : page.filter(({ text, y }) => y < place && /^Tấm\s+gương\s+số/u.test(text.normalize('NFC'))).length;
}

test.each(DESIGN_IDS)('mục lục of any length ends on a page with company: %s', (design) => {
  for (let titles = 16; titles <= 34; titles += 2) {
    const { pages, block } = set(design, '16x24', { titles });
    const first = pages.findIndex((page) => page.some(({ text }) => text.toLowerCase().includes('mục lục')));
    // The opener of the first part stands behind it, on the right.
    const own = pages.slice(first).findIndex((page) => page.some(({ text }) => text.includes('Một đoạn'))) + first;
    const contents = pages.slice(first, own - 1).filter((page) => page.length > 0);
    expect(contents.length).toBeGreaterThan(0);
    if (contents.length > 1) expect(share(contents.at(-1) ?? [], block), `${String(titles)} titles`).toBeGreaterThan(LEAST);
  }
}, 120_000);

test.each(DESIGN_IDS)('the last title of a part stands not alone over the next part: %s', (design) => {
  const over = Array.from({ length: 8 }, (_, at) => set(design, '16x24', { titles: 39 + at }).pages.map((page) => titlesOver(page, /^phần hai$/iu)));
  // The next part is found in each mục lục.
  for (const pages of over) expect(Math.max(...pages)).toBeGreaterThanOrEqual(0);
  expect(over.map((pages) => pages.filter((count) => count === 1))).toEqual(over.map(() => []));
}, 120_000);

test.each(DESIGN_IDS)('an index of any length ends on a page with company, and a few collectives stand below it: %s', (design) => {
  for (const names of [48, 60, 72, 84]) {
    const { pages, block, index: [first = 1, last = 1] } = set(design, '14.5x20.5', { titles: 4, names, units: 6 });
    const own = pages.slice(first - 1, last);
    expect(own.length).toBeGreaterThan(1);
    // A few lines at least, and none of them at the cost of a page before it that ends early.
    expect(share(own.at(-1) ?? [], block), `${String(names)} names`).toBeGreaterThan(0.08);
    // What is little more than a page is shared by two that are alike.
    const all = own.reduce((sum, page) => sum + share(page, block), 0);
    for (const page of own.slice(0, -1)) expect(share(page, block), `${String(names)} names`).toBeGreaterThan(all < 1.3 ? 0.5 : 0.84);
    expect(own.at(-1)?.filter(({ text }) => text.includes('Văn')).length, `${String(names)} names`).toBeGreaterThan(4);
  }
}, 120_000);
