/** The lists of a book as tables. Headers are in Vietnamese, as the offices that get them write them, and as the reader of lists knows them. */
import type { SheetList } from '../../common/contract/sheet-channels.ts';
import { captionOf, creditOf } from '../../common/photo/filters.ts';
import { grouped, standsIn } from '../../common/photo/stands.ts';
import type { AnyRecord } from '../../common/records/index.ts';
import { compareWords } from '../../common/text/collation.ts';
import { listPhotoFacts } from '../store/photo-facts.ts';
import type { BookReader } from '../store/reader.ts';
import { commendedList, contentsList, type ListPages } from './book-order.ts';
import { day, type ListColumn, type ListTable, type Value } from './write/table.ts';

const column = (header: string, width: number): ListColumn => ({ header, width });
const text = (record: AnyRecord | undefined, field: string): string => {
  const value = record?.fields[field];
  return typeof value === 'string' ? value : '';
};

const KIND: Readonly<Record<string, string>> = { individual: 'Cá nhân', collective: 'Tập thể', model: 'Mô hình' };
const KINDS = Object.keys(KIND);
const GENDER: Readonly<Record<string, string>> = { female: 'Nữ', male: 'Nam' };
/** What only shows something: it is not taken in again. */
const shown = (header: string): string => `(chỉ để xem) ${header}`;
const ID = column('Mã kỷ yếu', 38);

/** By the last word, then the first ones, as names are sorted in Vietnam; a key set by hand goes before. */
function byName(one: AnyRecord, other: AnyRecord): number {
  const parts = (record: AnyRecord): string[] => {
    const words = (text(record, 'sortKey') || text(record, 'name')).split(/\s+/u);
    return text(record, 'kind') === 'individual' ? [words.at(-1) ?? '', words.slice(0, -1).join(' ')] : [words.join(' ')];
  };
  const [a, b] = [parts(one), parts(other)];
  return compareWords(a[0] ?? '', b[0] ?? '') || compareWords(a[1] ?? '', b[1] ?? '');
}

/** Tables are made when they are asked for. @param pages of mục lục; null: its pages are left empty @throws AppError file/damaged */
export function bookLists(book: BookReader, pages: ListPages | null): Readonly<Record<SheetList, () => ListTable>> {
  const standing = (records: readonly AnyRecord[]): AnyRecord[] => records.filter((record) => text(record, 'mergedInto') === '');
  const units = standing(book.records('unit'));
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const unitName = (record: AnyRecord | undefined): string => text(unitById.get(text(record, 'unitId')), 'name');
  const exemplars = (): AnyRecord[] =>
    standing(book.records('exemplar')).sort((a, b) => KINDS.indexOf(text(a, 'kind')) - KINDS.indexOf(text(b, 'kind')) || compareWords(unitName(a), unitName(b)) || byName(a, b));
  return {
    contents: () => contentsList(book, pages ?? { articles: [], matter: [] }),
    commended: () => commendedList(book),
    exemplars: () => exemplarList(exemplars(), unitName),
    units: () => unitList(units, unitById),
    awards: () => awardList(book, exemplars(), unitName),
    photos: () => photoList(book),
    coverage: () => coverageList(book, units, exemplars()),
  };
}

type UnitName = (record: AnyRecord | undefined) => string;

function exemplarList(exemplars: readonly AnyRecord[], unitName: UnitName): ListTable {
  return {
    name: 'Điển hình',
    columns: [column('STT', 6), column('Tên', 32), column('Loại', 10), column('Danh xưng', 14), column('Giới tính', 9), column('Năm sinh', 10), column('Chức vụ', 34), column('Đơn vị', 36), column('Lĩnh vực', 24), column('Khóa xếp', 16), column('Liên hệ', 24), column('Ghi chú', 40), column(shown('Rút khỏi kỷ yếu'), 20), ID],
    rows: exemplars.map((each, index): Value[] => [
      index + 1,
      text(each, 'name'),
      KIND[text(each, 'kind')] ?? '',
      text(each, 'honorific'),
      GENDER[text(each, 'gender')] ?? '',
      typeof each.fields['birthYear'] === 'number' ? each.fields['birthYear'] : null,
      text(each, 'role'),
      unitName(each),
      text(each, 'field'),
      text(each, 'sortKey'),
      text(each, 'contact'),
      text(each, 'note'),
      each.fields['withdrawnAt'] === null ? '' : text(each, 'withdrawnReason') || 'Đã rút',
      each.id,
    ]),
  };
}

