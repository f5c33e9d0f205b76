/** Headings that follow one another go overleaf together, and with them what they head: no heading ends a page, wherever it would fall. */
import { expect, it } from 'vitest';
import { document, heading, list, paragraph, photo, pullQuote, table, title } from '../../electron/common/article/build.ts';
import type { Block } from '../../electron/common/article/document.ts';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import { articlePages } from '../../electron/services/print/preview.ts';
import { svgTexts } from '../../electron/services/print/svg-text.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { MemoryBook } from './support/memory-book.ts';
import { letters } from './support/readers.ts';

const line = paragraph('Bà con cùng bàn việc mở đường.');
const UPPER = 'Kết quả';
const LOWER = 'Về đảng viên';
const RUNNING = 'Chi bộ phân công từng đảng viên giúp năm hộ một tổ, mỗi tháng một kỳ, ai cũng biết nhà mình đang ở đâu và còn phải làm gì. '.repeat(6).trim();

/** What comes behind the headings, and words of it. */
const BEHIND: Readonly<Record<string, readonly [Block, string]>> = {
  text: [paragraph(RUNNING), 'Chi bộ phân công từng'],
  list: [list(true, ['Họp bản để từng nhà tự chọn việc.', 'Chi bộ phân công.', 'Cuối tháng chấm điểm.']), 'Họp bản để từng nhà'],
  table: [table(1, [['Thôn', 'Việc'], ...Array.from({ length: 5 }, (_, at) => [`Nà Lốc ${String(at)}`, 'Hiến đất mở đường'])]), 'Nà Lốc 0'],
  photo: [photo(null, 'Đường mới vào bản.'), 'Đường mới vào bản'],
  'pull quote': [pullQuote('Việc gì có lợi cho dân thì phải hết sức làm.'), 'Việc gì có lợi'],
};

/** Of two headings behind so many lines, with what comes behind them: the pages of both and of what they head. */
function pagesOf(design: DesignId, levels: readonly [1 | 2 | 3, 1 | 2 | 3], behind: readonly [Block, string]): { readonly lines: number; readonly pages: readonly number[] }[] {
  const articles = Array.from({ length: 16 }, (_, at) => ({ id: `a${String(at)}`, document: document([title('Tên bài'), ...Array.from({ length: 20 + at }, () => line), heading(levels[0], UPPER), heading(levels[1], LOWER), behind[0], ...Array.from({ length: 8 }, () => line)]) }));
  const typesetter = new Typesetter(new MemoryBook({ design, title: 'Kỷ yếu thử' }, [{ id: 'p', kind: 'body', title: 'Phần', articles }]), 'screen');
  try {
    const typeset = typesetter.book();
    const pages = svgTexts(typesetter.svg(typeset)).map((pieces) => letters(pieces.map(({ text }) => text).join('')));
    const spans = articlePages(typeset);
    return articles.map(({ id }, at) => {
      const { start, pages: count } = spans.find((span) => span.id === id) ?? { start: 1, pages: 0 };
      const own = pages.slice(start - 1, start - 1 + count);
      return { lines: 20 + at, pages: [UPPER, LOWER, behind[1]].map((words) => own.findIndex((text) => text.includes(letters(words)))) };
    });
  } finally {
    typesetter.close();
  }
}

it.each(DESIGN_IDS.flatMap((design) => Object.keys(BEHIND).map((behind) => [design, behind] as const)))('in the design %s two headings stand with the %s that they head', (design, behind) => {
  const found = BEHIND[behind];
  if (found === undefined) throw new Error('nothing behind them');
  const torn = ([[1, 2], [2, 3], [1, 3]] as const).flatMap((levels) => pagesOf(design, levels, found).filter(({ pages }) => new Set(pages).size > 1 || pages.includes(-1)).map((each) => ({ levels, ...each })));
  expect(torn).toEqual([]);
});
