/** Figures that the texts of a book state, against its records and against each other. Texts are read again only when they changed. */
import { claimsIn, type Claim } from '../../common/know/figures/claims.ts';
import { disagreementsIn } from '../../common/know/figures/check.ts';
import { nameKeyOf } from '../../common/know/words/tokens.ts';
import { factsOf } from '../../common/know/figures/facts.ts';
import type { Disagreement, FigurePlace } from '../../common/know/figures/shapes.ts';
import { titleOf } from '../../common/article/read.ts';
import type { Said } from '../../common/contract/said.ts';
import type { Finding } from '../../common/contract/shapes.ts';
import { articleCalled, say } from '../../common/print/say.ts';
import type { BookReader } from '../store/reader.ts';
import { decisionsOn } from './verdicts.ts';
import { articleIds, inTurns, present } from './each-article.ts';

interface Read {
  readonly sha256: string;
  readonly claims: readonly Claim[];
}
const read = new WeakMap<BookReader, Map<string, Read>>();

/** Every disagreement in the order of the book, silenced ones too. @throws AppError job/cancelled, file/damaged */
export async function figureDisagreements(book: BookReader, signal?: AbortSignal): Promise<Disagreement[]> {
  const known = read.get(book) ?? new Map<string, Read>();
  read.set(book, known);
  const states = new Map(book.textStates().map(({ id, sha256 }) => [id, sha256]));
  const ids = articleIds(book);
  await inTurns(ids.filter((id) => known.get(id)?.sha256 !== states.get(id)), signal, (id) => {
    const article = present(book, id);
    const sha256 = states.get(id);
    if (article !== null && sha256 !== undefined) known.set(id, { sha256, claims: claimsIn(id, titleOf(article.document), article.document) });
  });
  const claims = ids.flatMap((id) => known.get(id)?.claims ?? []);
  const facts = factsOf({ exemplars: book.records('exemplar'), awards: book.records('award'), forms: book.records('awardForm') });
  const right = decisionsOn(book.records('verdict'), 'figure');
  return disagreementsIn(claims, facts).map((each) => ({ ...each, isSilenced: right.has(each.key) }));
}

/** Those that nobody has called right, as findings before printing. */
export async function figureFindings(book: BookReader, signal?: AbortSignal): Promise<Finding[]> {
  const open = (await figureDisagreements(book, signal)).filter(({ isSilenced }) => !isSilenced);
  const same = new Map<string, Disagreement[]>();
  for (const each of onceInAnArticle(open)) same.set(sameOf(each), [...(same.get(sameOf(each)) ?? []), each]);
  return [...same.values()].flatMap(findingOf);
}

/** Two numbers of one article are one thing to mend: it is told at the first of them. */
function onceInAnArticle(found: readonly Disagreement[]): Disagreement[] {
  const told = new Set<string>();
  const spot = ({ articleId, path, start }: FigurePlace): string => JSON.stringify([articleId, path, start]);
  return found.filter(({ against, place, others }) => {
    if (against !== 'places' || others.some(({ articleId }) => articleId !== place.articleId)) return true;
    if (told.has(spot(place))) return false;
    for (const other of others) told.add(spot(other));
    return true;
  });
}

/** Who says the same in several places or articles has one thing to mend: mostly it was quoted from one report. */
const sameOf = ({ against, place, counted, others }: Disagreement): string =>
  JSON.stringify([against, nameKeyOf(place.text), counted, others.map(({ articleId, text }) => [articleId, nameKeyOf(text)])]);

function findingOf(places: readonly Disagreement[]): Finding[] {
  const [first] = places;
  if (first === undefined) return [];
  const blocks = [...new Set(places.filter(({ place }) => place.articleId === first.place.articleId).flatMap(({ place }) => place.path?.[0] ?? []))].sort((one, other) => one - other);
  return [{ code: `figure-${first.against}`, said: saidOf(first, [...new Map(places.map(({ place }) => [place.articleId, place.title])).values()]), articleId: first.place.articleId, block: blocks[0] ?? null, page: null, words: first.place.text, ...(blocks.length > 1 ? { blocks } : {}) }];
}

/** @param titles of the articles that say it */
function saidOf({ against, place, counted, others }: Disagreement, titles: readonly string[]): Said {
  const where = { article: titles.map(articleCalled), figure: place.text };
  switch (against) {
    case 'records':
      return say('findings.figureRecords', { ...where, counted: counted ?? 0 });
    case 'parts':
      return say('findings.figureParts', { ...where, counted: counted ?? 0 });
    case 'places':
      return say('findings.figurePlaces', { ...where, others: others.map(({ articleId, title, text }) => (articleId === place.articleId ? say('findings.figureHere', { figure: text }) : say('findings.figureElsewhere', { figure: text, article: articleCalled(title) }))) });
  }
}
