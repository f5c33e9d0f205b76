/** A yearbook file with people, units, awards and articles that name them, and every kind of made page. */
import { byline, document, paragraph, photo, sapo, title } from '../../../electron/common/article/build.ts';
import { defaultSettings, type BookSettings } from '../../../electron/common/book/settings.ts';
import { addMatter } from '../../../electron/services/book/assemble.ts';
import { createBook } from '../../../electron/services/store/book-file.ts';
import type { BookWriter } from '../../../electron/services/store/writer.ts';
import { drawn } from './pictures.ts';

const FAMILIES = ['Nông', 'Hoàng', 'Lương', 'Triệu', 'Đặng', 'Vi', 'Chu'];
const MIDDLES = ['Văn', 'Thị', 'Đức', 'Minh', 'Quỳnh'];
const GIVEN = ['Khải', 'Thoa', 'Ánh', 'Ấn', 'Dũng', 'Đạt', 'Yến', 'Ỷ', 'Ước', 'Ổn', 'Bưởi'];
export const PEOPLE = 48;
/** Names that differ from one another, in the order in which they are made. */
export const NAMES: readonly string[] = Array.from({ length: PEOPLE }, (_, at) => `${FAMILIES[at % 7] ?? ''} ${MIDDLES[at % 5] ?? ''} ${GIVEN[at % 11] ?? ''}`);
export const COLLECTIVE = 'Chi bộ Bưu điện huyện Tràng Định';
/** The one who is withdrawn. */
export const WITHDRAWN = NAMES[3] ?? '';
const PROSE = 'Có bông hoa nở ngay trước cửa cơ quan, có bông hoa lặng lẽ bên con đường vào bản; điểm chung của những con người và tập thể được kể trong tập sách này là họ bắt đầu từ một việc nhỏ, làm đến nơi đến chốn, rồi ngày mai lại làm tiếp.';
const ARTICLES = 12;

export interface RecordsBook {
  readonly book: BookWriter;
  /** Exemplars by name. */
  readonly people: ReadonlyMap<string, string>;
  /** Ids of the articles, each about the person of its number. */
  readonly articles: readonly string[];
}

export async function recordsBook(file: string, settings: Partial<BookSettings> = {}): Promise<RecordsBook> {
  const book = createBook(file, { ...defaultSettings('Những bông hoa đẹp'), organisation: 'Đảng ủy Khối các cơ quan tỉnh', ...settings });
  const units = ['Bưu điện tỉnh', 'Sở Giáo dục và Đào tạo', 'Đảng bộ xã Tri Phương'].map((name) => book.addRecord('unit', { name }).id);
  const forms = [
    book.addRecord('awardForm', { name: 'Huân chương Lao động hạng Ba', family: 'huân chương', rank: 1 }).id,
    book.addRecord('awardForm', { name: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', family: 'bằng khen', rank: 5 }).id,
  ];
  const people = new Map<string, string>();
  for (const [at, name] of NAMES.entries()) {
    const portraitId = at % 3 === 0 ? (await book.addPhoto(`${String(at)}.jpg`, (await drawn(`${String(at)}.jpg`, 600, 800, [at * 4, 120, 90], [200, at * 3, 60])).original)).id : null;
    const { id } = book.addRecord('exemplar', { kind: 'individual', name, role: 'Bưu tá', unitId: units[at % 3], portraitId });
    people.set(name, id);
    if (at % 2 === 0) book.addRecord('award', { exemplarId: id, formId: forms[at % 4 === 0 ? 0 : 1], decisionNumber: `${String(at)}/QĐ-UBND`, decidedOn: `20${String(16 + (at % 5))}-05-19` });
  }
  const collective = book.addRecord('exemplar', { kind: 'collective', name: COLLECTIVE, unitId: units[0] }).id;
  people.set(COLLECTIVE, collective);
  book.addRecord('award', { exemplarId: collective, formId: forms[1], decisionNumber: '99/QĐ-UBND', decidedOn: '2020-05-19' });
  const part = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
  const picture = await book.addPhoto('anh.jpg', (await drawn('anh.jpg', 900, 600, [60, 110, 160], [240, 220, 120])).original);
  book.updateRecord('exemplar', people.get(NAMES[0] ?? '') ?? '', { portraitId: picture.id });
  const articles = Array.from({ length: ARTICLES }, (_, at) => {
    const name = NAMES[at] ?? '';
    const named = (index: number): string => NAMES[(at * 7 + index) % PEOPLE] ?? '';
    const { id } = book.addArticle(part, '');
    const prose = Array(2 + (at % 4)).fill(PROSE).join(' ');
    book.saveArticle(
      id,
      1,
      document([
        title(`Tấm gương ${name}`),
        sapo(`Bài viết về ${name}, ${COLLECTIVE}.`),
        ...Array.from({ length: 4 + (at % 3) }, (_, index) => paragraph(`${prose} Cùng với ${named(index + 13)} và đồng chí ${named(index + 20)}, ${name} đi từng nhà. ${prose}`)),
        photo(picture.id, `${named(30)} (bìa trái) trao quà`, 'Ảnh: H.M'),
        paragraph(prose),
        byline('Hoàng Minh, Ban Biên tập'),
      ]),
    );
    book.addRecord('exemplarArticle', { exemplarId: people.get(name) ?? '', articleId: id, partPlayed: 'subject' });
    return id;
  });
  addMatter(book, { kind: 'boards', options: { groups: [{ title: 'Ban Biên tập', people: [{ name: 'Hoàng Minh', role: 'Trưởng ban' }] }] } });
  addMatter(book, { kind: 'portraits' });
  addMatter(book, { kind: 'plates', options: { photoIds: [picture.id], arrangement: 'two' } });
  addMatter(book, { kind: 'commended' });
  addMatter(book, { kind: 'statistics' });
  addMatter(book, { kind: 'index', options: { kinds: ['individual', 'collective'] } });
  addMatter(book, { kind: 'imprint', options: { printRun: 500, printer: 'Xí nghiệp In tỉnh' } });
  return { book, people, articles };
}
