/** A sign between two passages never ends a page, wherever the page's end falls, and is another than the one over a byline. */
import { expect, test } from 'vitest';
import { byline, document, paragraph, separator, title } from '../../electron/common/article/build.ts';
import type { Block } from '../../electron/common/article/document.ts';
import { DESIGN_IDS } from '../../electron/common/book/designs.ts';
import { loadDesign, textBlock } from '../../electron/services/print/design.ts';
import { svgTexts, type TextPiece } from '../../electron/services/print/svg-text.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { MemoryBook } from './support/memory-book.ts';

const LINE = 'Một dòng ngắn.';

test.each(DESIGN_IDS)('no page of %s ends with the sign', (design) => {
  const article = (count: number): Block[] => [title('Bài'), ...Array.from({ length: count }, () => paragraph(LINE)), separator(), paragraph('Sau dấu ngăn.'), ...Array.from({ length: 20 }, () => paragraph(LINE))];
  const articles = Array.from({ length: 14 }, (_, at) => ({ id: `a${String(at)}`, document: document(article(16 + at)) }));
  const typesetter = new Typesetter(new MemoryBook({ design, trimSize: '13x19', title: 'Gương sáng' }, [{ id: 'one', kind: 'body', title: 'Phần', articles }]), 'screen');
  const { top, line } = textBlock(loadDesign(design).data, '13x19', 130);
  try {
    // How far below the head of its page the passage stands, in lines, where no other text is over it: there is the sign.
    const heads = svgTexts(typesetter.svg(typesetter.book())).flatMap((page) => {
      const place = ({ text, y, height }: TextPiece): number => (/dòng|ngăn/u.test(text) ? (y + height - top) / line : Infinity);
      const behind = page.find(({ text }) => text.includes('ngăn'));
      return behind !== undefined && place(behind) === Math.min(...page.map(place)) ? [place(behind)] : [];
    });
    expect(heads.length).toBeGreaterThan(1);
    for (const lines of heads) expect(lines).toBeGreaterThan(2);
  } finally {
    typesetter.close();
  }
});

test.each(DESIGN_IDS)('the sign of %s is another than the one over a byline', (design) => {
  const shapes = (blocks: readonly Block[]): string[] => {
    const typesetter = new Typesetter(new MemoryBook({ design, title: 'Gương sáng' }, [{ id: 'one', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: document([title('Bài'), paragraph(LINE), ...blocks, paragraph(LINE)]) }] }]), 'screen');
    try {
      const svg = typesetter.svg(typesetter.book());
      return [...svg.matchAll(/<path class="typst-shape"[^>]*>/gu)].map(([shape]) => shape.replace(/transform="[^"]*"/u, ''));
    } finally {
      typesetter.close();
    }
  };
  const plain = shapes([]);
  const own = (blocks: readonly Block[]): string[] => shapes(blocks).filter((shape, at, all) => all.filter((each) => each === shape).length > plain.filter((each) => each === shape).length && all.indexOf(shape) === at);
  const [sign, over] = [own([separator()]), own([byline('Mã Chiến')])];
  for (const shape of over) expect(sign).not.toContain(shape);
  if (design === 'hien-dai' || design === 'bao-anh') expect([sign.length, over.length]).toEqual([1, 1]);
});
