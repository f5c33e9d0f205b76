/** Lists that follow the book: mục lục with its pages, and those who were commended, as the book prints them. */
import { bylineOf } from '../../common/article/read.ts';
import { inForce } from '../../common/article/suggest.ts';
import type { MadeText } from '../../common/book/made.ts';
import { DEFAULT_MATTER, MATTER_TITLES } from '../../common/book/matter.ts';
import type { OutlinePart, Stage } from '../../common/book/outline.ts';
import type { BookLayout } from '../../common/contract/shapes.ts';
import { commendedPages } from '../book/made/commended.ts';
import { readForMade } from '../book/made/reading.ts';
import { roman } from '../../common/book/page-label.ts';
import type { BookReader } from '../store/reader.ts';
import { day, type ListTable, type Value } from './write/table.ts';

/** Where articles and made pages came to stand, physical pages. */
export type ListPages = Pick<BookLayout, 'articles' | 'matter'>;

const STAGES: Readonly<Record<Stage, string>> = { draft: 'Bản thảo', editing: 'Biên tập', proofing: 'Hiệu đính', approved: 'Đã duyệt' };

type Spans = ReadonlyMap<string, { readonly start: number; readonly pages: number }>;
type Line = { readonly id: string; readonly title: string; readonly made: true } | { readonly id: string; readonly title: string; readonly made: false; readonly stage: Stage; readonly words: number; readonly photos: number };

/** Every article and made page in the order of the book; what is not printed yet has no page. */
export function contentsList(book: BookReader, { articles, matter }: ListPages): ListTable {
  const spans: Spans = new Map([...articles, ...matter].map((span) => [span.id, span]));
  const authors = new Map(book.articles().map(({ id, document }) => [id, bylineOf(inForce(document))]));
  const { parts, back } = book.outline();
  // Pages up to the last of the front matter have roman numbers, as they are printed.
  const lastRoman = Math.max(0, ...parts.filter(({ kind }) => kind === 'front').flatMap(linesOf).map(({ id }) => lastOf(spans.get(id))));
  const groups = [...parts.map((part) => ({ title: part.title, lines: linesOf(part) })), { title: '', lines: back.map(made) }];
  const rows = groups.flatMap(({ title, lines }) => lines.map((line) => ({ title, line })));
  return {
    name: 'Mục lục',
    columns: [['STT', 6], ['Phần', 36], ['Tên bài', 60], ['Tác giả', 34], ['Trang', 8], ['Số trang', 9], ['Số chữ', 9], ['Số ảnh', 8], ['Tình trạng', 12]].map(([header, width]) => ({ header: String(header), width: Number(width) })),
    rows: rows.map(({ title, line }, index): Value[] => {
      const span = spans.get(line.id);
      const page = span === undefined ? null : span.start <= lastRoman ? roman(span.start) : span.start;
      return [index + 1, title, line.title, authors.get(line.id) ?? '', page, span?.pages ?? null, ...(line.made ? [null, null, ''] : [line.words, line.photos, STAGES[line.stage]])];
    }),
  };
}

const lastOf = (span: { readonly start: number; readonly pages: number } | undefined): number => (span === undefined ? 0 : span.start + span.pages - 1);

const made = ({ id, kind, title }: OutlinePart['matter'][number] | { id: string; kind: OutlinePart['matter'][number]['kind']; title: string }): Line => ({ id, title: title.trim() || MATTER_TITLES[kind], made: true });

function linesOf({ articles, matter }: OutlinePart): Line[] {
  const at = (place: number): Line[] => matter.filter((each) => each.at === place).map(made);
  return [...articles.flatMap((article, index): Line[] => [...at(index), { ...article, made: false }]), ...matter.filter(({ at: place }) => place >= articles.length).map(made)];
}

/** A day is one to sort and reckon by; where only years are known, they are words. */
const dated = (cell: MadeText | undefined): Value => (cell?.day === undefined ? (cell?.text ?? '') : day(cell.day));

/** As the made page "Danh sách khen thưởng" prints everybody, in its order: by kind, form, unit, name. Who is withdrawn is not in it. */
export function commendedList(book: BookReader): ListTable {
  const frame = { id: '', title: '', note: '', contents: false };
  const { sections } = commendedPages(frame, { ...DEFAULT_MATTER.commended, kinds: ['collective', 'individual', 'model'] }, readForMade(book));
  let kind = '';
  const rows = sections.flatMap((section): Value[][] => {
    if (section.t === 'heading') kind = section.text;
    if (section.t !== 'groups') return [];
    // A column that says nothing in a list is not in it: each is found by its name.
    const place = (...titles: readonly string[]): number => section.columns.findIndex(({ title }) => titles.includes(title));
    const [name, where, number, on] = [place('Họ và tên', 'Tên'), place('Chức vụ, đơn vị', 'Đơn vị'), place('Số quyết định'), place('Ngày')];
    return section.groups.flatMap(({ title, rows: own }) => own.map((row): Value[] => [kind, title, ...[name, where, number].map((at) => row[at]?.text ?? ''), dated(row[on])]));
  });
  return {
    name: 'Danh sách khen thưởng',
    columns: [['STT', 6], ['Loại', 10], ['Hình thức khen thưởng', 44], ['Tên', 34], ['Chức vụ, đơn vị', 52], ['Số quyết định', 20], ['Ngày quyết định', 15]].map(([header, width]) => ({ header: String(header), width: Number(width) })),
    rows: rows.map((row, index) => [index + 1, ...row]),
  };
}
