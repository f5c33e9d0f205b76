/** The next period's book, as it is found in the finished file. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { document, paragraph, photo, title } from '../../../../../electron/common/article/build.ts';
import type { Returning } from '../../../../../electron/common/know/earlier.ts';
import { addMatter } from '../../../../../electron/services/book/assemble.ts';
import { changedOnly, returningExemplars } from '../../../../../electron/services/book/edition/changed.ts';
import { beginNext } from '../../../../../electron/services/book/edition/next.ts';
import { makePages } from '../../../../../electron/services/book/made/make.ts';
import { compareBooks } from '../../../../../electron/services/book/merge-book/merge.ts';
import { mergeExemplars } from '../../../../../electron/services/book/people/merge.ts';
import { openBook, readBook } from '../../../../../electron/services/store/book-file.ts';
import { connectReader } from '../../../../../electron/services/store/connection.ts';
import { listMatter } from '../../../../../electron/services/store/matter.ts';
import { bodyPart, closing, codeOfAsync, jpeg, newBook, temporaryFolder, titles } from '../../store/support.ts';

const SECRET = 'Bài của kỳ trước, không mang theo';
const CHOSEN = 'Người giữ lửa';
const CHOICE = { title: 'Những bông hoa đẹp', period: 'Giai đoạn 2026–2031' };

interface Old {
  readonly file: string;
  readonly chosen: string;
  readonly thoa: string;
  readonly twin: string;
  readonly khai: string;
}

/** A book with everything that must and must not go over. */
async function oldBook(file: string): Promise<Old> {
  const book = newBook(file);
  book.updateSettings({ title: 'Hoa đẹp', period: 'Giai đoạn 2021–2026', design: 'hien-dai', coverIsbn: '978-604-0-00001-4', coverBinding: 'hard', place: 'Lạng Sơn, tháng 5 năm 2021', orderRun: 500, orderDelivery: '2021-12-20', orderContact: 'Nguyễn Thị Lan' });
  const unit = book.addRecord('unit', { name: 'Đảng bộ xã Tri Phương' }).id;
  const form = book.addRecord('awardForm', { name: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh' }).id;
  const portrait = await book.addPhoto('chân dung.jpg', await jpeg());
  const shown = await book.addPhoto('trong bài.jpg', await jpeg(90, 60));
  const left = await book.addPhoto('bài bỏ.jpg', await jpeg(70, 60));
  const person = (name: string, more: object = {}): string => book.addRecord('exemplar', { kind: 'individual', name, role: 'Bí thư chi bộ', unitId: unit, ...more }).id;
  const [thoa, khai, twin] = [person('Nông Thị Thoa', { portraitId: portrait.id }), person('Hoàng Văn Khải'), person('Nông Thị Thoà')];
  book.addRecord('award', { exemplarId: thoa, formId: form, decisionNumber: '12/QĐ-UBND', decidedOn: '2020-05-19' });
  book.addRecord('award', { exemplarId: twin, formText: 'Giấy khen của huyện', decidedOn: '2019-01-02' });
  book.addRecord('term', { text: 'Nà Lốc', kind: 'name' });
  book.addRecord('task', { unitId: unit, wanted: 'text', title: 'Việc đã giao kỳ trước' });
  const part = bodyPart(book);
  const write = (name: string, text: string, photoId: string): string => {
    const { id } = book.addArticle(part, name);
    book.saveArticle(id, 1, document([title(name), paragraph(text), photo(photoId, 'Chú thích', 'Ảnh: H.M')]));
    return id;
  };
  const chosen = write(CHOSEN, 'Chuyện ở bản.', shown.id);
  book.saveArticle(chosen, 2, document([title(CHOSEN), paragraph('Chuyện ở bản Nà Lốc.'), photo(shown.id, 'Chú thích', 'Ảnh: H.M')]));
  const dropped = write('Bỏ lại', SECRET, left.id);
  book.addRecord('exemplarArticle', { exemplarId: thoa, articleId: dropped });
  book.setStage([chosen], 'approved', '');
  book.addComment({ id: 'c1', articleId: chosen, parentId: null, body: 'Ý kiến riêng', quoted: '' });
  book.takeSnapshot('Trước khi in');
  addMatter(book, { kind: 'imprint', options: { printRun: 500, isbn: '978-604-0-00001-4', printer: 'Nhà in Lạng Sơn', licenceNumber: '12/GP' } });
  addMatter(book, { kind: 'plates', options: { photoIds: [left.id] } });
  addMatter(book, { kind: 'commended', options: { from: '2021-01-01', to: '2025-12-31' } });
  addMatter(book, { kind: 'statistics' });
  addMatter(book, { kind: 'portraits', options: { kinds: ['individual'] } });
  book.close();
  return { file: book.file, chosen, thoa, twin, khai };
}

let old: Old;
let next: string;
let made: Awaited<ReturnType<typeof beginNext>>;
let before: Buffer;
const shared = fs.mkdtempSync(path.join(os.tmpdir(), 'kyyeu-next-test-'));

afterAll(() => { fs.rmSync(shared, { recursive: true, force: true }); });

beforeAll(async () => {
  old = await oldBook(path.join(shared, 'kỳ trước.kyyeu'));
  before = fs.readFileSync(old.file);
  next = path.join(shared, 'kỳ sau.kyyeu');
  made = await beginNext(old.file, next, { ...CHOICE, articles: [old.chosen] });
});

describe('the next book', () => {
  test('has what was chosen and nothing of the rest, and the old one is untouched', () => {
    const book = closing(readBook(next));
    expect(titles(book)).toEqual({ 'Mở đầu': ['Lời giới thiệu'], 'Phần một': [CHOSEN] });
    expect(book.article(old.chosen)).toMatchObject({ stage: 'draft', revision: 1 });
    expect([book.versions(old.chosen), book.snapshots(), book.comments(old.chosen), book.records('task'), book.stageHistory(old.chosen)]).toEqual([[], [], [], [], []]);
    expect(book.photoCount()).toBe(2);
    expect(book.check()).toEqual([]);
    const bytes = fs.readFileSync(next);
    for (const gone of [SECRET, 'Việc đã giao kỳ trước', 'Ý kiến riêng', 'Trước khi in']) expect(bytes.includes(gone)).toBe(false);
    expect(fs.readFileSync(old.file).equals(before)).toBe(true);
  });

  test('keeps the people, the honours, the look; empties and lists what is of one book only', () => {
    const book = closing(readBook(next));
    expect(book.settings()).toMatchObject({ ...CHOICE, design: 'hien-dai', coverBinding: 'hard', coverIsbn: '', place: '', orderRun: null, orderDelivery: null, orderContact: 'Nguyễn Thị Lan' });
    expect([book.records('exemplar').length, book.records('unit').length, book.records('award').length, book.records('awardForm').length, book.records('term').length]).toEqual([3, 1, 2, 1, 1]);
    const [plates, imprint] = ['plates', 'imprint'].map((kind) => book.readAs(listMatter).find((each) => each.kind === kind));
    expect(plates?.options).toMatchObject({ photoIds: [] });
    expect(imprint?.options).toMatchObject({ printRun: null, isbn: '', licenceNumber: '', printer: 'Nhà in Lạng Sơn' });
    // Honours of the last period are not printed as this one's: lists and figures begin with its first day.
    for (const kind of ['commended', 'statistics', 'portraits']) expect(book.readAs(listMatter).find((each) => each.kind === kind)?.options).toMatchObject({ from: '2026-01-01', to: null });
    expect(made.toFill.map(({ where, field }) => `${where}.${field}`).sort()).toEqual(['commended.to', 'imprint.isbn', 'imprint.licenceNumber', 'imprint.printRun', 'plates.photoIds', 'settings.coverIsbn', 'settings.orderDelivery', 'settings.orderRun', 'settings.place']);
    expect(made).toMatchObject({ articles: 1, exemplars: 3, awards: 2, units: 1 });
  });

  test('shows portraits of its own people: of those with an award of the period or an article', () => {
    const copy = path.join(temporaryFolder(), 'chân dung.kyyeu');
    fs.copyFileSync(next, copy);
    const book = closing(openBook(copy));
    const shown = (): string[] => [...makePages(book).pages.values()].flatMap((page) => (page.kind === 'portraits' ? page.groups.flatMap(({ people }) => people.map(({ name }) => name)) : []));
    // Three came along; of Thoa's article and everybody's honours none is of this book.
    expect(shown()).toEqual([]);
    book.addRecord('award', { exemplarId: old.khai, formText: 'Giấy khen', decidedOn: '2026-02-03' });
    book.addRecord('exemplarArticle', { exemplarId: old.thoa, articleId: old.chosen });
    expect(shown().sort()).toEqual(['Hoàng Văn Khải', 'Nông Thị Thoa']);
  });

  test('is a book of its own: a merge does not take it for a copy', () => {
    expect(compareBooks(closing(readBook(next)), closing(readBook(old.file)))).toMatchObject({ sameBook: false });
  });

  test('is made whole or not at all', async () => {
    const folder = temporaryFolder();
    expect(await codeOfAsync(beginNext(old.file, path.join(folder, 'x.kyyeu'), { ...CHOICE, articles: ['không có'] }))).toBe('book/no-article');
    expect(fs.readdirSync(folder)).toEqual([]);
    fs.writeFileSync(path.join(folder, 'có.kyyeu'), 'x');
    expect(await codeOfAsync(beginNext(old.file, path.join(folder, 'có.kyyeu'), { ...CHOICE, articles: [] }))).toBe('file/exists');
    expect(fs.readFileSync(path.join(folder, 'có.kyyeu'), 'utf8')).toBe('x');
  });
});

describe('what is another since', () => {
  test('tells new awards, another role and unit; a merged record brings its past along; two books count as two', async () => {
    const file = path.join(temporaryFolder(), 'kỳ ba.kyyeu');
    const second = openBook(next);
    const unit = second.addRecord('unit', { name: 'Đảng bộ xã Kháng Chiến' }).id;
    second.updateRecord('exemplar', old.khai, { role: 'Chủ tịch Hội Nông dân', unitId: unit });
    mergeExemplars(second, old.thoa, [old.twin]);
    second.addRecord('award', { exemplarId: old.thoa, formText: 'Huân chương Lao động hạng Ba', decidedOn: '2025-09-02' });
    const told = new Map(returningExemplars(second).map((each): [string, Returning] => [each.id, each]));
    expect([...told.keys()].sort()).toEqual([old.khai, old.thoa].sort());
    expect(told.get(old.khai)?.changes).toEqual({
      fields: [
        { field: 'role', before: 'Bí thư chi bộ', now: 'Chủ tịch Hội Nông dân' },
        { field: 'unit', before: 'Đảng bộ xã Tri Phương', now: 'Đảng bộ xã Kháng Chiến' },
      ],
      newAwards: [],
      goneAwards: [],
    });
    expect(told.get(old.thoa)?.changes).toMatchObject({ fields: [], newAwards: [{ name: 'Huân chương Lao động hạng Ba', year: '2025' }], goneAwards: [] });
    expect(told.get(old.thoa)?.books).toMatchObject([{ title: 'Hoa đẹp', period: 'Giai đoạn 2021–2026', state: { name: 'Nông Thị Thoa', articles: ['Bỏ lại'] } }]);
    second.close();
    await beginNext(next, file, { title: 'Kỳ ba', period: '', articles: [] });
    const third = closing(openBook(file));
    // A period that nobody can read as years limits nothing.
    for (const { kind, options } of third.readAs(listMatter)) if (kind === 'commended' || kind === 'statistics' || kind === 'portraits') expect(options).toMatchObject({ from: null, to: null });
    expect(returningExemplars(third).map(({ books }) => books.map(({ title: name }) => name))).toEqual([['Những bông hoa đẹp', 'Hoa đẹp'], ['Những bông hoa đẹp', 'Hoa đẹp']]);
    expect(changedOnly(returningExemplars(third))).toEqual([]);
    expect(third.check()).toEqual([]);
  });

  test('a book without a past has nobody', () => {
    expect(returningExemplars(closing(readBook(old.file)))).toEqual([]);
    expect(connectReader(old.file).prepare('SELECT count(*) FROM edition').pluck().get()).toBe(0);
  });
});
