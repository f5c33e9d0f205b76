/** Names and offices under portraits stand whole, however long they are, and in even lines; units in even rows under their names; a frame is never wider than it is tall. */
import { expect, test } from 'vitest';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import type { Made } from '../../electron/common/book/made.ts';
import { NOTHING_MADE } from '../../electron/common/book/made.ts';
import { trimSize as namedTrim, type TrimSizeId } from '../../electron/common/book/trim.ts';
import { loadDesign, textBlock } from '../../electron/services/print/design.ts';
import { framesOf, type Frame } from '../../electron/services/print/made/photos.ts';
import { svgTexts, type TextPiece } from '../../electron/services/print/svg-text.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { listsBook } from './support/lists-book.ts';

const ROLES = ['Giáo viên', 'Phó Chủ tịch Hội đồng nhân dân huyện, Trưởng ban Tuyên giáo Huyện ủy', 'Phó Bí thư Thường trực Đảng ủy, Chủ tịch Hội Nông dân xã'];
const COUNT = 26;
const nameOf = (index: number): string => (index % 9 === 4 ? `Lường Hoàng Thị Quỳnh Anh ${String(index)}` : `Lường Văn ${String(index)}`);

type Groups = Extract<Made, { readonly kind: 'portraits' }>['groups'];

/** Pieces of the pages with portraits, page by page. */
const portraitPieces = (design: DesignId, trimSize: TrimSizeId, groups: Groups, perPage: 12 | 20, is: RegExp): TextPiece[][] => portraitPages(design, trimSize, groups, perPage, is).pages;

