/** Plates: as large on every page of a grid, none in a corner of a last page, and every word below them whole. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { document, paragraph, title } from '../../electron/common/article/build.ts';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import { NOTHING_MADE, type MadeOf } from '../../electron/common/book/made.ts';
import { trimSize as namedTrim, type TrimSizeId } from '../../electron/common/book/trim.ts';
import { loadDesign, textBlock, type TextBlock } from '../../electron/services/print/design.ts';
import type { PrintSource } from '../../electron/services/print/source.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { drawn, type Picture } from './support/pictures.ts';
import { images, letters, textPlaces, type ImageRow, type TextPage } from './support/readers.ts';

const folder = temporaryFolder();
let pictures: Map<string, Picture>;
beforeAll(async () => {
  pictures = new Map(await Promise.all(Array.from({ length: 10 }, async (_, at) => [`f${String(at)}`, await drawn(`f${String(at)}.jpg`, 600 + at, 800, [at * 20, 90, 140], [200, 60, 40])] as const)));
});

const CAPTION = 'Bà Hứa Thị Nguyệt và tổ hòa giải thôn Nà Pàn.';
const CREDIT = 'Ảnh: Nông Quốc Thái';
const LONG = 'Đoàn viên thanh niên các chi đoàn trực thuộc Đoàn Khối cùng nhân dân xã Quỳnh Sơn làm đường bê tông dẫn vào điểm trường Khuổi Cấp trong ngày ra quân Tháng Thanh niên năm 2019, trước khi mùa mưa tới. '.repeat(2).trim();

/** Pages of a matter with so many photos. */
function set(design: DesignId, trimSize: TrimSizeId, count: number, caption: string): { readonly block: TextBlock; readonly pages: readonly { readonly texts: TextPage; readonly photos: ImageRow[] }[] } {
  const made: MadeOf<'plates'> = { kind: 'plates', id: 'm', title: 'Hình ảnh tư liệu', note: '', contents: true, arrangement: 'four', uncaptioned: [], gone: 0, photos: Array.from({ length: count }, (_, at) => ({ photoId: `f${String(at)}`, caption, credit: CREDIT })) };
  const book = new MemoryBook({ design, trimSize, title: 'Gương sáng' }, [{ id: 'one', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: document([title('Bài'), paragraph('Một đoạn.')]) }] }], pictures);
  const source: PrintSource = {
    settings: () => book.settings(), articles: () => book.articles(), article: (id) => book.article(id), photo: (id) => book.photo(id), photoBytes: (id, size) => book.photoBytes(id, size),
    outline: () => ({ ...book.outline(), back: [{ id: 'm', kind: 'plates', title: made.title }] }),
    made: () => ({ ...NOTHING_MADE, pages: new Map([['m', made]]) }),
  };
  const typesetter = new Typesetter(source, 'screen');
  try {
    const typeset = typesetter.book();
    const file = join(folder, `${design}-${trimSize}-${String(count)}-${String(caption.length)}.pdf`);
    writeFileSync(file, typesetter.pdf(typeset, { standard: '1.7', tagged: false, at: 0 }));
    const all = images(file);
    const pages = textPlaces(file).map((texts) => ({ texts, photos: all.filter(({ page }) => page === texts.number) })).filter(({ photos }) => photos.length > 0);
    return { block: textBlock(loadDesign(design).data, trimSize, namedTrim(trimSize).width), pages };
  } finally {
    typesetter.close();
  }
}

/** pt */
const heightOf = ({ height, ppi }: ImageRow): number => (height / ppi) * 72;

test.each(DESIGN_IDS)('photos of one grid are as large on every page, the last ones fill theirs, and no credit is broken: %s', (design) => {
  const { block, pages } = set(design, '16x24', 10, CAPTION);
  expect(pages.map(({ photos }) => photos.length)).toEqual([4, 4, 2]);
  const heights = pages.map(({ photos }) => photos.map(heightOf));
  const [first = [], second = [], last = []] = heights;
  expect(Math.max(...first, ...second) - Math.min(...first, ...second)).toBeLessThan(3);
  expect(last.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(0.7 * block.lines * block.line);
  for (const { texts, photos } of pages) {
    expect(texts.lines.flatMap(({ words }) => words).filter(({ text }) => text.includes('Ảnh:'))).toHaveLength(photos.length);
    const said = texts.lines.map(({ text }) => letters(text)).join('\n');
    expect(said.split(letters(CREDIT))).toHaveLength(photos.length + 1);
  }
});

test.each(DESIGN_IDS)('a caption longer than its place makes the photo smaller and is said to its last word: %s', (design) => {
  const { block, pages } = set(design, '13x19', 4, LONG);
  const [page] = pages;
  expect(page?.texts.lines.flatMap(({ words }) => words).filter(({ text }) => text.includes('Ảnh:'))).toHaveLength(4);
  expect(page?.texts.lines.flatMap(({ words }) => words).filter(({ text }) => letters(text) === 'tới')).toHaveLength(8);
  const inside = page?.texts.lines.filter(({ text }) => text.includes('Thái')).map(({ bottom }) => bottom) ?? [];
  expect(Math.max(...inside)).toBeLessThan(block.top + (block.lines + 1) * block.line);
});
