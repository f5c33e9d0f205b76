/** Openers with a landscape over the head of the page: title, standfirst and text stand below it. Openers with a portrait: the title stands apart from it and from its caption, names whole. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { document, paragraph, photo, sapo, title } from '../../electron/common/article/build.ts';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import { TRIM_SIZES, type TrimSizeId } from '../../electron/common/book/trim.ts';
import { MM } from '../../electron/services/print/design.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { drawn } from './support/pictures.ts';
import { letters, textPlaces } from './support/readers.ts';

const folder = temporaryFolder();
const portrait = await drawn('portrait', 900, 1200, [90, 90, 140], [200, 60, 40]);
const scenery = await drawn('scenery', 1500, 1000, [90, 140, 90], [200, 60, 40]);
const SENTENCE = 'Bà con cùng bàn, cùng làm, cùng kể lại cho nhau nghe việc nào được, việc nào chưa. ';

describe.each(['16x24', '14.5x20.5'] as const)('in the picture magazine of %s', (trimSize) => {
  it.each([
    ['a short title and a long standfirst', 'Nữ bí thư chi bộ dám nghĩ, dám làm', 5],
    ['a long title', 'Người thắp lửa ở Trường Phổ thông dân tộc bán trú Tiểu học và Trung học cơ sở Thượng Ngọc', 1],
    ['both of them short', 'Ông Lành giữ rừng', 1],
  ])('%s begin below the photo', (_, name, sentences) => {
    const article = document([title(name), sapo(`Lời dẫn. ${SENTENCE.repeat(sentences)}`.trim()), photo('p', 'Buổi họp.'), ...Array.from({ length: 12 }, () => paragraph(SENTENCE.repeat(3).trim()))]);
    const book = new MemoryBook({ design: 'bao-anh', trimSize, title: 'Kỷ yếu thử' }, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: article }] }], new Map([['p', scenery]]));
    const typesetter = new Typesetter(book, 'screen');
    try {
      const set = typesetter.book();
      const file = join(folder, 'opener.pdf');
      writeFileSync(file, typesetter.pdf(set, { standard: '1.7', tagged: false, at: 0 }));
      const start = set.places.find(([what, key]) => what === 'start' && key === 'a')?.[2] ?? 0;
      const printed = letters(textPlaces(file)[start - 1]?.lines.map(({ text }) => text).join(' ') ?? '');
      expect(printed).toContain(letters(name).slice(0, 12));
      expect(printed).toContain(letters('Lời dẫn.'));
    } finally {
      typesetter.close();
    }
  });
});

const NAMES = [
  ['Thượng úy Đặng Quốc Khánh', 'Đặng Quốc Khánh'],
  ['Bác sĩ Lý A Sùng', 'Lý A Sùng'],
  ['Bà Hứa Thị Nguyệt và tổ hòa giải thôn Nà Pàn', 'Thị Nguyệt'],
  ['Trưởng thôn Nguyễn Thị Phương Thảo và mười hai năm giữ rừng đầu nguồn', 'Phương Thảo'],
] as const;

/** The lines of the titles of profiles with a portrait, on their first pages, right and left, with the caption's first line and the photo's width. */
function profilePages(design: DesignId, trimSize: TrimSizeId) {
  const articles = NAMES.map(([name], at) => ({ id: String(at), document: document([title(name), photo('p', 'Chân dung của một người.', 'Ảnh: Nông Quốc Thái'), paragraph(SENTENCE.repeat(3).trim())]) }));
  const book = new MemoryBook({ design, trimSize, title: 'Kỷ yếu thử' }, [{ id: 'p', kind: 'body', title: 'Phần', articles }], new Map([['p', portrait]]), new Map(articles.map(({ id }) => [id, 'profile'])));
  const typesetter = new Typesetter(book, 'screen');
  try {
    const set = typesetter.book();
    const file = join(folder, `profiles-${design}-${trimSize}.pdf`);
    writeFileSync(file, typesetter.pdf(set, { standard: '1.7', tagged: false, at: 0 }));
    const pages = textPlaces(file);
    return NAMES.map(([name, held], at) => {
      const page = set.places.find(([what, key]) => what === 'start' && key === String(at))?.[2] ?? 0;
      const lines = pages[page - 1]?.lines ?? [];
      // A drop capital is a line of one letter.
      const own = lines.filter(({ text }) => letters(text).length > 1 && letters(name).includes(letters(text)));
      return { name, held, page, own, caption: lines.find(({ text }) => letters(text).startsWith('chândung'))?.top ?? 0, photo: set.photos.find(({ articleId }) => articleId === String(at))?.width ?? 0 };
    });
  } finally {
    typesetter.close();
  }
}

const EDGE = 10 * MM;

describe.each([...DESIGN_IDS.map((design) => [design, '13x19'] as const), ['bao-anh', '14.5x20.5'] as const])('titles of profiles in the design %s, %s', (design, trimSize) => {
  it('are whole, keep within the measure and part no name', () => {
    const width = TRIM_SIZES[trimSize].width * MM;
    for (const { name, held, page, own, caption, photo: wide } of profilePages(design, trimSize)) {
      expect(letters(own.map(({ text }) => text).join('')), name).toBe(letters(name));
      expect(own.filter(({ text }) => letters(text).includes(letters(held))), name).toHaveLength(1);
      // In the picture magazine the portrait stands at the outer side, the caption below the title.
      const beside = design === 'bao-anh' ? wide + 6 : EDGE;
      expect(Math.min(...own.map(({ left }) => left)), name).toBeGreaterThan(page % 2 === 0 ? beside : EDGE);
      expect(Math.max(...own.map(({ right }) => right)), name).toBeLessThan(width - (page % 2 === 0 ? EDGE : beside));
      if (design === 'bao-anh') expect(Math.max(...own.map(({ bottom }) => bottom)), name).toBeLessThan(caption + 6);
    }
  });
});
