/** Lists of the commended and statistics over pages: no row and no chart is torn, what belongs together stands together, no page is left nearly empty. */
import { expect, test } from 'vitest';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import { NOTHING_MADE, type Made, type MadeSection, type MadeText } from '../../electron/common/book/made.ts';
import { trimSize as trimOf, type TrimId } from '../../electron/common/book/trim.ts';
import { loadDesign, textBlock } from '../../electron/services/print/design.ts';
import { svgTexts, type TextPiece } from '../../electron/services/print/svg-text.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { listsBook } from './support/lists-book.ts';

const SIZES = ['125x180mm', '16x24'] as const satisfies readonly TrimId[];
/** Of the height of a page's text. */
const LEAST = 0.25;

interface Set {
  readonly pages: readonly (readonly TextPiece[])[];
  /** How far down the text of each page reaches, as a share of the height there is. */
  readonly full: readonly number[];
  readonly svg: string;
}

/** The pages of one made page. */
function set(design: DesignId, trimSize: TrimId, kind: 'commended' | 'statistics', sections: readonly MadeSection[]): Set {
  const frame = { id: 'm', title: 'Trang dựng từ hồ sơ', note: '', contents: true, sections };
  const made: Made = kind === 'commended' ? { ...frame, kind, unranked: [] } : { ...frame, kind };
  const source = listsBook({ design, trimSize, titles: 2 });
  const typesetter = new Typesetter({ ...source, outline: () => ({ ...source.outline(), back: [{ id: 'm', kind, title: made.title }] }), made: () => ({ ...NOTHING_MADE, pages: new Map([['m', made]]) }) }, 'screen');
  try {
    const typeset = typesetter.book();
    const [first = 1, last = 1] = typeset.places.flatMap(([what, , page]) => (what === 'made-start' || what === 'made-end' ? [page] : []));
    const svg = typesetter.svg(typeset);
    const pages = svgTexts(svg).slice(first - 1, last);
    const { top, lines, line } = textBlock(loadDesign(design).data, trimSize, trimOf(trimSize).width, 0);
    const foot = (page: readonly TextPiece[]): number => Math.max(top, ...page.filter(({ y }) => y >= top - 1 && y <= top + (lines + 1) * line).map(({ y, height }) => y + height));
    return { pages, full: pages.map((page) => (foot(page) - top) / (lines * line)), svg };
  } finally {
    typesetter.close();
  }
}

/** Numbers of the pages on which this stands, each once. */
const pagesWith = ({ pages }: Set, words: RegExp): number[] => pages.flatMap((page, at) => (page.some(({ text }) => words.test(text)) ? [at] : []));

const plain = (text: string): MadeText => ({ text });
const COLUMNS = [{ title: 'TT', numeric: true }, { title: 'Họ và tên', numeric: false }, { title: 'Chức vụ, đơn vị', numeric: false }, { title: 'Số quyết định', numeric: false }];
/** Row 7: "Bùi r7", and a cell of one to three lines whose every word is "r7". */
const row = (at: number): MadeText[] => [plain(String(at)), plain(`Bùi r${String(at)}`), plain(Array.from({ length: 4 + ((at * 7) % 5) * 3 }, () => `r${String(at)}`).join(' ')), plain(`${String(at)}/QĐ`)];
const listOf = (rows: number): MadeSection[] => [
  { t: 'heading', level: 1, text: 'Cá nhân' },
  { t: 'groups', columns: COLUMNS, groups: [{ title: 'Huân chương', rows: [1, 2, 3].map(row) }, { title: 'Bằng khen', rows: Array.from({ length: rows - 3 }, (_, at) => row(at + 4)) }] },
];

