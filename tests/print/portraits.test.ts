/** Names and offices under portraits stand whole, however long they are, and a frame is never wider than it is tall. */
import { expect, test } from 'vitest';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import type { Made } from '../../electron/common/book/made.ts';
import { NOTHING_MADE } from '../../electron/common/book/made.ts';
import type { TrimSizeId } from '../../electron/common/book/trim.ts';
import { svgTexts, type TextPiece } from '../../electron/services/print/svg-text.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { listsBook } from './support/lists-book.ts';

const ROLES = ['Giáo viên', 'Phó Chủ tịch Hội đồng nhân dân huyện, Trưởng ban Tuyên giáo Huyện ủy', 'Phó Bí thư Thường trực Đảng ủy, Chủ tịch Hội Nông dân xã'];
const COUNT = 26;
const nameOf = (index: number): string => (index % 9 === 4 ? `Lường Hoàng Thị Quỳnh Anh ${String(index)}` : `Lường Văn ${String(index)}`);

interface Person {
  readonly index: number;
  /** px of the drawing, from the page's top: of the name's first piece, and of the last line below it. */
  readonly top: number;
  readonly bottom: number;
}

/** People page by page, in rows. */
function peopleOf(design: DesignId, trimSize: TrimSizeId, perPage: 12 | 20, headed: boolean): readonly (readonly Person[])[][] {
  const people = Array.from({ length: COUNT }, (_, index) => ({ id: `p${String(index)}`, name: nameOf(index), role: ROLES[index % ROLES.length] ?? '', unit: headed ? '' : 'Ủy ban nhân dân huyện Sông Mã', photoId: null }));
  const portraits: Made = { id: 'index', kind: 'portraits', title: 'Chân dung', note: '', contents: true, perPage, groups: headed ? [{ title: 'Huyện Sông Mã', people: people.slice(0, 13) }, { title: 'Thành phố', people: people.slice(13) }] : [{ title: '', people }] };
  const book = listsBook({ design, trimSize, titles: 2, names: 1 });
  const typesetter = new Typesetter({ ...book, made: () => ({ ...NOTHING_MADE, pages: new Map([['index', portraits]]) }) }, 'screen');
  try {
    const pages = svgTexts(typesetter.svg(typesetter.book()));
    const found = pages.filter((page) => page.some(({ text }) => /^Lường/u.test(text)) && !page.some(({ text }) => text.includes('Tấm gương')));
    return found.map(rowsOf);
  } finally {
    typesetter.close();
  }
}

/** Pieces of a page by the rows they belong to: a row begins with the first lines of its names. */
function rowsOf(page: readonly TextPiece[]): Person[][] {
  const inside = [...page].sort((a, b) => a.y - b.y);
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
