/**
 * Exemplars that are withdrawn, or whose awards were all cancelled, and every place where they stand: articles about them, their name in
 * any spelling in any line, photos, the portrait. A person decides place by place; the book does not print clean before that. Lists of
 * awards and the index leave them out by themselves.
 */
import type { WithdrawnExemplar, WithdrawnPlace } from '../../../common/contract/people-channels.ts';
import { AppError } from '../../../common/errors.ts';
import { sha256 } from '../../store/content.ts';
import type { BookReader } from '../../store/reader.ts';
import { insertRecord, updateRecord } from '../../store/records.ts';
import type { BookWriter } from '../../store/writer.ts';
import { printedArticles, type PrintedArticle } from './name-places.ts';
import { otherNamesOf, presentExemplars, recordsOf, type Of } from './present.ts';
import { spellingsOf, type Spellings } from './spellings.ts';

/** Letters of the line on each side of the name. */
const AROUND = 50;

/** Ids of exemplars that lists and the index leave out. */
export function withdrawnIds(book: BookReader): ReadonlySet<string> {
  return new Set(withdrawnOf(book).map(({ exemplar }) => exemplar.id));
}

function withdrawnOf(book: BookReader): { exemplar: Of<'exemplar'>; because: WithdrawnExemplar['because'] }[] {
  const awards = new Map<string, boolean[]>();
  for (const { exemplarId, cancelledAt } of recordsOf(book, 'award')) awards.set(exemplarId, [...(awards.get(exemplarId) ?? []), cancelledAt !== null]);
  const because = ({ id, withdrawnAt }: Of<'exemplar'>): WithdrawnExemplar['because'] | null => {
    if (withdrawnAt !== null) return 'withdrawn';
    const own = awards.get(id) ?? [];
    return own.length > 0 && own.every(Boolean) ? 'awards-cancelled' : null;
  };
  return presentExemplars(book).flatMap((exemplar) => {
    const why = because(exemplar);
    return why === null ? [] : [{ exemplar, because: why }];
  });
}

/** Everything withdrawn with its places, in the order of the book. */
export function withdrawnPlaces(book: BookReader): WithdrawnExemplar[] {
  const withdrawn = withdrawnOf(book);
  if (withdrawn.length === 0) return [];
  const reading = readingOf(book);
  return withdrawn.map(({ exemplar, because }) => ({
    id: exemplar.id,
    name: exemplar.name,
    because,
    reason: because === 'withdrawn' ? exemplar.withdrawnReason : reading.cancelled.get(exemplar.id) ?? '',
    places: [...articlesAbout(exemplar, reading), ...namesOf(exemplar, reading), ...photosOf(exemplar, reading), ...byItself(exemplar, reading)],
  }));
}

interface Reading {
  readonly book: BookReader;
  readonly articles: readonly PrintedArticle[];
  readonly titles: ReadonlyMap<string, string>;
  readonly links: readonly Of<'exemplarArticle'>[];
  readonly persons: readonly Of<'photoPerson'>[];
  readonly awards: readonly Of<'award'>[];
  readonly forms: ReadonlyMap<string, string>;
  readonly others: readonly Of<'exemplar'>[];
  readonly verdicts: ReadonlyMap<string, Of<'verdict'>>;
  readonly cancelled: ReadonlyMap<string, string>;
}

function readingOf(book: BookReader): Reading {
  const articles = printedArticles(book);
  const awards = recordsOf(book, 'award');
  return {
    book,
    articles,
    titles: new Map(articles.map(({ id, title }) => [id, title])),
    links: recordsOf(book, 'exemplarArticle'),
    persons: recordsOf(book, 'photoPerson'),
    awards,
    forms: new Map(recordsOf(book, 'awardForm').map(({ id, name }) => [id, name])),
    others: presentExemplars(book),
    verdicts: new Map(recordsOf(book, 'verdict').filter(({ about }) => about === 'withdrawn').map((verdict) => [verdict.key, verdict])),
    cancelled: new Map(awards.filter(({ cancelledAt }) => cancelledAt !== null).map(({ exemplarId, cancelledReason }) => [exemplarId, cancelledReason])),
  };
}

type Given = Partial<WithdrawnPlace> & Pick<WithdrawnPlace, 'kind' | 'title'>;

/** @param parts what the decision depends on, beside whose place it is */
function place(exemplar: Of<'exemplar'>, { verdicts }: Reading, parts: readonly string[], given: Given, how: { readonly leaves?: boolean; readonly byItself?: boolean } = {}): WithdrawnPlace {
  const key = [exemplar.id, given.kind, ...parts].join(' ');
  const verdict = verdicts.get(key);
  const decision = verdict?.decision === 'keep' || verdict?.decision === 'removed' ? verdict.decision : null;
  return {
    key,
    exemplarId: exemplar.id,
    exemplar: exemplar.name,
    articleId: null,
    photoId: null,
    block: null,
    path: [],
    note: null,
    start: 0,
    end: 0,
    around: { before: '', found: '', after: '' },
    namesake: false,
    decision,
    decisionNote: verdict?.note ?? '',
    // What is still to be read was not taken out, whatever somebody said.
    settled: how.byItself === true || decision === 'keep' || (decision === 'removed' && how.leaves === true),
    ...given,
  };
}

