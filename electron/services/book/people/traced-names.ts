/** Every printed name and the record that it stands for: names that no record knows, and names written otherwise than in their record. */
import type { TracedName } from '../../../common/contract/people-channels.ts';
import { personKeys } from '../../../common/know/alike/blocks.ts';
import { ASKED, likeness, readSubject, type Likeness, type ReadSubject, type Reason, type UnitRelation } from '../../../common/know/alike/likeness.ts';
import { personName, plainWord } from '../../../common/know/person-name.ts';
import { isWorthAsking } from '../../../common/know/unknown-name.ts';
import type { BookReader } from '../../store/reader.ts';
import { insertRecord } from '../../store/records.ts';
import type { BookWriter } from '../../store/writer.ts';
import { printedArticles } from './name-places.ts';
import { otherNamesOf, recordsOf, standsFor, type Of } from './present.ts';

const RIGHT = 'right';

/** Words in lower case, tones in one place: both ways to write a name alike. */
const keyOf = (name: string): string => personName(name).words.map(plainWord).join(' ');

/** Names a name in an article, also in what was decided about it. */
export const nameKey = (articleId: string, name: string): string => `${articleId} ${keyOf(name)}`;

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly subject: ReadSubject;
}

/** The book's people by every way in which they may be written. */
class People {
  readonly #exact = new Map<string, { id: string; name: string; printed: boolean }[]>();
  readonly #near = new Map<string, Candidate[]>();
  readonly #fine: ReadonlySet<string>;
  readonly #found = new Map<string, { candidate: Candidate; likeness: Likeness } | null>();

  constructor(exemplars: readonly Of<'exemplar'>[], fine: ReadonlySet<string>) {
    const byId = new Map(exemplars.map((exemplar) => [exemplar.id, exemplar]));
    this.#fine = fine;
    for (const exemplar of exemplars.filter(({ kind }) => kind === 'individual')) {
      const { id } = exemplar;
      const stands = byId.get(standsFor(byId, id)) ?? exemplar;
      this.#addExact(exemplar.name, stands, stands.id === id);
      for (const other of otherNamesOf(exemplar)) this.#addExact(other, stands, false);
      if (stands.id !== id) continue;
      const subject = readSubject(exemplar);
      for (const key of personKeys(subject.read)) this.#near.set(key, [...(this.#near.get(key) ?? []), { id, name: exemplar.name, subject }]);
    }
  }

  #addExact(written: string, { id, name }: Of<'exemplar'>, printed: boolean): void {
    const key = keyOf(written);
    const known = this.#exact.get(key) ?? [];
    this.#exact.set(key, [...known.filter((each) => each.id !== id || each.printed), { id, name, printed }]);
  }

  /** What the records say of a name. `linked`: exemplars that the article is linked with. */
  trace(name: string, linked: ReadonlySet<string>): { state: TracedName['state']; id: string | null; record: string; reasons: readonly Reason[] } {
    const key = keyOf(name);
    const exact = this.#exact.get(key) ?? [];
    const printed = exact.filter((each) => each.printed);
    const [own] = [...printed].sort((one, other) => Number(linked.has(other.id)) - Number(linked.has(one.id)));
    if (own !== undefined) return { state: 'known', id: own.id, record: own.name, reasons: [] };
    if (this.#fine.has(key)) return { state: 'known', id: null, record: '', reasons: [] };
    const [other] = exact;
    if (other !== undefined) return { state: 'differs', id: other.id, record: other.name, reasons: this.#near1(name, other.name) };
    const near = this.#nearest(name, linked);
    return near === null ? { state: 'unknown', id: null, record: '', reasons: [] } : { state: 'differs', id: near.candidate.id, record: near.candidate.name, reasons: near.likeness.reasons };
  }

  #near1(name: string, record: string): readonly Reason[] {
    return likeness(subjectOf(name), subjectOf(record), 'unknown').reasons;
  }

  #nearest(name: string, linked: ReadonlySet<string>): { candidate: Candidate; likeness: Likeness } | null {
    const ask = `${name} ${[...linked].sort().join(' ')}`;
    const known = this.#found.get(ask);
    if (known !== undefined) return known;
    const subject = subjectOf(name);
    let best: { candidate: Candidate; likeness: Likeness } | null = null;
    for (const candidate of new Set([...personKeys(subject.read)].flatMap((key) => this.#near.get(key) ?? []))) {
      // An article that is linked with the person speaks of no other who is nearly called so.
      const relation: UnitRelation = linked.has(candidate.id) ? 'same' : 'unknown';
      const like = likeness(subject, candidate.subject, relation);
      if (like.score >= ASKED && (best === null || like.score > best.likeness.score)) best = { candidate, likeness: { ...like, reasons: like.reasons.filter((reason) => reason !== 'same-unit') } };
    }
    this.#found.set(ask, best);
    return best;
  }
}

const subjectOf = (name: string): ReadSubject => readSubject({ kind: 'individual', name, unitId: null, role: '', birthYear: null, gender: null });

/**
 * Names of people in everything that is printed. A book without people among its records has none to tell.
 * @param all true: also those that stand as in their record
 * @throws AppError job/cancelled, file/damaged
 */
export async function tracedNames(book: BookReader, all = false, signal?: AbortSignal): Promise<TracedName[]> {
  const articles = await printedArticles(book, signal);
  const exemplars = recordsOf(book, 'exemplar');
  if (!exemplars.some(({ kind }) => kind === 'individual')) return [];
  const people = new People(exemplars, knownOtherwise(book));
  const settled = new Set(recordsOf(book, 'verdict').filter(({ about }) => about === 'name').map(({ key }) => key));
  const linked = linksOf(book, exemplars);
  return articles.flatMap(({ id, title, lines }) =>
    lines.flatMap(({ path, note, kind, text, names }) =>
      names.flatMap((at): TracedName[] => {
        const { start, end, name } = at;
        const key = nameKey(id, name);
        const { state, id: exemplarId, record, reasons } = people.trace(name, linked.get(id) ?? NONE);
        if (!all && (state === 'known' || settled.has(key))) return [];
        if (state === 'unknown' && !isWorthAsking(at, text, kind)) return [];
        return [{ key, articleId: id, title, block: path[0] ?? 0, path: [...path], note, kind, start, end, name, state: settled.has(key) ? 'known' : state, exemplarId, record, reasons: [...reasons] }];
      }),
    ),
  );
}

const NONE: ReadonlySet<string> = new Set();

function linksOf(book: BookReader, exemplars: readonly Of<'exemplar'>[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byId = new Map(exemplars.map((exemplar) => [exemplar.id, exemplar]));
  const links = new Map<string, Set<string>>();
  for (const { articleId, exemplarId } of recordsOf(book, 'exemplarArticle')) {
    links.set(articleId, (links.get(articleId) ?? new Set()).add(standsFor(byId, exemplarId)));
  }
  return links;
}

/** Names that are right though no exemplar has them: the dictionary's, units' contacts, authors. */
function knownOtherwise(book: BookReader): ReadonlySet<string> {
  return new Set([...recordsOf(book, 'term').map(({ text }) => keyOf(text)), ...recordsOf(book, 'unit').map(({ contactName }) => keyOf(contactName))].filter((key) => key !== ''));
}

/** A name is right as it stands in an article: not told again. @throws AppError book/no-article, book/invalid */
export function settleName(book: BookWriter, key: string, articleId: string): void {
  book.article(articleId);
  book.changeAs({ kind: 'record', subject: '', count: 1 }, (db, { author }, now) => {
    insertRecord(db, 'verdict', { about: 'name', key, articleId, decision: RIGHT, author }, now);
  });
}
