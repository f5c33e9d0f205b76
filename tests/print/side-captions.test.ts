/** In Hiện đại a photo that leaves room beside it has its words there, their last line at its foot; one that leaves none has them under it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { byline, document, paragraph, photo, title } from '../../electron/common/article/build.ts';
import { TRIM_SIZE_IDS } from '../../electron/common/book/trim.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { drawn } from './support/pictures.ts';
import { textPlaces } from './support/readers.ts';

const folder = temporaryFolder();
const PICTURES = new Map([['upright', await drawn('upright', 800, 1600, [90, 120, 90], [200, 60, 40])], ['wide', await drawn('wide', 1800, 1200, [90, 140, 90], [200, 60, 40])]]);
const TEXT = paragraph('Bà con cùng bàn, cùng làm, cùng kể lại cho nhau nghe việc nào được, việc nào chưa.');

test.each(TRIM_SIZE_IDS)('at the trim %s', (trimSize) => {
  const first = document([title('Bà Hứa Thị Nguyệt'), TEXT, photo('upright', 'Thuyền trên sông Kỳ Cùng chiều xuống.', 'Ảnh: Nông Quốc Thái'), TEXT, byline('Lê Hà')]);
  const second = document([title('Ông Lê Văn Đức'), TEXT, photo('wide', 'Ruộng bậc thang.', 'Ảnh: Lê Hà'), byline('Lê Hà')]);
  const book = new MemoryBook({ design: 'hien-dai', title: 'Kỷ yếu thử', trimSize }, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: first }, { id: 'b', document: second }] }], PICTURES);
  const typesetter = new Typesetter(book, 'screen');
  try {
    const typeset = typesetter.book();
    const file = join(folder, `${trimSize}.pdf`);
    writeFileSync(file, typesetter.pdf(typeset, { standard: '1.7', tagged: false, at: 0 }));
    const lines = textPlaces(file).flatMap((page) => page.lines.map((line) => ({ ...line, page: page.number })));
    const find = (words: string) => lines.find(({ text }) => text.replaceAll('\u00a0', ' ').includes(words));
    const [upright, wide] = ['upright', 'wide'].map((id) => typeset.photos.find(({ photoId }) => photoId === id));
    const spot = (article: string) => typeset.places.find(([what, key]) => what === 'spot' && key === `${article}:2`);
    const [, , page, top] = spot('a') ?? ['', '', 0, 0];
    const left = Math.min(...lines.filter(({ text }) => text.startsWith('Bà con')).map((line) => line.left));
    const credit = find('Nông Quốc Thái');
    expect(credit?.page).toBe(page);
    expect(credit?.left ?? 0).toBeGreaterThan(left + (upright?.width ?? Infinity));
    // The air over a photo is less than a line; its last line of words ends within a line of its foot.
    expect(Math.abs((credit?.bottom ?? 0) - (top + (upright?.height ?? 0)))).toBeLessThan(18);
    const under = find('Ruộng bậc thang');
    const [, , widePage, wideTop] = spot('b') ?? ['', '', 0, 0];
    expect(under?.page).toBe(widePage);
    expect(Math.abs((under?.left ?? 0) - left)).toBeLessThan(3);
    expect(under?.top ?? 0).toBeGreaterThan(wideTop + (wide?.height ?? Infinity) - 1);
  } finally {
    typesetter.close();
  }
});
