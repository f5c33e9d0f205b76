/** An opener carries title, standfirst and the first lines of the text: a photo in it gives way to them. */
import { expect, it } from 'vitest';
import { byline, document, paragraph, photo, sapo, title } from '../../electron/common/article/build.ts';
import type { ArticleKind } from '../../electron/common/article/kind.ts';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import { trimSize as namedTrim, type TrimSizeId } from '../../electron/common/book/trim.ts';
import { loadDesign, textBlock } from '../../electron/services/print/design.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { MemoryBook } from './support/memory-book.ts';
import { drawn } from './support/pictures.ts';

const SENTENCE = 'Bà con cùng bàn, cùng làm, cùng kể lại cho nhau nghe việc nào được, việc nào chưa. ';
const NAMES = ['Nguyễn Thị Mỹ Ẩn', 'Bà Hứa Thị Nguyệt và tổ hòa giải thôn Nà Pàn', 'Trưởng thôn Nguyễn Thị Phương Thảo và mười hai năm giữ rừng'];
const pictures = new Map([
  ['tall', await drawn('tall', 900, 1350, [90, 90, 140], [200, 60, 40])],
  ['square', await drawn('square', 1000, 1000, [90, 90, 140], [200, 60, 40])],
  ['scenery', await drawn('scenery', 1600, 1200, [90, 140, 90], [200, 60, 40])],
]);
const SHAPES: readonly (readonly [ArticleKind, string])[] = [['profile', 'tall'], ['profile', 'square'], ['feature', 'scenery']];
const articles = SHAPES.flatMap(([kind, shape]) => NAMES.flatMap((name, at) => [0, 2, 3].flatMap((sentences) => [4, 9].map((length) => ({
  id: `${kind} ${shape} ${String(at)} ${String(sentences)} ${String(length)}`,
  kind,
  document: document([title(name), ...(sentences === 0 ? [] : [sapo(SENTENCE.repeat(sentences).trim())]), paragraph(SENTENCE.repeat(4).trim()), photo(shape, 'Trong giờ lên lớp ở điểm trường Khuổi Mỹ.', 'Ảnh: Nông Quốc Thái'), ...Array.from({ length: length - 1 }, () => paragraph(SENTENCE.repeat(4).trim())), byline('Lê Khôi')]),
})))));
const kinds = new Map(articles.map(({ id, kind }) => [id, kind]));

/** Articles with so many lines of text, or fewer, on the page of their title. */
function bare(design: DesignId, trimSize: TrimSizeId, textStep: -1 | 0 | 1, lines: number): string[] {
  const typesetter = new Typesetter(new MemoryBook({ design, trimSize, textStep, title: 'Kỷ yếu thử' }, [{ id: 'p', kind: 'body', title: 'Những tấm gương bình dị', articles }], pictures, kinds), 'screen');
  try {
    const { places } = typesetter.book();
    const page = textBlock(loadDesign(design).data, trimSize, namedTrim(trimSize).width, textStep);
    return articles.flatMap(({ id }) => {
      const at = (what: string) => places.find((place) => place[0] === what && place[1] === id);
      const [start, text] = [at('start'), at('text')];
      const begun = start !== undefined && text !== undefined && text[2] === start[2] ? page.lines - Math.floor((text[3] - page.top) / page.line + 0.02) : 0;
      return begun > lines ? [] : [`${id}: ${String(begun)}`];
    });
  } finally {
    typesetter.close();
  }
}

it.each([...DESIGN_IDS.flatMap((design) => [[design, '13x19', 0] as const, [design, '16x24', 0] as const]), ['bao-anh', '14.5x20.5', -1] as const])('%s at %s, text %d', (design, trim, step) => {
  expect(bare(design, trim, step, 1)).toEqual([]);
});
