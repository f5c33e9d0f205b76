/** What may not be the last thing on a page. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { document, paragraph, title } from '../../electron/common/article/build.ts';
import type { ArticleDocument, TextNode } from '../../electron/common/article/document.ts';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { letters, textPlaces, type TextPage } from './support/readers.ts';

const folder = temporaryFolder();

function setPages(design: DesignId, article: ArticleDocument): TextPage[] {
  const book = new MemoryBook({ design, title: 'Kỷ yếu thử' }, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: article }] }], new Map(), new Map([['a', 'interview']]));
  const typesetter = new Typesetter(book, 'screen');
  try {
    const file = join(folder, 'ends.pdf');
    writeFileSync(file, typesetter.pdf(typesetter.book(), { standard: '1.7', tagged: false, at: 0 }));
    return textPlaces(file);
  } finally {
    typesetter.close();
  }
}

const ANSWER = 'Việc gì khó thì đảng viên làm trước, bà con nhìn vào rồi mới theo; họp thôn tối nào cũng đông, ai có ý gì nói hết, ghi thành biên bản rồi cùng nhau làm, làm xong thì kể lại cho mọi người nghe việc nào được, việc nào chưa.';
const filler = (lines: number) => Array.from({ length: lines }, () => paragraph('Bà con cùng bàn việc mở đường.'));
/** Index of the page with the first line that begins with `words`. */
function pageOf(pages: readonly TextPage[], words: string): number {
  return pages.findIndex(({ lines }) => lines.some(({ text }) => letters(text).startsWith(letters(words))));
}

describe.each(DESIGN_IDS)('in the design %s', (design) => {
  it('a question in bold stands with the first lines of its answer, wherever the page ends', () => {
    let turned = 0;
    for (let lines = 20; lines <= 36; lines += 1) {
      const asked: TextNode = { text: 'Phóng viên: Thưa ông, việc khó nhất là gì?', bold: true };
      const pages = setPages(design, document([title('Bài phỏng vấn'), ...filler(lines), paragraph([asked]), paragraph(ANSWER), ...filler(12)]));
      const page = pageOf(pages, 'Phóng viên');
      expect(pageOf(pages, 'Việc gì khó'), `${String(lines)} lines before it`).toBe(page);
      if (page > pageOf(pages, 'Bà con cùng')) turned += 1;
    }
    // Both sides of a page's end were seen.
    expect(turned).toBeGreaterThan(0);
    expect(turned).toBeLessThan(17);
  });
});