/** The same, with the size of the frames in pt. */
function portraitPages(design: DesignId, trimSize: TrimSizeId, groups: Groups, perPage: 12 | 20, is: RegExp): { readonly pages: TextPiece[][]; readonly frame: Frame } {
  const portraits: Made = { id: 'index', kind: 'portraits', title: 'Chân dung', note: '', contents: true, perPage, groups };
  const book = listsBook({ design, trimSize, titles: 2, names: 1 });
  const typesetter = new Typesetter({ ...book, made: () => ({ ...NOTHING_MADE, pages: new Map([['index', portraits]]) }) }, 'screen');
  try {
    const typeset = typesetter.book();
    const frame = framesOf(typeset.places).get('index');
    if (frame === undefined) throw new Error('no frames');
    return { frame, pages: svgTexts(typesetter.svg(typeset)).filter((page) => page.some(({ text }) => is.test(text)) && !page.some(({ text }) => text.includes('Tấm gương'))) };
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

/** Units of these many people each, none of whom has a picture. */
const unitsOf = (...counts: readonly number[]): Groups =>
  counts.map((count, unit) => ({
    title: `Đơn vị ${'ABCDEFGHIJ'.charAt(unit)}`,
    people: Array.from({ length: count }, (_, at) => {
      const [name = '', role = ''] = USUAL[(unit + at) % USUAL.length] ?? [];
      return { id: `u${String(unit)}p${String(at)}`, name, role, unit: '', photoId: null };
    }),
  }));
const INITIALS = /^(?:ĐK|NT|NN)$/u;
const middle = ({ x, width }: TextPiece): number => x + width / 2;

interface UnitRow {
  /** pt, from the page's top left: of the row's frames. */
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly count: number;
}

interface UnitPage {
  readonly rows: readonly UnitRow[];
  readonly headings: readonly { readonly words: string; readonly left: number; readonly right: number; readonly foot: number }[];
}

/** Rows and headings of portraits by unit, page by page: frames are told by the initials in their middle. */
function unitPages(design: DesignId, trimSize: TrimSizeId, groups: Groups): { readonly pages: readonly UnitPage[]; readonly frame: Frame } {
  const { pages, frame } = portraitPages(design, trimSize, groups, 20, INITIALS);
  const inLines = (pieces: readonly TextPiece[]): TextPiece[][] => {
    const lines: TextPiece[][] = [];
    for (const piece of pieces.toSorted((one, other) => one.y - other.y)) {
      if (Math.abs((lines.at(-1)?.[0]?.y ?? -Infinity) - piece.y) < 3) lines.at(-1)?.push(piece);
      else lines.push([piece]);
    }
    return lines;
  };
  return {
    frame,
    pages: pages.map((page) => ({
      rows: inLines(page.filter(({ text }) => INITIALS.test(text))).map((row) => {
        const [piece] = row;
        if (piece === undefined) throw new Error('a row of nobody');
        return { top: piece.y + piece.height / 2 - frame.height / 2, left: Math.min(...row.map(middle)) - frame.width / 2, right: Math.max(...row.map(middle)) + frame.width / 2, count: row.length };
      }),
      headings: inLines(page).flatMap((line) => {
        const words = line.toSorted((one, other) => one.x - other.x).map(({ text }) => text).join(' ').normalize('NFC').replace(/[\s\u00a0]+/gu, ' ');
        const found = /Đơn vị \p{Lu}(?: \(tiếp\))?/u.exec(words)?.[0];
        return found === undefined ? [] : [{ words: found, left: Math.min(...line.map(({ x }) => x)), right: Math.max(...line.map(({ x, width }) => x + width)), foot: Math.max(...line.map(({ y, height }) => y + height)) }];
      }),
    })),
  };
}

const EVERY_PAGE = DESIGN_IDS.flatMap((design) => (['13x19', '16x24', 'a4'] as const).map((trimSize) => [design, trimSize] as const));

test.each(EVERY_PAGE)('names of units stand clear of the frames below them, on one axis with them: %s, %s', (design, trimSize) => {
  const { pages } = unitPages(design, trimSize, unitsOf(6, 5, 6, 4, 6, 6, 5));
  const { line } = textBlock(loadDesign(design).data, trimSize, namedTrim(trimSize).width);
  for (const { rows, headings } of pages) {
    expect(headings.length).toBeGreaterThan(0);
    for (const { left, right, foot } of headings) {
      const below = rows.find(({ top }) => top > foot - line);
      if (below === undefined) throw new Error('a heading of nobody');
      // Marks below letters reach a quarter of a line under the box that words are told by, at most.
      expect(below.top - foot).toBeGreaterThan(0.25 * line);
      const atLeft = design === 'bao-anh' || design === 'hien-dai';
      expect(Math.abs(atLeft ? below.left - left : (below.left + below.right - left - right) / 2)).toBeLessThan(3);
    }
  }
});

test.each(EVERY_PAGE)('units stand in even rows, nobody alone in one, and a page begins with the name of its unit: %s, %s', (design, trimSize) => {
  // One of them is a unit of one.
  const counts = [6, 6, 6, 7, 6, 1, 6, 6];
  const { pages } = unitPages(design, trimSize, unitsOf(...counts));
  const units = new Map<string, number[]>();
  for (const { rows, headings } of pages) {
    const tops = headings.map(({ words, foot }) => ({ words, foot }));
    expect(tops[0]?.foot).toBeLessThan(rows[0]?.top ?? 0);
    for (const row of rows) {
      const unit = tops.findLast(({ foot }) => foot < row.top + 6)?.words.replace(' (tiếp)', '') ?? '';
      units.set(unit, [...(units.get(unit) ?? []), row.count]);
    }
  }
  const shown = [...units.values()];
  expect(shown.map((rows) => rows.reduce((all, one) => all + one, 0))).toEqual(counts);
  for (const rows of shown) expect(Math.max(...rows) - Math.min(...rows)).toBeLessThan(2);
  // A unit that goes on overleaf is named there again, and only there.
  const named = pages.flatMap(({ headings }) => headings.map(({ words }) => words));
  expect(named.filter((words) => !words.includes('(tiếp)'))).toEqual(counts.map((_, unit) => `Đơn vị ${'ABCDEFGHIJ'.charAt(unit)}`));
  for (const { headings } of pages) expect(headings.slice(1).some(({ words }) => words.includes('(tiếp)'))).toBe(false);
});

test.each(EVERY_PAGE)('twelve to a page are larger than twenty, and never smaller than faces can be told: %s, %s', (design, trimSize) => {
  const people = Array.from({ length: 51 }, (_, at) => {
    const [name = '', role = '', unit = ''] = USUAL[at % USUAL.length] ?? [];
    return { id: `p${String(at)}`, name, role: at % 5 === 2 ? 'Phó Trưởng phòng Tổ chức – Hành chính' : role, unit: at % 4 === 1 ? 'Trung tâm Phục vụ hành chính công tỉnh' : unit, photoId: null };
  });
  const units = Array.from({ length: 9 }, (_, unit) => ({ title: `Đơn vị ${String(unit)}`, people: people.slice(unit * 6, (unit + 1) * 6).map((person) => ({ ...person, unit: '' })) }));
  const twelve = portraitPages(design, trimSize, [{ title: '', people }], 12, INITIALS);
  const twenty = portraitPages(design, trimSize, units, 20, INITIALS);
  expect(twelve.frame.width).toBeGreaterThan(twenty.frame.width);
  expect((twenty.frame.width / 72) * 25.4).toBeGreaterThanOrEqual(17);
  expect(Math.max(...twelve.pages.map((page) => page.filter(({ text }) => INITIALS.test(text)).length))).toBeLessThan(13);
  expect(twelve.pages.length).toBeLessThan(7);
});

test.each(DESIGN_IDS)('nine people of one unit fill a large page, however many it may have: %s', (design) => {
  const people = Array.from({ length: 9 }, (_, index) => ({ id: `p${String(index)}`, name: nameOf(index), role: 'Giáo viên', unit: '', photoId: null }));
  const nine = (perPage: 12 | 20): Frame => portraitPages(design, 'a4', [{ title: 'Huyện Sông Mã', people }], perPage, /^Lường/u).frame;
  // The space between columns is another.
  expect(nine(20).width).toBeGreaterThan(0.95 * nine(12).width);
});
