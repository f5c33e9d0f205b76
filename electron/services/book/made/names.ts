/** The index of names, and the finder that tells where they stand in the book. */
import type { IndexEntry, MadeFrame, MadeOf, NameFinder } from '../../../common/book/made.ts';
import type { MatterOptions } from '../../../common/book/matter.ts';
import { nameFinder } from '../../../common/know/exact-names.ts';
import { compareKeys, compareSyllables, orderKey } from '../../../common/know/name-order.ts';
import { plainWord } from '../../../common/know/person-name.ts';
import type { KnowExemplar } from '../../../common/know/shapes.ts';
import type { BookReader } from '../../store/reader.ts';
import { otherNamesOf, recordsOf } from '../people/present.ts';
import type { MadeReading } from './reading.ts';

const GROUPS = { individual: 'Cá nhân', collective: 'Tập thể', model: 'Mô hình' } as const;
/** Marks of tone; what else is on a letter makes another letter of it. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** The letter that words stand under: Ấ → Â, đ → Đ. */
export function letterOf(words: string): string {
  const [first = ''] = words.normalize('NFD').replace(TONES, '').normalize('NFC').toUpperCase().match(/\p{L}|\p{N}/u) ?? [];
  return first;
}

export function indexPages(frame: MadeFrame, { kinds, mentions, lists }: MatterOptions['index'], reading: MadeReading): MadeOf<'index'> {
  const units = new Map(reading.units.map(({ id, name }) => [id, name]));
  const groups = kinds.map((kind) => {
    const own = inIndexOrder(reading.exemplars.filter((exemplar) => exemplar.kind === kind));
    const named = new Map<string, number>();
    for (const { name } of own) named.set(name, (named.get(name) ?? 0) + 1);
    const entries = own.map((exemplar): IndexEntry => ({
      id: exemplar.id,
      name: exemplar.name,
      note: (named.get(exemplar.name) ?? 0) > 1 ? (units.get(exemplar.unitId ?? '') ?? exemplar.role) : '',
      letter: letterOf(exemplar.kind === 'individual' ? (orderKey(exemplar.name, exemplar.sortKey).given[0] ?? exemplar.name) : exemplar.name),
      own: reading.own.get(exemplar.id) ?? [],
    }));
    return { title: kinds.length > 1 ? GROUPS[kind] : '', entries };
  });
  const onlyPeople = kinds.every((kind) => kind === 'individual');
  return { ...frame, note: onlyPeople ? 'Xếp theo tên gọi; số đứng sau là số trang.' : 'Số đứng sau là số trang.', kind: 'index', mentions, lists, groups: groups.filter(({ entries }) => entries.length > 0) };
}

/** People by given name; collectives and models by their words as they stand. */
function inIndexOrder(exemplars: readonly KnowExemplar[]): KnowExemplar[] {
  const person = exemplars[0]?.kind === 'individual';
  if (person) {
    return exemplars.map((exemplar) => ({ exemplar, key: orderKey(exemplar.name, exemplar.sortKey) })).sort((one, other) => compareKeys(one.key, other.key)).map(({ exemplar }) => exemplar);
  }
  const words = ({ name, sortKey }: KnowExemplar): string[] => (sortKey === '' ? name : sortKey).split(/\s+/u).map(plainWord);
  return exemplars.map((exemplar) => ({ exemplar, key: words(exemplar) })).sort((one, other) => compareSyllables(one.key, other.key)).map(({ exemplar }) => exemplar);
}

/** Finds the names of those who are in the book's records and not withdrawn. */
export function finderOf(book: BookReader, { exemplars }: MadeReading): NameFinder {
  const others = new Map(recordsOf(book, 'exemplar').map((exemplar) => [exemplar.id, otherNamesOf(exemplar)]));
  const linked = new Map<string, Set<string>>();
  for (const { articleId, exemplarId } of recordsOf(book, 'exemplarArticle')) linked.set(articleId, (linked.get(articleId) ?? new Set()).add(exemplarId));
  return nameFinder(exemplars.map(({ id, kind, name }) => ({ id, kind, names: [name, ...(others.get(id) ?? [])] })), linked);
}
