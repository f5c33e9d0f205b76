/**
 * Exemplars that are withdrawn, or whose awards were all cancelled, and every place where they stand: articles about them, their name in
 * any spelling in any line, photos, the portrait, boards, plates and the cover. A person decides place by place; the book does not print clean before that. Lists of
 * awards and the index leave them out by themselves.
 */
import type { WithdrawnExemplar, WithdrawnPlace } from '../../../common/contract/people-channels.ts';
import { AppError } from '../../../common/errors.ts';
import { sha256 } from '../../store/content.ts';
import type { CoverSettings } from '../../../common/book/cover.ts';
import type { Matter } from '../../../common/book/matter.ts';
import { listMatter } from '../../store/matter.ts';
import { photoRows, type PhotoRow } from '../../store/photo-desk.ts';
import type { BookReader } from '../../store/reader.ts';
import { insertRecord, updateRecord } from '../../store/records.ts';
import type { BookWriter } from '../../store/writer.ts';
import { inTurns } from '../each-article.ts';
import { printedArticles, type PrintedArticle } from './name-places.ts';
import { otherNamesOf, presentExemplars, recordsOf, type Of } from './present.ts';
import { givenOf, ShortMentions } from './short-mentions.ts';
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

/** Everything withdrawn with its places, in the order of the book. @throws AppError job/cancelled, file/damaged */
export async function withdrawnPlaces(book: BookReader, signal?: AbortSignal): Promise<WithdrawnExemplar[]> {
  if (withdrawnOf(book).length === 0) return [];
  const articles = await printedArticles(book, signal);
  const withdrawn = withdrawnOf(book);
  const reading = readingOf(book, articles);
  const named = new Map<string, WithdrawnPlace[]>();
  for (const { exemplar } of withdrawn) named.set(exemplar.id, await namesOf(exemplar, reading, signal));
  return withdrawn.map(({ exemplar, because }) => ({
    id: exemplar.id,
    name: exemplar.name,
    because,
    reason: because === 'withdrawn' ? exemplar.withdrawnReason : reading.cancelled.get(exemplar.id) ?? '',
    places: [...articlesAbout(exemplar, reading), ...(named.get(exemplar.id) ?? []), ...headingsWith(exemplar, reading), ...photosOf(exemplar, reading), ...madePagesWith(exemplar, reading), ...onCover(exemplar, reading), ...byItself(exemplar, reading)],
  }));
}

interface Reading {
  readonly articles: readonly PrintedArticle[];
  readonly titles: ReadonlyMap<string, string>;
  readonly links: readonly Of<'exemplarArticle'>[];
  readonly persons: readonly Of<'photoPerson'>[];
  readonly photos: readonly PhotoRow[];
  readonly matter: readonly Matter[];
  readonly cover: Pick<CoverSettings, 'coverPhoto' | 'coverBlurb' | 'coverSpineText'>;
  readonly parts: readonly { readonly id: string; readonly title: string }[];
  readonly awards: readonly Of<'award'>[];
  readonly forms: ReadonlyMap<string, string>;
  readonly others: readonly Of<'exemplar'>[];
  readonly verdicts: ReadonlyMap<string, Of<'verdict'>>;
  readonly cancelled: ReadonlyMap<string, string>;
}

