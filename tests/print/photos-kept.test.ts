/** No photo is lost: whatever a design does with the first photo of an article of any kind, the photo, its caption and its credit are on its pages, once. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byline, document, paragraph, photo, photoGroup, sapo, title } from '../../electron/common/article/build.ts';
import type { Block } from '../../electron/common/article/document.ts';
import { ARTICLE_KINDS } from '../../electron/common/article/kind.ts';
import { DESIGN_IDS } from '../../electron/common/book/designs.ts';
import { articlePages } from '../../electron/services/print/preview.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { drawn } from './support/pictures.ts';
import { images, letters, textPlaces } from './support/readers.ts';

const folder = temporaryFolder();
const SHAPES = { upright: [600, 800], square: [700, 700], landscape: [900, 600], panorama: [1500, 500] } as const;
const PICTURES = new Map(await Promise.all(Object.entries(SHAPES).map(async ([id, [width, height]], at) => [id, await drawn(id, width, height, [90, 120 + at * 20, 90], [200, 60, 40])] as const)));
const CAPTION = 'Bà Hứa Thị Nguyệt ở thôn Nà Pàn.';
const CREDIT = 'Ảnh: Nông Quốc Thái';
const TEXT = paragraph('Bà con cùng bàn, cùng làm, cùng kể lại cho nhau nghe việc nào được, việc nào chưa.');
const FIRST: readonly (readonly [string, Block, number])[] = [
  ...Object.keys(SHAPES).map((id) => [id, photo(id, CAPTION, CREDIT), 1] as const),
  ['group', photoGroup('upright', ['landscape'], CAPTION, CREDIT), 2],
];

describe.each(DESIGN_IDS)('in the design %s', (design) => {
  it('the first photo of an article of any kind is printed with its words', () => {
    const set = ARTICLE_KINDS.flatMap((kind) => FIRST.flatMap(([shape, first, pictures]) => [false, true].map((standfirst) => {
      const blocks = [title('Bà Hứa Thị Nguyệt'), ...(standfirst ? [sapo('Nhiều năm làm tổ trưởng tổ hòa giải.')] : []), first, TEXT, TEXT, byline('Lê Hà')];
      return { id: `${kind}-${shape}-${String(standfirst)}`, kind, pictures, document: document(blocks) };
    })));
    const book = new MemoryBook({ design, title: 'Kỷ yếu thử', trimSize: '14.5x20.5' }, [{ id: 'p', kind: 'body', title: 'Phần', articles: set }], PICTURES, new Map(set.map(({ id, kind }) => [id, kind])));
    const typesetter = new Typesetter(book, 'screen');
    try {
      const typeset = typesetter.book();
      const file = join(folder, `${design}.pdf`);
      writeFileSync(file, typesetter.pdf(typeset, { standard: '1.7', tagged: false, at: 0 }));
      const pages = textPlaces(file);
      const printed = images(file);
      const spans = articlePages(typeset);
      const found = set.map(({ id }) => {
        const { start, pages: count } = spans.find((span) => span.id === id) ?? { start: 0, pages: 0 };
        const on = (page: number): boolean => page >= start && page < start + count;
        const words = letters(pages.filter(({ number }) => on(number)).flatMap(({ lines }) => lines.map(({ text }) => text)).join(' '));
        return { id, pictures: printed.filter(({ page }) => on(page)).length, caption: words.split(letters(CAPTION)).length - 1, credit: words.split(letters(CREDIT)).length - 1 };
      });
      expect(found).toEqual(set.map(({ id, pictures }) => ({ id, pictures, caption: 1, credit: 1 })));
    } finally {
      typesetter.close();
    }
  });
});
