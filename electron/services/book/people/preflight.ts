/** What is said of people before the book is printed: withdrawn exemplars that still stand in it, names that no record knows, or that the book writes otherwise. */
import type { TracedName, WithdrawnPlace } from '../../../common/contract/people-channels.ts';
import type { Said } from '../../../common/contract/said.ts';
import type { Finding, Preflight } from '../../../common/contract/shapes.ts';
import { articleCalled, pageCalled, say } from '../../../common/print/say.ts';
import type { BookReader } from '../../store/reader.ts';
import { otherNameFindings } from './other-names.ts';
import { nameKey, tracedNames } from './traced-names.ts';
import { undecided, withdrawnPlaces } from './withdrawn.ts';

/** Code of what is found on the cover, which is a file of its own. */
export const COVER_CODE = 'withdrawn-cover';

/** Findings without pages: the typesetter knows those. @throws AppError job/cancelled */
export async function peopleFindings(book: BookReader, signal?: AbortSignal): Promise<Preflight> {
  const withdrawn = await withdrawnPlaces(book, signal);
  const traced = await tracedNames(book, false, signal);
  const differ = new Set(traced.filter(({ state }) => state === 'differs').map(({ articleId, name }) => nameKey(articleId, name)));
  return { errors: undecided(withdrawn).map(withdrawnFinding), warnings: [...nameFindings(traced), ...(await otherNameFindings(book, differ, signal))] };
}

function withdrawnFinding(place: WithdrawnPlace): Finding {
  const { exemplarId, exemplar, kind, articleId, photoId, block, namesake, around } = place;
  const told = withdrawnSaid(place);
  return { code: kind === 'cover' ? COVER_CODE : 'withdrawn', said: namesake ? say('findings.namesake', { told }) : told, articleId, block, page: null, exemplarId, ...(around.found === '' ? {} : { words: around.found }), ...(photoId === null ? {} : { photoId }), whom: [exemplar] };
}

function withdrawnSaid({ exemplar, kind, title, photoId, around }: WithdrawnPlace): Said {
  const where = whereOf(kind, title);
  if (kind === 'article') return say('findings.withdrawnSubject', { exemplar, where });
  if (kind === 'author') return say('findings.withdrawnAuthor', { exemplar, where });
  if (kind === 'photo' || kind === 'portrait' || kind === 'plate' || (kind === 'cover' && photoId !== null)) return say('findings.withdrawnShown', { exemplar, where });
  return say('findings.withdrawnNamed', { exemplar, found: around.found, where });
}

function whereOf(kind: string, title: string): Said {
  switch (kind) {
    case 'cover':
      return say('findings.called.cover');
    case 'photo':
    case 'portrait':
    case 'photo-caption':
      return say('findings.called.photo', { title });
    case 'board':
    case 'plate':
    case 'page-title':
      return pageCalled(title);
    case 'part':
      return say('findings.called.part', { title });
    default:
      return articleCalled(title);
  }
}

/** So many names stand in one finding. */
const MOST_NAMED = 6;

interface Counted {
  readonly name: TracedName;
  count: number;
}

/**
 * A name that differs from its record is a finding of its own, at its first place; names that no record knows are one for each article: a doubt,
 * which many articles have, and the articles are gone through one by one.
 */
function nameFindings(names: readonly TracedName[]): Finding[] {
  const first = new Map<string, Counted>();
  for (const name of names) {
    const known = first.get(name.key);
    if (known === undefined) first.set(name.key, { name, count: 1 });
    else known.count += 1;
  }
  const all = [...first.values()];
  const unknown = new Map<string, Counted[]>();
  for (const each of all) if (each.name.state === 'unknown') unknown.set(each.name.articleId, [...(unknown.get(each.name.articleId) ?? []), each]);
  return [...all.filter(({ name }) => name.state === 'differs').map(differing), ...[...unknown.values()].map(unknownIn)];
}

function differing({ name: { name, record, title, articleId, block, exemplarId }, count }: Counted): Finding {
  const said = say('findings.nameDiffers', { article: articleCalled(title), name: timesOf(name, count), record });
  return { code: 'name-differs', said, articleId, block, words: name, page: null, ...(exemplarId === null ? {} : { exemplarId }), whom: [record] };
}

function unknownIn(found: readonly Counted[]): Finding {
  const [first] = found;
  const { articleId = null, block = null, title = '', name: words } = first?.name ?? {};
  const more = found.length - MOST_NAMED;
  const named = found.slice(0, MOST_NAMED).map(({ name, count }) => timesOf(name.name, count));
  const said = say('findings.nameUnknown', { article: articleCalled(title), names: more > 0 ? say('findings.namesMore', { names: named, count: more }) : named });
  return { code: 'name-unknown', said, articleId, block, page: null, ...(words === undefined ? {} : { words }), whom: found.map(({ name }) => name.name) };
}

const timesOf = (name: string, count: number): Said => (count > 1 ? say('findings.nameTimes', { name, count }) : say('findings.nameOnce', { name }));