test.each(DESIGN_IDS)('no row of a list is torn, none stands alone, the last page has company: %s', (design) => {
  for (const size of SIZES) {
    for (const rows of [14, 17, 20, 23, 26, 29]) {
      const list = set(design, size, 'commended', listOf(rows));
      const where = `${size}, ${String(rows)} rows`;
      const places = Array.from({ length: rows }, (_, at) => pagesWith(list, new RegExp(`(?<!\\p{L})r${String(at + 1)}(?!\\d)`, 'u')));
      expect(places.filter((pages) => pages.length !== 1), where).toEqual([]);
      const onPage = list.pages.map((_, page) => places.filter(([at]) => at === page).length);
      expect(onPage.reduce((all, one) => all + one, 0), where).toBe(rows);
      // In their order, at least two on a page, and under the head of the columns and their group's name on each.
      expect(places.flat(), where).toEqual(places.flat().sort((one, other) => one - other));
      expect(Math.min(...onPage), where).toBeGreaterThan(1);
      expect(pagesWith(list, /Họ và tên|Họ và tên/u), where).toEqual(list.pages.map((_, page) => page));
      expect(list.full.at(-1), where).toBeGreaterThan(LEAST);
      for (const share of list.full.slice(0, -1)) expect(share, where).toBeGreaterThan(0.5);
      // The line that a page has more than others is the most it takes.
      for (const share of list.full) expect(share, where).toBeLessThan(1.06);
    }
  }
}, 240_000);

/** A chapter of statistics: so many rows, with their chart. */
function chapter(at: number, t: 'bars' | 'columns', rows: number): MadeSection[] {
  const labels = Array.from({ length: rows }, (_, index) => `Mục ${String(at)}.${String(index + 1)}`);
  return [
    { t: 'heading', level: 2, text: `Chương ${String(at)}` },
    { t, title: '', labels, series: [{ name: 'Cá nhân', values: labels.map((_, index) => 3 + index) }, { name: 'Tập thể', values: labels.map((_, index) => index % 3) }], caption: `Biểu đồ ${String(at)}.` },
    { t: 'table', columns: [{ title: 'Nội dung', numeric: false }, { title: 'Số', numeric: true }], rows: [...labels.map((label, index) => [plain(label), plain(String(index))]), [plain(`Cộng ${String(at)}`), plain('9')]], caption: `Bảng ${String(at)}.` },
  ];
}
const OVERVIEW: MadeSection = { t: 'figures', items: [{ value: '51', label: 'lượt khen thưởng' }, { value: '46', label: 'cá nhân' }] };

test.each(DESIGN_IDS)('a chart and its table stand on one page, and no page is left nearly empty: %s', (design) => {
  for (const size of SIZES) {
    const figures = set(design, size, 'statistics', [OVERVIEW, ...chapter(1, 'bars', 5), ...chapter(2, 'bars', 5), ...chapter(3, 'columns', 5)]);
    for (const at of [1, 2, 3]) {
      const [chart, caption, end, heading] = [`Biểu đồ ${String(at)}\\.`, `Bảng ${String(at)}\\.`, `Cộng.${String(at)}`, `Chương.${String(at)}`].map((words) => pagesWith(figures, new RegExp(words.replace(' ', '.'), 'u')));
      expect(chart, size).toHaveLength(1);
      expect([caption, end, heading], size).toEqual([chart, chart, chart]);
    }
    expect(Math.min(...figures.full), size).toBeGreaterThan(0.45);
    expect(Math.max(...figures.full), size).toBeLessThan(1.06);
  }
}, 120_000);

test.each(DESIGN_IDS)('a table longer than a page goes on under its head, none of its rows torn, and what stands behind it is not lost: %s', (design) => {
  for (const size of SIZES) {
    const figures = set(design, size, 'statistics', [...chapter(1, 'bars', 12).slice(0, 2), ...chapter(1, 'bars', 70).slice(2), ...chapter(2, 'columns', 4)]);
    const rows = Array.from({ length: 70 }, (_, at) => pagesWith(figures, new RegExp(`Mục.1\\.${String(at + 1)}(?!\\d)`, 'u')));
    // The first twelve stand in the chart too.
    expect(rows.slice(12).every((pages) => pages.length === 1), size).toBe(true);
    const table = [...new Set([...pagesWith(figures, /^Bảng.1\./u), ...rows.slice(12).flat()])];
    expect(pagesWith(figures, /Nội.dung/u).filter((page) => table.includes(page)), size).toEqual(table);
    expect(pagesWith(figures, /Cộng.2/u), size).toHaveLength(1);
    for (const share of figures.full.slice(0, -1)) expect(share, size).toBeGreaterThan(0.4);
  }
}, 120_000);

