/** A narrow photo has its words beside it in the text column, their last line at its foot (Hiện đại, Báo ảnh); where words beside a low one would be higher than it, they stand under it. */
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
const PICTURES = new Map([['upright', await drawn('upright', 800, 1600, [90, 120, 90], [200, 60, 40])], ['pano', await drawn('pano', 800, 160, [90, 120, 140], [200, 60, 40])], ['wide', await drawn('wide', 1800, 1200, [90, 140, 90], [200, 60, 40])]]);
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
    // The air over a photo is less than a line and a half; its last line of words ends at its foot.
    expect(Math.abs((credit?.bottom ?? 0) - (top + (upright?.height ?? 0)))).toBeLessThan(24);
    const under = find('Ruộng bậc thang');
    const [, , widePage, wideTop] = spot('b') ?? ['', '', 0, 0];
    expect(under?.page).toBe(widePage);
    expect(Math.abs((under?.left ?? 0) - left)).toBeLessThan(3);
    expect(under?.top ?? 0).toBeGreaterThan(wideTop + (wide?.height ?? Infinity) - 1);
  } finally {
    typesetter.close();
  }
});

test.each(TRIM_SIZE_IDS)('in Báo ảnh, at the trim %s', (trimSize) => {
  const long = 'Toàn cảnh cánh đồng Quỳnh Sơn nhìn từ đỉnh Nà Lay, nơi mười tám dòng họ cùng cam kết giữ gìn bình yên thôn bản suốt hai mươi năm qua, qua bao mùa lũ và bao mùa hạn.';
  const first = document([title('Bà Hứa Thị Nguyệt'), photo('wide', 'Ruộng bậc thang.'), TEXT, photo('upright', 'Thuyền trên sông Kỳ Cùng chiều xuống.', 'Ảnh: Nông Quốc Thái'), TEXT]);
  const second = document([title('Ông Lê Văn Đức'), photo('wide', 'Ruộng bậc thang.'), TEXT, photo('pano', long), TEXT]);
  const book = new MemoryBook({ design: 'bao-anh', title: 'Kỷ yếu thử', trimSize }, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: first }, { id: 'b', document: second }] }], PICTURES);
  const typesetter = new Typesetter(book, 'screen');
  try {
    const typeset = typesetter.book();
    const file = join(folder, `bao-anh-${trimSize}.pdf`);
    writeFileSync(file, typesetter.pdf(typeset, { standard: '1.7', tagged: false, at: 0 }));
    const pages = textPlaces(file).map(({ lines }) => lines);
    const spot = (article: string) => typeset.places.find(([what, key]) => what === 'spot' && key === `${article}:3`) ?? ['', '', 0, 0];
    const [upright, pano] = ['upright', 'pano'].map((id) => typeset.photos.find(({ photoId }) => photoId === id));
    const textLeft = (page: number): number => Math.min(...(pages[page - 1] ?? []).filter(({ text }) => text.startsWith('Bà con')).map(({ left }) => left));
    const [, , page, top] = spot('a');
    const words = pages[page - 1]?.find(({ text }) => text.includes('Nông') && text.includes('Thái'));
    expect(words?.left ?? 0).toBeGreaterThan(textLeft(page) + (upright?.width ?? Infinity) - 20);
    expect(Math.abs((words?.bottom ?? 0) - (top + (upright?.height ?? 0)))).toBeLessThan(24);
    // The text goes on a line below the words, which end below the photo.
    const [, , panoPage, panoTop] = spot('b');
    const below = (pages[panoPage - 1] ?? []).filter((line) => line.top > panoTop);
    const last = below.find(({ text }) => text.includes('mùa hạn'));
    const next = below.find(({ text }) => text.startsWith('Bà con'));
    expect(last?.top ?? 0).toBeGreaterThan(panoTop + (pano?.height ?? Infinity));
    expect((next?.top ?? Infinity) - (last?.bottom ?? 0)).toBeLessThan(26);
  } finally {
    typesetter.close();
  }
});