/** A parent stands before its children. */
function unitList(units: readonly AnyRecord[], byId: ReadonlyMap<string, AnyRecord>): ListTable {
  const below = new Map<string, AnyRecord[]>();
  for (const unit of units) {
    const parent = byId.has(text(unit, 'parentId')) ? text(unit, 'parentId') : '';
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const ordered: AnyRecord[] = [];
  const add = (parent: string): void => {
    const children = (below.get(parent) ?? []).sort((a, b) => compareWords(text(a, 'sortKey') || text(a, 'name'), text(b, 'sortKey') || text(b, 'name')));
    for (const unit of children) {
      ordered.push(unit);
      add(unit.id);
    }
  };
  add('');
  return {
    name: 'Đơn vị',
    columns: [column('STT', 6), column('Tên đơn vị', 44), column('Đơn vị cấp trên', 40), column('Tên viết tắt', 18), column('Khóa xếp', 16), column('Người liên hệ', 26), column('Điện thoại', 16), column('Liên hệ', 26), column('Ghi chú', 40), ID],
    rows: ordered.map((unit, index): Value[] => [
      index + 1,
      text(unit, 'name'),
      text(byId.get(text(unit, 'parentId')), 'name'),
      text(unit, 'shortName'),
      text(unit, 'sortKey'),
      text(unit, 'contactName'),
      text(unit, 'phone'),
      text(unit, 'contact'),
      text(unit, 'note'),
      unit.id,
    ]),
  };
}

function awardList(book: BookReader, exemplars: readonly AnyRecord[], unitName: UnitName): ListTable {
  const forms = new Map(book.records('awardForm').map((form) => [form.id, text(form, 'name')]));
  const byExemplar = new Map<string, AnyRecord[]>();
  for (const award of book.records('award')) byExemplar.set(text(award, 'exemplarId'), [...(byExemplar.get(text(award, 'exemplarId')) ?? []), award]);
  const pairs = exemplars.flatMap((exemplar) => (byExemplar.get(exemplar.id) ?? []).map((award) => ({ exemplar, award })));
  return {
    name: 'Khen thưởng',
    columns: [column('STT', 6), column('Tên', 32), column('Loại', 10), column('Chức vụ', 34), column('Đơn vị', 36), column('Hình thức khen thưởng', 36), column('Cấp khen', 26), column('Cấp', 14), column('Số quyết định', 20), column('Ngày quyết định', 14), column('Thành tích', 44), column('Giai đoạn', 14), column('Ghi chú', 32), column(shown('Đã hủy'), 20), ID],
    rows: pairs.map(({ exemplar, award }, index): Value[] => [
      index + 1,
      text(exemplar, 'name'),
      KIND[text(exemplar, 'kind')] ?? '',
      text(exemplar, 'role'),
      unitName(exemplar),
      forms.get(text(award, 'formId')) ?? text(award, 'formText'),
      text(award, 'issuer'),
      text(award, 'level'),
      text(award, 'decisionNumber'),
      day(award.fields['decidedOn']),
      text(award, 'reason'),
      text(award, 'period'),
      text(award, 'note'),
      award.fields['cancelledAt'] === null ? '' : text(award, 'cancelledReason') || 'Đã hủy',
      award.id,
    ]),
  };
}

/** With the articles they stand in; words that a photo has none of are those printed under it. */
function photoList(book: BookReader): ListTable {
  const exemplars = new Map(book.records('exemplar').map((each) => [each.id, text(each, 'name')]));
  const persons = new Map<string, AnyRecord[]>();
  for (const person of book.records('photoPerson')) persons.set(text(person, 'photoId'), [...(persons.get(text(person, 'photoId')) ?? []), person]);
  const place = (person: AnyRecord): number => (typeof person.fields['place'] === 'number' ? person.fields['place'] : Number.MAX_SAFE_INTEGER);
  const stands = grouped(book.articles().flatMap(({ id, document }) => standsIn(id, document)), ({ photoId }) => photoId);
  return {
    name: 'Ảnh',
    columns: [column('STT', 6), column('Tên tệp', 34), column('Bài', 44), column('Chú thích', 60), column('Người chụp', 22), column('Ngày chụp', 14), column('Nơi chụp', 24), column('Người trong ảnh (từ trái)', 44), column('Rộng (px)', 10), column('Cao (px)', 10), column('Ghi chú', 32), ID],
    rows: book.readAs(listPhotoFacts).map((photo, index): Value[] => [
      index + 1,
      photo.name,
      [...new Set((stands.get(photo.id) ?? []).map(({ title }) => title))].join('; '),
      captionOf({ caption: photo.caption, stands: stands.get(photo.id) ?? [] }),
      creditOf({ credit: photo.credit, stands: stands.get(photo.id) ?? [] }),
      day(photo.takenOn),
      photo.place,
      (persons.get(photo.id) ?? []).sort((a, b) => place(a) - place(b)).map((person) => exemplars.get(text(person, 'exemplarId')) ?? text(person, 'name')).join(', '),
      photo.width,
      photo.height,
      photo.note,
      photo.id,
    ]),
  };
}

/** How much each unit has in the book; units without anybody have their row. Withdrawn exemplars and cancelled awards do not count. */
function coverageList(book: BookReader, units: readonly AnyRecord[], exemplars: readonly AnyRecord[]): ListTable {
  const inBook = exemplars.filter((each) => each.fields['withdrawnAt'] === null);
  const unitOf = new Map(inBook.map((each) => [each.id, text(each, 'unitId')]));
  const count = (unitId: string, kind: string): number => inBook.filter((each) => text(each, 'unitId') === unitId && text(each, 'kind') === kind).length;
  const awards = book.records('award').filter((award) => award.fields['cancelledAt'] === null);
  const articles = book.records('exemplarArticle').filter((link) => link.fields['partPlayed'] === 'subject');
  const among = (links: readonly AnyRecord[], unitId: string): AnyRecord[] => links.filter((link) => unitOf.get(text(link, 'exemplarId')) === unitId);
  const row = (name: string, unitId: string): Value[] => [
    name,
    ...KINDS.map((kind) => count(unitId, kind)),
    among(awards, unitId).length,
    new Set(among(articles, unitId).map((link) => text(link, 'articleId'))).size,
  ];
  return {
    name: 'Độ phủ',
    columns: [column('Đơn vị', 44), ...KINDS.map((kind) => column(KIND[kind] ?? '', 10)), column('Lượt khen', 12), column('Bài viết', 10)],
    rows: [...units.map((unit) => row(text(unit, 'name'), unit.id)), row('(không ghi đơn vị)', '')],
  };
}