test('nothing has no bar: a chart has one shape less for each zero, and the figure stays beside its label', () => {
  const shapes = (t: 'bars' | 'columns', value: number): number => {
    const { svg } = set('hien-dai', '16x24', 'statistics', [{ t, title: '', labels: ['A', 'B'], series: [{ name: 'Cá nhân', values: [3, value] }], caption: '' }]);
    return [...svg.matchAll(/<path\b[^>]*\bfill="#[^>]*/gu)].length;
  };
  for (const t of ['bars', 'columns'] as const) expect(shapes(t, 1) - shapes(t, 0)).toBe(1);
  const bars = set('hien-dai', '16x24', 'statistics', [{ t: 'bars', title: '', labels: ['A', 'B'], series: [{ name: 'Cá nhân', values: [3, 0] }], caption: '' }]);
  expect(bars.pages[0]?.map(({ text }) => text)).toContain('0');
});

test.each(DESIGN_IDS)('the figure of a bar of nothing stands where those of bars do, not at its label: %s', (design) => {
  const { pages } = set(design, '16x24', 'statistics', [{ t: 'bars', title: '', labels: ['Không có gì', 'Có nhiều'], series: [{ name: 'Cá nhân', values: [0, 50] }], caption: '' }]);
  const pieces = pages.flat();
  const label = pieces.filter(({ text }) => /^(?:Không|có|gì)|Không.có/u.test(text)).map(({ x, width }) => x + width);
  const zero = pieces.find(({ text }) => text === '0');
  expect(label.length).toBeGreaterThan(0);
  expect((zero?.x ?? 0) - Math.max(...label)).toBeGreaterThan(12);
});

test.each(DESIGN_IDS)('the figures of standing bars have no line through them, and the caption of lying ones stands clear of the last: %s', (design) => {
  // A figure where a line of a scale to 20 would be: the only line is the one that the bars stand on.
  const { svg } = set(design, '16x24', 'statistics', [{ t: 'columns', title: '', labels: ['2016', '2017'], series: [{ name: 'Cá nhân', values: [9, 20] }], caption: '' }]);
  const blank = set(design, '16x24', 'statistics', [{ t: 'figures', items: [{ value: '1', label: 'cá nhân' }] }]).svg;
  const strokes = (drawing: string): number => [...drawing.matchAll(/<path\b[^>]*\bstroke="#[^>]*/gu)].length;
  expect(strokes(svg) - strokes(blank)).toBe(1);
  const bars = set(design, '16x24', 'statistics', [{ t: 'bars', title: '', labels: ['Bằng khen', 'Danh hiệu'], series: [{ name: 'Cá nhân', values: [3, 1] }], caption: 'Lời chú.' }]);
  const place = (words: RegExp) => bars.pages.flat().find(({ text }) => words.test(text.normalize('NFC')));
  const [label, caption] = [place(/^Danh/u), place(/^Lời/u)];
  if (label === undefined || caption === undefined) throw new Error('no chart');
  expect(caption.y - label.y).toBeGreaterThan(1.3 * caption.height);
});

test.each(DESIGN_IDS)('turned lines of an index hang: %s', (design) => {
  const made: Made = { kind: 'index', id: 'm', title: 'Bảng tra tên', note: '', contents: true, mentions: true, lists: false, groups: [{ title: '', entries: [{ id: 'e', name: 'Nguyễn Thị Quỳnh Hường', note: 'giáo viên Trường Tiểu học xã Thanh Sơn', letter: 'H', own: [] }] }] };
  const source = listsBook({ design, trimSize: '16x24', titles: 2 });
  const typesetter = new Typesetter({ ...source, outline: () => ({ ...source.outline(), back: [{ id: 'm', kind: 'index', title: made.title }] }), made: () => ({ names: (_, articleId) => (articleId === null ? [] : [{ start: 0, id: 'e' }]), pages: new Map([['m', made]]) }) }, 'screen');
  try {
    const typeset = typesetter.book();
    const page = svgTexts(typesetter.svg(typeset))[(typeset.places.find(([what]) => what === 'made-start')?.[2] ?? 1) - 1] ?? [];
    const name = page.find(({ text }) => text.includes('Nguyễn'));
    if (name === undefined) throw new Error('no entry');
    const below = page.filter(({ x, y }) => y > name.y + 4 && y < name.y + 40 && x < name.x + 60).map(({ x }) => x);
    expect(below.length).toBeGreaterThan(0);
    expect(Math.min(...below) - name.x).toBeGreaterThan(5);
  } finally {
    typesetter.close();
  }
});