const short = (text: string): string => sha256(text).slice(0, 16);

function articlesAbout(exemplar: Of<'exemplar'>, reading: Reading): WithdrawnPlace[] {
  const about = reading.links.filter(({ exemplarId, articleId, partPlayed }) => exemplarId === exemplar.id && partPlayed !== 'mentioned' && reading.titles.has(articleId));
  return about.map(({ articleId, partPlayed }) => {
    const title = reading.titles.get(articleId) ?? '';
    return place(exemplar, reading, [articleId, short(title)], { kind: partPlayed === 'author' ? 'author' : 'article', title, articleId });
  });
}

function namesOf(exemplar: Of<'exemplar'>, reading: Reading): WithdrawnPlace[] {
  const own = [exemplar.name, ...otherNamesOf(exemplar)];
  const others = reading.others.filter(({ id, kind }) => id !== exemplar.id && kind === exemplar.kind).map(({ name }) => name);
  const spellings: Spellings = spellingsOf(exemplar.kind, own, others);
  return reading.articles.flatMap(({ id, title, lines }) => {
    const seen = new Map<string, number>();
    return lines.flatMap(({ path, note, kind, text }) =>
      spellings.within(text).map(({ start, end, namesake }) => {
        // The same words twice in an article are two places.
        const words = `${kind}\n${text}\n${String(start)}`;
        const again = seen.get(words) ?? 0;
        seen.set(words, again + 1);
        const around = { before: text.slice(Math.max(0, start - AROUND), start), found: text.slice(start, end), after: text.slice(end, end + AROUND) };
        return place(exemplar, reading, [id, short(words), String(again)], { kind, title, articleId: id, block: path[0] ?? null, path: [...path], note, start, end, around, namesake });
      }),
    );
  });
}

function photosOf(exemplar: Of<'exemplar'>, reading: Reading): WithdrawnPlace[] {
  const { portraitId } = exemplar;
  const persons = reading.persons.filter(({ exemplarId }) => exemplarId === exemplar.id);
  const onPhotos = persons.map(({ id, photoId, name }) => place(exemplar, reading, [photoId, id, short(name)], { kind: 'photo', title: photoName(reading.book, photoId), photoId }, { leaves: true }));
  return portraitId === null ? onPhotos : [...onPhotos, place(exemplar, reading, [portraitId], { kind: 'portrait', title: photoName(reading.book, portraitId), photoId: portraitId }, { leaves: true })];
}

const photoName = (book: BookReader, id: string): string => book.photo(id).name;

function byItself(exemplar: Of<'exemplar'>, reading: Reading): WithdrawnPlace[] {
  const awards = reading.awards.filter(({ exemplarId, cancelledAt }) => exemplarId === exemplar.id && cancelledAt === null);
  const title = ({ formId, formText }: Of<'award'>): string => (formId === null ? formText : (reading.forms.get(formId) ?? formText));
  return [
    ...awards.map((award) => place(exemplar, reading, [award.id], { kind: 'award', title: title(award) }, { byItself: true })),
    place(exemplar, reading, [], { kind: 'index', title: exemplar.name }, { byItself: true }),
  ];
}

/** Places that nobody has decided about. */
export const undecided = (withdrawn: readonly WithdrawnExemplar[]): WithdrawnPlace[] => withdrawn.flatMap(({ places }) => places.filter(({ settled }) => !settled));

/** @throws AppError book/no-record */
export function withdraw(book: BookWriter, id: string, reason: string): void {
  const name = String(book.record('exemplar', id).fields['name']);
  book.changeAs({ kind: 'withdraw', subject: name, count: 1 }, (db, _hand, now) => {
    updateRecord(db, 'exemplar', id, { withdrawnAt: now, withdrawnReason: reason }, now);
  });
}

/** Decides about places, in one step. @throws AppError book/invalid (a place is not there any more; keep without a note) */
export function decideWithdrawn(book: BookWriter, keys: readonly string[], decision: 'keep' | 'removed', note: string): void {
  if (decision === 'keep' && note.trim() === '') throw new AppError('book/invalid', { where: 'verdict.note' });
  const places = new Map(withdrawnPlaces(book).flatMap(({ places: own }) => own.map((each) => [each.key, each] as const)));
  const chosen = [...new Set(keys)].map((key) => {
    const found = places.get(key);
    if (found === undefined) throw new AppError('book/invalid', { where: 'verdict.key' });
    return found;
  });
  const known = new Map(recordsOf(book, 'verdict').filter(({ about }) => about === 'withdrawn').map(({ key, id }) => [key, id]));
  const [first] = chosen;
  book.changeAs({ kind: 'decide-withdrawn', subject: chosen.length === 1 ? (first?.exemplar ?? '') : '', count: chosen.length }, (db, { author }, now) => {
    for (const { key, exemplarId, articleId, photoId } of chosen) {
      const id = known.get(key);
      if (id === undefined) insertRecord(db, 'verdict', { about: 'withdrawn', key, exemplarId, articleId, photoId, decision, author, note }, now);
      else updateRecord(db, 'verdict', id, { decision, author, note }, now);
    }
  });
}
