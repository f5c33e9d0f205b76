/** A table that is much lower over text and side column goes over both, on whatever side of the text that column is. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { document, paragraph, table, title } from '../../electron/common/article/build.ts';
import { loadDesign, MM } from '../../electron/services/print/design.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { textPlaces, type TextPage } from './support/readers.ts';

const folder = temporaryFolder();
const TRIM = 160;

function setPages(rows: readonly string[][]): TextPage[] {
  const article = document([title('Bài có bảng'), paragraph('Kết quả của từng thôn như sau.'), table(1, [['Thôn', 'Người phụ trách', 'Hộ', 'Ghi chú'], ...rows]), paragraph('Hết.')]);
  const typesetter = new Typesetter(new MemoryBook({ design: 'bao-anh', title: 'Kỷ yếu thử' }, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: article }] }]), 'screen');
  try {
    const file = join(folder, 'table.pdf');
    writeFileSync(file, typesetter.pdf(typesetter.book(), { standard: '1.7', tagged: false, at: 0 }));
    return textPlaces(file);
  } finally {
    typesetter.close();
  }
}

/** pt: from where to where words of the table stand on each page that has some, with the number of the page. */
function extents(pages: readonly TextPage[]): { page: number; left: number; right: number }[] {
  return pages.flatMap(({ lines }, index) => {
    const own = lines.filter(({ text }) => /^(?:Thôn|Người phụ trách|Ghi chú|Nguyễn|Vượt)/u.test(text));
    return own.some(({ text }) => /^Thôn \d/u.test(text)) ? [{ page: index + 1, left: Math.min(...own.map(({ left }) => left)), right: Math.max(...own.map(({ right }) => right)) }] : [];
  });
}

const { data } = loadDesign('bao-anh');
const { inside, outside, side = 0, sideGap = 0 } = data.pages['16x24'];
const REMARK = 'Vượt chỉ tiêu được giao của Đảng ủy xã trong năm; được Ủy ban nhân dân huyện khen';

it('a long one has both columns on recto and verso', () => {
  const found = extents(setPages(Array.from({ length: 60 }, (_, index) => [`Thôn ${String(index + 1)}`, 'Nguyễn Văn Khuổi Sâm, Bí thư chi bộ', String(1012 + index * 137), REMARK])));
  expect(found.length).toBeGreaterThanOrEqual(2);
  for (const { page, left, right } of found) {
    const verso = page % 2 === 0;
    const from = (verso ? outside - side - sideGap : inside) * MM;
    const to = (verso ? TRIM - inside : TRIM - outside + side + sideGap) * MM;
    expect(left, `page ${String(page)}`).toBeGreaterThan(from - 1);
    expect(left, `page ${String(page)}`).toBeLessThan(from + 2);
    expect(right, `page ${String(page)}`).toBeLessThan(to + 1);
    expect(right, `page ${String(page)}`).toBeGreaterThan(to - 30);
  }
});

it('one that gains nothing by it stays in the text', () => {
  for (const { page, left, right } of extents(setPages(Array.from({ length: 9 }, (_, index) => [`Thôn ${String(index + 1)}`, 'Nguyễn An', '12', 'Vượt'])))) {
    const verso = page % 2 === 0;
    expect(left).toBeGreaterThan((verso ? outside : inside) * MM - 1);
    expect(right).toBeLessThan((TRIM - (verso ? inside : outside)) * MM + 1);
  }
});
