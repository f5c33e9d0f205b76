/** Exemplars that may be one person, less those that a person has called two. */
import type { TwinPair, TwinSide } from '../../../common/contract/people-channels.ts';
import { findAlike, pairKey, type Alike } from '../../../common/know/alike/find.ts';
import type { BookReader } from '../../store/reader.ts';
import { insertRecord, readRecord } from '../../store/records.ts';
import type { BookWriter } from '../../store/writer.ts';
import { presentExemplars, presentUnits, recordsOf, relationIn, type Of } from './present.ts';

/** They are two. */
export const TWO = 'two';

/** Pairs that may be one, the surest first. Some hundred milliseconds for three thousand exemplars. */
export function twinsOf(book: BookReader): TwinPair[] {
  const exemplars = presentExemplars(book);
  const byId = new Map(exemplars.map((exemplar) => [exemplar.id, exemplar]));
  const sides = sidesOf(book);
  const settled = settledPairs(book);
  return alikeIn(book, exemplars).flatMap(({ one, other, score, reasons }) => {
    const [first, second] = [byId.get(one), byId.get(other)];
    return settled.has(pairKey(one, other)) || first === undefined || second === undefined ? [] : [{ one: sides(first), other: sides(second), score, reasons: [...reasons] }];
  });
}

/** The last comparing of a book and what it was made from: most steps change nothing of that. */
const last = new WeakMap<BookReader, { readonly from: string; readonly alike: readonly Alike[] }>();

function alikeIn(book: BookReader, exemplars: readonly Of<'exemplar'>[]): readonly Alike[] {
  const units = recordsOf(book, 'unit').map(({ id, parentId, mergedInto }) => [id, parentId, mergedInto]);
  const from = JSON.stringify([units, exemplars.map(({ id, kind, name, unitId, role, birthYear, gender }) => [id, kind, name, unitId, role, birthYear, gender])]);
  const known = last.get(book);
  if (known?.from === from) return known.alike;
  const alike = findAlike(exemplars, relationIn(book));
  last.set(book, { from, alike });
  return alike;
}

/** What tells two records apart at a glance, counted once for all. */
export function sidesOf(book: BookReader): (exemplar: Of<'exemplar'>) => TwinSide {
  const units = new Map(presentUnits(book).map(({ id, name }) => [id, name]));
  const tally = (ids: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  };
  const articles = tally(recordsOf(book, 'exemplarArticle').map(({ exemplarId }) => exemplarId));
  const awards = tally(recordsOf(book, 'award').map(({ exemplarId }) => exemplarId));
  const photos = tally(recordsOf(book, 'photoPerson').flatMap(({ exemplarId }) => (exemplarId === null ? [] : [exemplarId])));
  return ({ id, kind, name, honorific, role, unitId, birthYear, portraitId }) => ({
    id, kind, name, honorific, role, unit: unitId === null ? '' : (units.get(unitId) ?? ''), birthYear, portraitId,
    articles: articles.get(id) ?? 0, awards: awards.get(id) ?? 0, photos: photos.get(id) ?? 0,
  });
}

function settledPairs(book: BookReader): ReadonlySet<string> {
  return new Set(recordsOf(book, 'verdict').filter(({ about, decision }) => about === 'twins' && decision === TWO).map(({ key }) => key));
}

/** They are two people: it is not asked again. @throws AppError book/no-record, record/merged */
export function callTwo(book: BookWriter, one: string, other: string): void {
  const name = String(book.record('exemplar', one).fields['name']);
  const key = pairKey(one, other);
  if (settledPairs(book).has(key)) return;
  book.changeAs({ kind: 'two-people', subject: name, count: 1 }, (db, { author }, now) => {
    readRecord(db, 'exemplar', other);
    insertRecord(db, 'verdict', { about: 'twins', key, exemplarId: one, decision: TWO, author }, now);
  });
}
