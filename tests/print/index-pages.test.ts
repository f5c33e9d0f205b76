/** The index over pages: one that goes on overleaf fills its page first, and its last page has a few lines at least. */
import { expect, test } from 'vitest';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import { trimSize } from '../../electron/common/book/trim.ts';
import { loadDesign, textBlock } from '../../electron/services/print/design.ts';
import { svgTexts } from '../../electron/services/print/svg-text.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { listsBook } from './support/lists-book.ts';

const TRIM = '16x24';

/** How far down each page of the index is filled, as a share of the height there is. */
function filled(design: DesignId, names: number): number[] {
  const typesetter = new Typesetter(listsBook({ design, trimSize: TRIM, titles: 2, names }), 'screen');
  try {
    const typeset = typesetter.book();
    const [first = 1, last = 1] = typeset.places.flatMap(([what, , page]) => (what === 'made-start' || what === 'made-end' ? [page] : []));
    const { top, lines, line } = textBlock(loadDesign(design).data, TRIM, trimSize(TRIM).width, 0);
    return svgTexts(typesetter.svg(typeset)).slice(first - 1, last).map((page) => (Math.max(top, ...page.filter(({ text }) => text.includes('Văn')).map(({ y, height }) => y + height)) - top) / (lines * line));
  } finally {
    typesetter.close();
  }
}

test.each(DESIGN_IDS)('in the design %s', (design) => {
  const indexes = [66, 70, 140].map((names) => filled(design, names)).filter((pages) => pages.length > 1);
  expect(indexes.length).toBeGreaterThan(1);
  for (const pages of indexes) {
    expect(Math.min(...pages.slice(0, -1)), pages.join(' ')).toBeGreaterThan(0.84);
    expect(pages.at(-1), pages.join(' ')).toBeGreaterThan(0.05);
  }
});
