import { describe, expect, test } from 'vitest';
import type { Made, MadeOf } from '../../../../../electron/common/book/made.ts';
import type { MatterKind } from '../../../../../electron/common/book/matter.ts';
import { addMatter, changeMatter } from '../../../../../electron/services/book/assemble.ts';
import { makePages } from '../../../../../electron/services/book/made/make.ts';
import { imprintLines, missingInImprint } from '../../../../../electron/services/book/made/imprint.ts';
import { letterOf } from '../../../../../electron/services/book/made/names.ts';
import { peopleFindings } from '../../../../../electron/services/book/people/preflight.ts';
import { withdraw, withdrawnPlaces } from '../../../../../electron/services/book/people/withdrawn.ts';
import { DEFAULT_MATTER } from '../../../../../electron/common/book/matter.ts';
import { sentenceOf } from '../../../../../electron/common/print/sentence.ts';
import type { BookWriter } from '../../../../../electron/services/store/writer.ts';
import { bodyPart, jpeg, newBook } from '../../store/support.ts';

function only<K extends MatterKind>(book: BookWriter, kind: K): MadeOf<K> {
  const found = [...makePages(book).pages.values()].find((made: Made): made is MadeOf<K> => made.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
}

interface Records {
  readonly book: BookWriter;
  readonly binh: string;
  readonly an: string;
}

function records(): Records {
  const book = newBook();
  const [second, first] = [book.addRecord('unit', { name: 'Đảng bộ B' }).id, book.addRecord('unit', { name: 'Chi bộ A' }).id];
  const [high, low] = [book.addRecord('awardForm', { name: 'Huân chương', level: 'nhà nước', rank: 1 }).id, book.addRecord('awardForm', { name: 'Giấy khen', level: 'cơ sở', rank: 9 }).id];
  const person = (name: string, unitId: string): string => book.addRecord('exemplar', { kind: 'individual', name, role: 'Bưu tá', unitId }).id;
  const [binh, an, anh] = [person('Đặng Thị Bình', first), person('Lý Văn An', second), person('Hoàng Thị Ánh', first)];
  const unit = book.addRecord('exemplar', { kind: 'collective', name: 'Chi bộ A', unitId: first }).id;
  book.addRecord('award', { exemplarId: binh, formId: low, decisionNumber: '12/QĐ', decidedOn: '2020-03-05' });
  book.addRecord('award', { exemplarId: an, formId: low, decidedOn: '2021-03-05' });
  book.addRecord('award', { exemplarId: anh, formId: low, decidedOn: '2019-03-05' });
  book.addRecord('award', { exemplarId: an, formId: high, decidedOn: '2018-11-20' });
  book.addRecord('award', { exemplarId: unit, formText: 'Cờ thi đua', decidedOn: '2020-01-01' });
  book.addRecord('award', { exemplarId: binh, formId: high, cancelledAt: 5 });
  return { book, binh, an };
}

/** A list as lines. */
const listed = ({ sections }: MadeOf<'commended'>): string[] =>
  sections.flatMap((section) => {
    if (section.t === 'heading') return [`# ${section.text}`];
    return section.t === 'groups' ? section.groups.flatMap(({ title, rows }) => [`## ${title}`, ...rows.map((row) => row.map(({ text }) => text).join(' | '))]) : [];
  });

describe('lists of the commended', () => {
  test('stand by kind, form, unit and given name, numbered through, days as they are printed', () => {
    const { book } = records();
    addMatter(book, { kind: 'commended' });
    expect(listed(only(book, 'commended'))).toEqual([
      '# Tập thể',
      '## Cờ thi đua',
      '1 | Chi bộ A | 1/1/2020',
      '# Cá nhân',
      '## Huân chương',
      '1 | Lý Văn An | Bưu tá, Đảng bộ B |  | 20/11/2018',
      '## Giấy khen',
      '2 | Hoàng Thị Ánh | Bưu tá, Chi bộ A |  | 5/3/2019',
      '3 | Đặng Thị Bình | Bưu tá, Chi bộ A | 12/QĐ | 5/3/2020',
      '4 | Lý Văn An | Bưu tá, Đảng bộ B |  | 5/3/2021',
    ]);
  });

  test('say who gave a form that the catalogue has not, and the period where no day is known', () => {
    const { book } = records();
    const exemplarId = book.records('exemplar').find(({ fields }) => fields['name'] === 'Hoàng Thị Ánh')?.id ?? '';
    book.addRecord('award', { exemplarId, formText: 'Bằng ghi công', issuer: 'Chủ tịch UBND tỉnh', period: '2023' });
    addMatter(book, { kind: 'commended', options: { kinds: ['individual'] } });
    const list = only(book, 'commended');
    expect(listed(list)).toContain('5 | Hoàng Thị Ánh | Bưu tá, Chi bộ A | Chủ tịch UBND tỉnh |  | 2023');
    expect(list.sections.flatMap((section) => (section.t === 'groups' ? section.columns.map(({ title }) => title) : []))).toEqual(['TT', 'Họ và tên', 'Chức vụ, đơn vị', 'Cấp khen', 'Số quyết định', 'Thời gian']);
  });

  test('keep to the forms, levels and days that are asked for', () => {
    const { book } = records();
    addMatter(book, { kind: 'commended', options: { kinds: ['individual'], levels: ['cơ sở'], from: '2020-01-01', to: '2020-12-31' } });
    expect(listed(only(book, 'commended'))).toEqual(['## Giấy khen', '1 | Đặng Thị Bình | Bưu tá, Chi bộ A | 12/QĐ | 5/3/2020']);
  });
});

test('portraits stand by unit, award and name; units stand for those beneath them', () => {
  const { book } = records();
  const parent = book.records('unit').find(({ fields }) => fields['name'] === 'Chi bộ A')?.id ?? '';
  const child = book.addRecord('unit', { name: 'Tổ 1', parentId: parent }).id;
  book.addRecord('exemplar', { kind: 'individual', name: 'Vi Văn Páo', unitId: child });
  addMatter(book, { kind: 'portraits', options: { units: [parent], unitHeadings: true } });
  expect(only(book, 'portraits').groups).toMatchObject([{ title: 'Chi bộ A', people: [{ name: 'Hoàng Thị Ánh' }, { name: 'Đặng Thị Bình' }] }, { title: 'Tổ 1', people: [{ name: 'Vi Văn Páo', photoId: null }] }]);
});

test('whose unit no record tells stands behind the units under a heading of their own, and in one flow under none', () => {
  const { book } = records();
  const { id } = addMatter(book, { kind: 'portraits', options: { unitHeadings: true, kinds: ['individual', 'collective'] } });
  const shown = () => only(book, 'portraits').groups.map(({ title, people }) => [title, people.map(({ name }) => name)]);
  const units = [['Chi bộ A', ['Hoàng Thị Ánh', 'Đặng Thị Bình', 'Chi bộ A']], ['Đảng bộ B', ['Lý Văn An']]];
  expect(shown()).toEqual(units);
  expect(only(book, 'portraits').unplaced).toBeUndefined();
  book.addRecord('exemplar', { kind: 'individual', name: 'Vi Văn Páo' });
  expect(shown()).toEqual([...units, ['Các cá nhân khác', ['Vi Văn Páo']]]);
  expect(only(book, 'portraits').unplaced).toEqual(['Vi Văn Páo']);
  book.addRecord('exemplar', { kind: 'collective', name: 'Đội cứu hộ' });
  expect(shown().at(-1)).toEqual(['Các điển hình khác', ['Đội cứu hộ', 'Vi Văn Páo']]);
  changeMatter(book, { id, options: { unitHeadings: false } });
  expect(shown().map(([title]) => title)).toEqual(['']);
  expect(only(book, 'portraits').unplaced).toBeUndefined();
});

test('where no record tells a unit there is no heading over all', () => {
  const book = newBook();
  book.addRecord('exemplar', { kind: 'individual', name: 'Lý Văn An' });
  addMatter(book, { kind: 'portraits', options: { unitHeadings: true } });
  expect(only(book, 'portraits').groups.map(({ title }) => title)).toEqual(['']);
});

test('portraits of days are of whoever has an award within them or an article', () => {
  const { book } = records();
  const unhonoured = book.addRecord('exemplar', { kind: 'individual', name: 'Vi Văn Páo' }).id;
  const { id } = addMatter(book, { kind: 'portraits' });
  const shown = (): readonly string[] => only(book, 'portraits').groups.flatMap(({ people }) => people.map(({ name }) => name)).sort();
  const everybody = shown();
  expect(everybody).toContain('Vi Văn Páo');
  changeMatter(book, { id, options: { from: '2020-01-01', to: '2020-12-31' } });
  expect(shown()).toEqual(['Đặng Thị Bình']);
  book.addRecord('exemplarArticle', { exemplarId: unhonoured, articleId: book.addArticle(bodyPart(book), 'Bài').id });
  expect(shown()).toEqual(['Vi Văn Páo', 'Đặng Thị Bình']);
  changeMatter(book, { id, options: { from: null, to: null } });
  expect(shown()).toEqual(everybody);
});

test('the index has letters of the alphabet without tones, and tells two of one name apart', () => {
  const { book } = records();
  book.addRecord('exemplar', { kind: 'individual', name: 'Lý Văn An', role: 'Giáo viên' });
  addMatter(book, { kind: 'index' });
  const [group] = only(book, 'index').groups;
  expect(group?.entries.map(({ name, letter, note }) => [name, letter, note])).toEqual([['Lý Văn An', 'A', 'Đảng bộ B'], ['Lý Văn An', 'A', 'Giáo viên'], ['Hoàng Thị Ánh', 'A', ''], ['Đặng Thị Bình', 'B', '']]);
  expect(['Ấn', 'ước', 'Đạt', 'Ỷ', 'Ăn'].map(letterOf)).toEqual(['Â', 'Ư', 'Đ', 'Y', 'Ă']);
});

test('figures are those of the records', () => {
  const { book } = records();
  addMatter(book, { kind: 'statistics', options: { sections: ['overview', 'years'] } });
  expect(only(book, 'statistics').sections).toMatchObject([
    { t: 'figures', items: [{ value: '5', label: 'lượt khen thưởng' }, { value: '3', label: 'cá nhân' }, { value: '1', label: 'tập thể' }] },
    { t: 'heading' },
    { t: 'columns', labels: ['2018', '2019', '2020', '2021'], series: [{ name: 'Cá nhân', values: [1, 1, 1, 1] }, { name: 'Tập thể', values: [0, 0, 1, 0] }], caption: 'Biểu đồ 1. Lượt khen thưởng theo năm (lượt)' },
    { t: 'table', rows: [{}, {}, {}, {}, [{ text: 'Cộng' }, { text: '1' }, { text: '4' }, { text: '5' }]] },
  ]);
});

test('a column of nothing but zeros is not in a table, and of one kind alone there is no sum beside it', () => {
  const book = newBook();
  const unitId = book.addRecord('unit', { name: 'Đảng bộ A' }).id;
  const exemplarId = book.addRecord('exemplar', { kind: 'individual', name: 'Lý Văn An', unitId }).id;
  book.addRecord('award', { exemplarId, formText: 'Bằng khen', decidedOn: '2020-05-19' });
  addMatter(book, { kind: 'statistics', options: { sections: ['years', 'units'], charts: false } });
  const tables = only(book, 'statistics').sections.filter((section) => section.t === 'table');
  expect(tables.map(({ columns }) => columns.map(({ title }) => title))).toEqual([['Năm', 'Cá nhân'], ['Đơn vị', 'Cá nhân', 'Lượt khen']]);
  expect(tables.map(({ rows }) => rows.map((row) => row.map(({ text }) => text)))).toEqual([[['2020', '1'], ['Cộng', '1']], [['Đảng bộ A', '1', '1']]]);
});

test('figures by unit come to those of the whole: units with what is below them, and whoever belongs to none', () => {
  const { book } = records();
  const parent = book.records('unit').find(({ fields }) => fields['name'] === 'Chi bộ A')?.id ?? '';
  const child = book.addRecord('unit', { name: 'Tổ 1', parentId: parent }).id;
  book.addRecord('exemplar', { kind: 'individual', name: 'Vi Văn Páo', unitId: child });
  const exemplarId = book.addRecord('exemplar', { kind: 'individual', name: 'Nông Thị Hạnh' }).id;
  book.addRecord('award', { exemplarId, formText: 'Bằng khen', decidedOn: '2020-05-19' });
  addMatter(book, { kind: 'statistics', options: { sections: ['overview', 'units'] } });
  const { sections } = only(book, 'statistics');
  expect(sections[0]).toMatchObject({ items: [{ value: '6', label: 'lượt khen thưởng' }, { value: '5', label: 'cá nhân' }, { value: '1', label: 'tập thể' }] });
  expect(sections.find(({ t }) => t === 'bars')).toMatchObject({ labels: ['Chi bộ A', 'Đảng bộ B', 'Ngoài các đơn vị trên'], series: [{ values: [4, 1, 1] }], caption: 'Biểu đồ 1. Số điển hình của mỗi đơn vị, kể cả đơn vị trực thuộc' });
  const rows = sections.flatMap((section) => (section.t === 'table' ? section.rows.map((row) => row.map(({ text }) => text)) : []));
  expect(rows).toEqual([['Chi bộ A', '1', '3', '3'], ['\u2003Tổ 1', '0', '1', '0'], ['Đảng bộ B', '0', '1', '2'], ['Ngoài các đơn vị trên', '0', '1', '1'], ['Cộng', '1', '5', '6']]);
});

test('where all units stand below one, bars are of those right below it and of its own, nobody twice', () => {
  const book = newBook();
  const parentId = book.addRecord('unit', { name: 'Đảng bộ Khối' }).id;
  const own = (name: string): string => book.addRecord('unit', { name, parentId }).id;
  const people = (unitId: string, count: number): void => { for (let at = 0; at < count; at += 1) book.addRecord('exemplar', { kind: 'individual', name: `Lý Văn ${String(at)}`, unitId }); };
  people(parentId, 2);
  people(own('Bưu điện tỉnh'), 3);
  people(own('Cục Thuế'), 4);
  addMatter(book, { kind: 'statistics', options: { sections: ['units'] } });
  expect(only(book, 'statistics').sections.find(({ t }) => t === 'bars')).toMatchObject({ labels: ['Đảng bộ Khối (riêng)', 'Bưu điện tỉnh', 'Cục Thuế'], series: [{ values: [2, 3, 4] }], caption: 'Biểu đồ 1. Số điển hình của mỗi đơn vị' });
});

test('figures of days are of the awards within them, and of those who have one or an article of the book', () => {
  const { book, an } = records();
  const { id } = addMatter(book, { kind: 'statistics', options: { sections: ['overview', 'years'], from: '2020-01-01' } });
  const figures = (): unknown => only(book, 'statistics').sections[0];
  // Đặng Thị Bình and Lý Văn An were commended then, Hoàng Thị Ánh before.
  expect(figures()).toMatchObject({ items: [{ value: '3', label: 'lượt khen thưởng' }, { value: '2', label: 'cá nhân' }, { value: '1', label: 'tập thể' }] });
  expect(only(book, 'statistics').sections[2]).toMatchObject({ labels: ['2020', '2021'] });
  changeMatter(book, { id, options: { from: '2030-01-01' } });
  expect(only(book, 'statistics').sections).toEqual([]);
  book.addRecord('exemplarArticle', { exemplarId: an, articleId: book.addArticle(bodyPart(book), 'Bài').id, partPlayed: 'subject' });
  expect(figures()).toMatchObject({ items: [{ value: '1', label: 'cá nhân' }] });
});

test('an award without a day is in a list of days by the years it was given for', () => {
  const { book, an } = records();
  book.addRecord('award', { exemplarId: an, formText: 'Bằng khen', period: '2026–2027' });
  book.addRecord('award', { exemplarId: an, formText: 'Cờ', period: '2019' });
  addMatter(book, { kind: 'commended', options: { kinds: ['individual'], from: '2026-01-01' } });
  expect(listed(only(book, 'commended')).map((line) => line.split(' | ').at(-1))).toEqual(['## Bằng khen', '2026–2027']);
});

test('an imprint leaves out what nobody told, and says what it cannot be without', () => {
  const options = { ...DEFAULT_MATTER.imprint, printRun: 1500, licenceNumber: '12/GP', licenceDate: '2021-05-04', licenceIssuer: 'Sở Thông tin' };
  const settings = records().book.settings();
  const lines = imprintLines(options, settings, { pages: 184 });
  expect(lines.map(({ label, text }) => `${label}: ${text}`)).toEqual(['In: 1.500 bản', 'Khổ: 16 × 24 cm', 'Số trang: 184', 'Giấy phép xuất bản: số 12/GP ngày 4/5/2021, do Sở Thông tin cấp', ': Tài liệu không kinh doanh']);
  expect(missingInImprint(options, settings)).toEqual(['printer', 'deposited']);
});

test('an ISBN of the imprint is printed with its hyphens; what is none is printed as it was typed, and told', () => {
  const book = newBook();
  const settings = book.settings();
  const printed = (isbn: string) => imprintLines({ ...DEFAULT_MATTER.imprint, issued: 'publisher', isbn }, settings, { pages: 8 }).find(({ label }) => label === 'ISBN')?.text;
  expect([printed('9786041144446'), printed('978604114444'), printed('978-604-11-4444-6')]).toEqual(['978-604-1-14444-6', '978604114444', '978-604-11-4444-6']);
  addMatter(book, { kind: 'imprint', options: { issued: 'publisher', isbn: '978604114444' } });
  expect(only(book, 'imprint').wrongIsbn).toBe('978604114444');
});

test('an imprint without a print run of its own prints the one that is ordered', () => {
  const book = newBook();
  book.updateSettings({ orderRun: 1000 });
  const { id } = addMatter(book, { kind: 'imprint', options: {} });
  const printed = () => only(book, 'imprint').lines({ pages: 8 }).filter(({ label }) => label === 'In').map(({ text }) => text);
  expect([printed(), only(book, 'imprint').missing.includes('printRun')]).toEqual([['1.000 bản'], false]);
  changeMatter(book, { id, options: { printRun: 500 } });
  expect(printed()).toEqual(['500 bản']);
});

test('a withdrawn exemplar is found on boards and plates, and lists leave it out by themselves', async () => {
  const { book, an } = records();
  const { id: photoId } = await book.addPhoto('a.jpg', await jpeg());
  book.addRecord('photoPerson', { photoId, exemplarId: an, name: 'Lý Văn An' });
  addMatter(book, { kind: 'boards', options: { groups: [{ title: 'Ban Biên tập', people: [{ name: 'Đồng chí Lý Văn An', role: 'Trưởng ban' }] }] } });
  addMatter(book, { kind: 'plates', options: { photoIds: [photoId] } });
  addMatter(book, { kind: 'commended' });
  addMatter(book, { kind: 'portraits' });
  withdraw(book, an, 'kỷ luật');
  const [found] = await withdrawnPlaces(book);
  expect(found?.places.filter(({ kind }) => ['board', 'plate', 'list'].includes(kind)).map(({ kind, title, settled }) => [kind, title, settled])).toEqual([
    ['board', 'Ban Chỉ đạo và Ban Biên tập', false],
    ['plate', 'Hình ảnh tư liệu', false],
    ['list', 'Danh sách khen thưởng', true],
    ['list', 'Chân dung điển hình tiên tiến', true],
  ]);
  expect((await peopleFindings(book)).errors.map(({ said }) => sentenceOf('vi', said))).toContainEqual(expect.stringContaining('trang “Hình ảnh tư liệu”'));
  expect(JSON.stringify([only(book, 'commended'), only(book, 'portraits')])).not.toContain('Lý Văn An');
});