function readingOf(book: BookReader, articles: readonly PrintedArticle[]): Reading {
  const awards = recordsOf(book, 'award');
  return {
    articles,
    titles: new Map(articles.map(({ id, title }) => [id, title])),
    links: recordsOf(book, 'exemplarArticle'),
    persons: recordsOf(book, 'photoPerson'),
    photos: book.readAs(photoRows),
    matter: book.readAs(listMatter),
    cover: book.settings(),
    parts: book.outline().parts,
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

const hashed = (text: string): string => sha256(text).slice(0, 16);

function articlesAbout(exemplar: Of<'exemplar'>, reading: Reading): WithdrawnPlace[] {
  const about = reading.links.filter(({ exemplarId, articleId, partPlayed }) => exemplarId === exemplar.id && partPlayed !== 'mentioned' && reading.titles.has(articleId));
  return about.map(({ articleId, partPlayed }) => {
    const title = reading.titles.get(articleId) ?? '';
    return place(exemplar, reading, [articleId, hashed(title)], { kind: partPlayed === 'author' ? 'author' : 'article', title, articleId });
  });
}

const NOBODY: ReadonlySet<string> = new Set();

const isAbout = ({ id }: Of<'exemplar'>, articleId: string, { links }: Reading): boolean =>
  links.some((link) => link.exemplarId === id && link.articleId === articleId && link.partPlayed !== 'mentioned');

/** Given names of the other people whom the article is tied to. */
function othersIn({ id }: Of<'exemplar'>, articleId: string, { links, others }: Reading): ReadonlySet<string> {
  const tied = new Set(links.filter((link) => link.articleId === articleId && link.exemplarId !== id).map(({ exemplarId }) => exemplarId));
  return new Set(others.filter((each) => each.kind === 'individual' && tied.has(each.id)).flatMap(({ name }) => givenOf(name) ?? []));
}

/** Names of parts and of made pages: dividers, running heads, contents. */
function headingsWith(exemplar: Of<'exemplar'>, reading: Reading): WithdrawnPlace[] {
  const spellings = spellingsFor(exemplar, reading);
  const named = [...reading.parts.map(({ id, title }) => ({ id, title, kind: 'part' })), ...reading.matter.map(({ id, title }) => ({ id, title, kind: 'page-title' }))];
  return named.flatMap(({ id, title, kind }) =>
    spellings.within(title).map(({ start, end, namesake }) => place(exemplar, reading, [id, hashed(`${title}\n${String(start)}`)], { kind, title, start, end, around: wordsAround(title, start, end), namesake })),
  );
}

async function namesOf(exemplar: Of<'exemplar'>, reading: Reading, signal: AbortSignal | undefined): Promise<WithdrawnPlace[]> {
  const spellings = spellingsFor(exemplar, reading);
  const short = new ShortMentions(exemplar.kind === 'individual' ? [exemplar.name, ...otherNamesOf(exemplar)] : [], spellings);
  const places: WithdrawnPlace[] = [];
  await inTurns(reading.articles, signal, (article) => {
    const { id, title, lines } = article;
    // An article about the person is one place as a whole: not each "bà Thoa" of it.
    const given = isAbout(exemplar, id, reading) ? NOBODY : short.givenIn(article, othersIn(exemplar, id, reading));
    const seen = new Map<string, number>();
    for (const { path, note, kind, text } of lines) {
      const full = spellings.within(text);
      for (const { start, end, namesake } of [...full, ...short.within(text, given, full)].sort((one, other) => one.start - other.start)) {
        // The same words twice in an article are two places.
        const words = `${kind}\n${text}\n${String(start)}`;
        const again = seen.get(words) ?? 0;
        seen.set(words, again + 1);
        const around = wordsAround(text, start, end);
        places.push(place(exemplar, reading, [id, hashed(words), String(again)], { kind, title, articleId: id, block: path[0] ?? null, path: [...path], note, start, end, around, namesake }));
      }
    }
  });
  return places;
}

/** Persons tied to the exemplar or called by its name, captions that photos keep themselves, the portrait. */
function photosOf(exemplar: Of<'exemplar'>, reading: Reading): WithdrawnPlace[] {
  const { id: own, portraitId } = exemplar;
  const spellings = spellingsFor(exemplar, reading);
  const photos = reading.photos.filter(({ removed }) => !removed);
  const names = new Map(photos.map(({ id, name }) => [id, name]));
  const persons = reading.persons.filter(({ photoId, exemplarId, name }) => names.has(photoId) && (exemplarId === own || (exemplarId === null && spellings.within(name).length > 0)));
  const onPhotos = persons.map(({ id, photoId, name }) => place(exemplar, reading, [photoId, id, hashed(name)], { kind: 'photo', title: names.get(photoId) ?? '', photoId }, { leaves: true }));
  const captions = photos.flatMap(({ id, name, caption }) =>
    spellings.within(caption).map(({ start, end, namesake }) =>
      place(exemplar, reading, [id, hashed(`${caption}\n${String(start)}`)], { kind: 'photo-caption', title: name, photoId: id, start, end, around: wordsAround(caption, start, end), namesake }),
    ),
  );
  const portrait = portraitId === null ? [] : [place(exemplar, reading, [portraitId], { kind: 'portrait', title: names.get(portraitId) ?? '', photoId: portraitId }, { leaves: true })];
  return [...onPhotos, ...captions, ...portrait];
}

/** Pages made from the records: boards that name them, plates that show them; lists and portraits leave them out by themselves. */
function madePagesWith(exemplar: Of<'exemplar'>, reading: Reading): WithdrawnPlace[] {
  const spellings = spellingsFor(exemplar, reading);
  const shown = new Set(reading.persons.filter(({ exemplarId, name }) => exemplarId === exemplar.id || (exemplarId === null && spellings.within(name).length > 0)).map(({ photoId }) => photoId));
  const captions = new Map(reading.photos.map(({ id, caption }) => [id, caption]));
  return reading.matter.flatMap((matter): WithdrawnPlace[] => {
    const { id, title } = matter;
    switch (matter.kind) {
      case 'boards':
        return matter.options.groups.flatMap(({ people }) => people).flatMap(({ name }) =>
          spellings.within(name).map(({ start, end, namesake }) => place(exemplar, reading, [id, hashed(name)], { kind: 'board', title, start, end, around: wordsAround(name, start, end), namesake })),
        );
      case 'plates':
        return matter.options.photoIds
          .filter((photoId) => shown.has(photoId) || spellings.within(captions.get(photoId) ?? '').length > 0)
          .map((photoId) => place(exemplar, reading, [id, photoId], { kind: 'plate', title, photoId }));
      case 'commended':
      case 'portraits':
        return matter.options.kinds.includes(exemplar.kind) ? [place(exemplar, reading, [id], { kind: 'list', title }, { byItself: true })] : [];
      default:
        return [];
    }
  });
}

/** The cover: who is on its photo, whose name its words have. */
function onCover(exemplar: Of<'exemplar'>, reading: Reading): WithdrawnPlace[] {
  const { coverPhoto, coverBlurb, coverSpineText } = reading.cover;
  const spellings = spellingsFor(exemplar, reading);
  const isOn = reading.persons.some(({ photoId, exemplarId, name }) => photoId === coverPhoto && (exemplarId === exemplar.id || (exemplarId === null && spellings.within(name).length > 0)));
  const words = [coverSpineText, coverBlurb].flatMap((text) =>
    spellings.within(text).map(({ start, end, namesake }) => place(exemplar, reading, [hashed(text), String(start)], { kind: 'cover', title: '', start, end, around: wordsAround(text, start, end), namesake })),
  );
  return [...(isOn ? [place(exemplar, reading, [coverPhoto], { kind: 'cover', title: '', photoId: coverPhoto })] : []), ...words];
}

const wordsAround = (text: string, start: number, end: number): WithdrawnPlace['around'] => ({
  before: text.slice(Math.max(0, start - AROUND), start), found: text.slice(start, end), after: text.slice(end, end + AROUND),
});

function spellingsFor(exemplar: Of<'exemplar'>, { others }: Reading): Spellings {
  const names = others.filter(({ id, kind }) => id !== exemplar.id && kind === exemplar.kind).map(({ name }) => name);
  return spellingsOf(exemplar.kind, [exemplar.name, ...otherNamesOf(exemplar)], names);
}

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
export async function decideWithdrawn(book: BookWriter, keys: readonly string[], decision: 'keep' | 'removed', note: string): Promise<void> {
  if (decision === 'keep' && note.trim() === '') throw new AppError('book/invalid', { where: 'verdict.note' });
  const places = new Map((await withdrawnPlaces(book)).flatMap(({ places: own }) => own.map((each) => [each.key, each] as const)));
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
