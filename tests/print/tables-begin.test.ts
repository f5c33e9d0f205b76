/** A table that goes over pages begins where its mention stands, wherever there is room for its head and first rows; nothing of a page stays white for it. */
import { expect, it } from 'vitest';
import { document, heading, paragraph, table, title } from '../../electron/common/article/build.ts';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import { trimSize } from '../../electron/common/book/trim.ts';
import { loadDesign, textBlock } from '../../electron/services/print/design.ts';
import { articlePages } from '../../electron/services/print/preview.ts';
import { svgTexts } from '../../electron/services/print/svg-text.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { MemoryBook } from './support/memory-book.ts';

const line = paragraph('Bà con cùng bàn việc mở đường.');
const WORDS = 'Vận động bà con hiến đất mở đường vào bản, góp công sửa nhà văn hóa và trồng rừng đầu nguồn';

/** Of a table behind more and more lines: the share of the page that is white below them where it begins overleaf, the largest. */
function white(design: DesignId, rows: number, words: string): number {
  const own = table(1, [['Thôn', 'Việc đã làm', 'Hộ'], ...Array.from({ length: rows }, (_, at) => [`Nà Lốc ${String(at)}`, words, '46'])]);
  const articles = Array.from({ length: 22 }, (_, at) => ({ id: `a${String(at)}`, document: document([title('Tên bài'), ...Array.from({ length: 3 + at }, () => line), heading(2, 'Bảng các việc'), own, line]) }));
  const typesetter = new Typesetter(new MemoryBook({ design, trimSize: '13x19', title: 'Kỷ yếu thử' }, [{ id: 'p', kind: 'body', title: 'Phần', articles }]), 'screen');
  try {
    const typeset = typesetter.book();
    const pages = svgTexts(typesetter.svg(typeset));
    const page = textBlock(loadDesign(design).data, '13x19', trimSize('13x19').width);
    return Math.max(...articlePages(typeset).map(({ start }) => {
      const first = pages[start - 1] ?? [];
      if (first.some(({ text }) => text.startsWith('Nà Lốc'))) return 0;
      return 1 - (Math.max(...first.filter(({ text }) => text.startsWith('Bà con')).map(({ y }) => y)) - page.top) / (page.lines * page.line);
    }));
  } finally {
    typesetter.close();
  }
}

it.each(DESIGN_IDS)('%s', (design) => {
  // Six rows of two or three lines, twelve of as many, twelve of more.
  expect(white(design, 6, WORDS)).toBeLessThan(0.33);
  expect(white(design, 12, WORDS)).toBeLessThan(0.33);
  expect(white(design, 12, `${WORDS}. ${WORDS}`)).toBeLessThan(0.33);
});
