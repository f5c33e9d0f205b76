/** A title too long for a running head gives way to its part's; where there is none it is cut, never with a quotation left open. */
import { expect, test } from 'vitest';
import { document, paragraph, title } from '../../electron/common/article/build.ts';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import type { PartKind } from '../../electron/common/book/outline.ts';
import { svgTexts } from '../../electron/services/print/svg-text.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { MemoryBook } from './support/memory-book.ts';
import { letters } from './support/readers.ts';

const LONG = 'Mô hình “Dòng họ tự quản, thôn bản bình yên, không tội phạm, không ma túy, không tệ nạn xã hội” ở xã Quỳnh Sơn, huyện Bắc Sơn, tỉnh Lạng Sơn';
const PART = 'Mô hình hay, cách làm sáng tạo';
const PROSE = 'Trong những năm qua, các cấp ủy trong Đảng bộ Khối các cơ quan tỉnh xác định việc đẩy mạnh học tập và làm theo Bác là nhiệm vụ trọng tâm của công tác xây dựng Đảng. '.repeat(4).trim();

/** Words of the pages of an article without those of its text, page by page. */
function furniture(design: DesignId, kind: PartKind, name: string): string[] {
  const book = new MemoryBook({ design, trimSize: '13x19', title: 'Gương sáng' }, [{ id: 'one', kind, title: PART, articles: [{ id: 'a', document: document([title(name), ...Array.from({ length: 20 }, () => paragraph(PROSE))]) }] }]);
  const typesetter = new Typesetter(book, 'screen');
  try {
    const pages = svgTexts(typesetter.svg(typesetter.book()));
    // Pages that tell the whole title: mục lục, the article's first.
    return pages.filter((page) => !letters(page.map(({ text }) => text).join(' ')).includes(letters('ở xã Quỳnh Sơn'))).map((page) => page.filter(({ text }) => !letters(PROSE).includes(letters(text)) || /…/u.test(text)).map(({ text }) => text.replaceAll('\u00a0', ' ')).join(' '));
  } finally {
    typesetter.close();
  }
}

test.each(DESIGN_IDS)('the part is named where the title is too long: %s', (design) => {
  const pages = furniture(design, 'body', LONG);
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.filter((words) => letters(words).includes(letters(PART))).length).toBeGreaterThan(1);
  for (const words of pages) expect(words).not.toContain('…');
});

test.each(DESIGN_IDS)('a title without a part is cut behind a phrase, its quotation closed: %s', (design) => {
  const cut = furniture(design, 'front', LONG).filter((words) => words.includes('…'));
  expect(cut.length).toBeGreaterThan(1);
  for (const words of cut) expect(words).toMatch(/“[^”]*[^\s,;:] …”/u);
});
