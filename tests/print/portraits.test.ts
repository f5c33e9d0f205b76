/** Names and offices under portraits stand whole, however long they are, and in even lines; a frame is never wider than it is tall. */
import { expect, test } from 'vitest';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import type { Made } from '../../electron/common/book/made.ts';
import { NOTHING_MADE } from '../../electron/common/book/made.ts';
import { trimSize as namedTrim, type TrimSizeId } from '../../electron/common/book/trim.ts';
import { loadDesign, textBlock } from '../../electron/services/print/design.ts';
import { svgTexts, type TextPiece } from '../../electron/services/print/svg-text.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { listsBook } from './support/lists-book.ts';

const ROLES = ['Giáo viên', 'Phó Chủ tịch Hội đồng nhân dân huyện, Trưởng ban Tuyên giáo Huyện ủy', 'Phó Bí thư Thường trực Đảng ủy, Chủ tịch Hội Nông dân xã'];
const COUNT = 26;
const nameOf = (index: number): string => (index % 9 === 4 ? `Lường Hoàng Thị Quỳnh Anh ${String(index)}` : `Lường Văn ${String(index)}`);

/** Pieces of the pages with portraits, page by page. */
function portraitPieces(design: DesignId, trimSize: TrimSizeId, groups: Extract<Made, { readonly kind: 'portraits' }>['groups'], perPage: 12 | 20, is: RegExp): TextPiece[][] {
  const portraits: Made = { id: 'index', kind: 'portraits', title: 'Chân dung', note: '', contents: true, perPage, groups };
  const book = listsBook({ design, trimSize, titles: 2, names: 1 });
  const typesetter = new Typesetter({ ...book, made: () => ({ ...NOTHING_MADE, pages: new Map([['index', portraits]]) }) }, 'screen');
  try {
    return svgTexts(typesetter.svg(typesetter.book())).filter((page) => page.some(({ text }) => is.test(text)) && !page.some(({ text }) => text.includes('Tấm gương')));
  } finally {
    typesetter.close();
  }
}

interface Person {
  readonly index: number;
  /** px of the drawing, from the page's top: of the name's first piece, and of the last line below it. */
  readonly top: number;
  readonly bottom: number;
}

/** People page by page, in rows. */
function peopleOf(design: DesignId, trimSize: TrimSizeId, perPage: 12 | 20, headed: boolean): readonly (readonly Person[])[][] {
  const people = Array.from({ length: COUNT }, (_, index) => ({ id: `p${String(index)}`, name: nameOf(index), role: ROLES[index % ROLES.length] ?? '', unit: headed ? '' : 'Ủy ban nhân dân huyện Sông Mã', photoId: null }));
  const groups = headed ? [{ title: 'Huyện Sông Mã', people: people.slice(0, 13) }, { title: 'Thành phố', people: people.slice(13) }] : [{ title: '', people }];
  return portraitPieces(design, trimSize, groups, perPage, /^Lường/u).map(rowsOf);
}

/** Pieces of a page by the rows they belong to: a row begins with the first lines of its names. */
function rowsOf(page: readonly TextPiece[]): Person[][] {
  // Initials stand in the frames, not below them.
  const inside = page.filter(({ text }) => !/^\p{Lu}{1,2}$/u.test(text)).sort((a, b) => a.y - b.y);
  const names = inside.filter(({ text }) => /^Lường/u.test(text));
  const tops = [...new Set(names.map(({ y }) => Math.round(y)))];
  return tops.map((top, at) => {
    const next = tops[at + 1] ?? Infinity;
    const own = inside.filter(({ y }) => y >= top - 1 && y < next - 1);
    return names.filter(({ y }) => Math.round(y) === top).map((_name, index) => ({ index, top, bottom: Math.max(...own.map(({ y, height }) => y + height)) }));
  });
}

test.each(DESIGN_IDS.flatMap((design) => [[design, '16x24', 12, false], [design, '16x24', 20, true], [design, '14.5x20.5', 12, false]] as const))('%s, %s, %i a page, under units: %s', (design, trimSize, perPage, headed) => {
  const rows = peopleOf(design, trimSize, perPage, headed);
  expect(rows.flat(2)).toHaveLength(COUNT);
  for (const page of rows) {
    for (const [at, row] of page.slice(0, -1).entries()) {
      const below = page[at + 1]?.[0];
      if (below === undefined) throw new Error('a row without people');
      // Between the words of a row and the names of the next there is a frame at least as high as six lines of the names.
      expect(below.top - Math.max(...row.map(({ bottom }) => bottom))).toBeGreaterThan(30);
    }
  }
});

const USUAL = [['Đặng Thanh Khánh', 'Chủ tịch Hội Phụ nữ xã', 'Công an tỉnh Lạng Sơn'], ['Nguyễn Thanh Thoa', 'Giáo viên', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh'], ['Nông Văn Nguyệt', 'Trưởng thôn', 'Đảng bộ huyện Bình Gia']] as const;

test.each(DESIGN_IDS.flatMap((design) => (['13x19', '16x24'] as const).map((trimSize) => [design, trimSize] as const)))('usual words take few lines, rows of a page are evenly apart, pages are filled, and who has no picture has initials: %s, %s', (design, trimSize) => {
  const people = Array.from({ length: 32 }, (_, at) => {
    const [name = '', role = '', unit = ''] = USUAL[at % USUAL.length] ?? [];
    return { id: `p${String(at)}`, name, role, unit, photoId: null };
  });
  const pages = portraitPieces(design, trimSize, [{ title: '', people }], 12, /^(?:ĐK|NT|NN)$/u);
  const { width } = namedTrim(trimSize);
  const block = textBlock(loadDesign(design).data, trimSize, width);
  expect(pages).toHaveLength(3);
  expect(pages.flat().filter(({ text }) => /^(?:ĐK|NT|NN)$/u.test(text))).toHaveLength(32);
  for (const [number, page] of pages.entries()) {
    const initials = page.filter(({ text }) => /^(?:ĐK|NT|NN)$/u.test(text));
    const rows = [...new Set(initials.map(({ y }) => Math.round(y)))].sort((one, other) => one - other);
    const foot = Math.max(...page.filter(({ text }) => /Sơn|tỉnh|Gia/u.test(text)).map(({ y, height }) => y + height));
    if (number < 2) expect((foot - block.top) / (block.line * block.lines)).toBeGreaterThan(0.8);
    const apart = rows.slice(1).map((y, at) => y - (rows[at] ?? 0));
    expect(Math.max(...apart) - Math.min(...apart)).toBeLessThan(2);
    // Between two rows of initials under one of them: a name of two lines at most, an office of two, a unit of two.
    const [first = 0, second = 0] = rows;
    const words = page.filter(({ y }) => y > first + 5 && y < second - 5);
    const [left] = initials.filter(({ y }) => Math.round(y) === first).toSorted((one, other) => one.x - other.x);
    const under = words.filter(({ x, width }) => x + width / 2 < (left?.x ?? 0) + 45 && x + width / 2 > (left?.x ?? 0) - 30);
    expect(new Set(under.map(({ y }) => Math.round(y))).size).toBeGreaterThan(2);
    expect(new Set(under.map(({ y }) => Math.round(y))).size).toBeLessThan(7);
  }
});
