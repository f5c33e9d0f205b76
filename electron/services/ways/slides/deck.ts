/** What stands on the slides, in their order: from the articles that were chosen and the records, nothing invented. */
import { pictureIds, type ArticleDocument } from '../../../common/article/document.ts';
import { inlineText, isUnwritten, photosOf, titleOf } from '../../../common/article/read.ts';
import { inForce } from '../../../common/article/suggest.ts';
import { tellingOf } from '../../../common/book/appendix.ts';
import { NOTHING_MADE } from '../../../common/book/made.ts';
import type { OutlinePart } from '../../../common/book/outline.ts';
import type { SlideChoice } from '../../../common/contract/way-shapes.ts';
import type { Finding } from '../../../common/contract/shapes.ts';
import { AppError } from '../../../common/errors.ts';
import type { KnowAward, KnowExemplar } from '../../../common/know/shapes.ts';
import { say } from '../../../common/print/say.ts';
import { readForMade, roleOf, type MadeReading } from '../../book/made/reading.ts';
import { printSource } from '../../book/made/source.ts';
import { figure } from '../../book/made/statistics.ts';
import { recordsOf } from '../../book/people/present.ts';
import { photoRows } from '../../store/photo-desk.ts';
import type { BookReader } from '../../store/reader.ts';
import { planParts } from '../../print/parts.ts';
import { wellFormed } from '../../print/well-formed.ts';
import { briefOf, slideFigures, type BriefSource, type SlideFigure } from './brief.ts';

/** One article: whom it is about, or what. */
export interface ExemplarSlide {
  readonly kind: 'exemplar';
  readonly articleId: string;
  /** The part's title; empty in front matter. */
  readonly kicker: string;
  /** The exemplar's name; of an article about nobody or about several, its title. */
  readonly name: string;
  /** Role and unit; several exemplars by name. May be empty. */
  readonly role: string;
  /** The article's title where `name` is another; empty otherwise. */
  readonly title: string;
  /** Null: neither portrait nor photo. */
  readonly photo: { readonly id: string; readonly portrait: boolean; /** As the article has it; of a portrait none. */ readonly caption: string } | null;
  readonly source: BriefSource;
  readonly heading: string;
  readonly points: readonly string[];
  readonly figures: readonly SlideFigure[];
}

export type Slide =
  | { readonly kind: 'title' }
  | { readonly kind: 'part'; readonly number: string; readonly title: string; readonly count: string }
  | ExemplarSlide
  | { readonly kind: 'closing'; readonly title: string; readonly figures: readonly SlideFigure[] };

export interface Deck {
  /** The picture in front of the book; null: it has none. */
  readonly cover: string | null;
  readonly slides: readonly Slide[];
  readonly warnings: readonly Finding[];
}

/** Ids of every photo that a slide may show, each once. */
export const photosOfDeck = ({ cover, slides }: Pick<Deck, 'cover' | 'slides'>): string[] => [
  ...new Set([...(cover === null ? [] : [cover]), ...slides.flatMap((slide) => (slide.kind === 'exemplar' && slide.photo !== null ? [slide.photo.id] : []))]),
];

/** Printed where an article has no title yet. */
const UNTITLED = '(Chưa có tên)';
/** Points whose figures stand large beside them. */
const MOST_COUNTED = 5;
/** Names under a title; more stand among the points. */
const MOST_NAMED = 4;
const CLOSING = 'Kỷ yếu qua những con số';

/** @throws AppError slides/none when nothing of what was chosen is written (or approved) */
export function readDeck(book: BookReader, choice: SlideChoice): Deck {
  const records = readForMade(book);
  const texts = new Map(book.articles().map(({ id, document }) => [id, inForce(document)]));
  const photos = new Set(book.readAs(photoRows).filter(({ removed }) => !removed).map(({ id }) => id));
  const about = subjectsOf(book, records);
  const warnings: Finding[] = [];
  const slides: Slide[] = [{ kind: 'title' }];
  const shown: ExemplarSlide[] = [];
  const numbers = numbersOf(book, texts);
  for (const part of book.outline().parts) {
    const own = chosenOf(part, choice).flatMap(({ id }): ExemplarSlide[] => {
      const text = texts.get(id);
      if (text === undefined || isUnwritten(text)) return [];
      const people = about.present.get(id) ?? [];
      if (people.length === 0 && about.withdrawn.has(id)) {
        warnings.push({ code: 'slides-withdrawn', said: titleOf(text) === '' ? say('findings.slidesWithdrawnUntitled') : say('findings.slidesWithdrawn', { title: titleOf(text) }), articleId: id, block: null, page: null });
        return [];
      }
      return [exemplarSlide(id, text, { people, records, photos, kicker: part.kind === 'body' ? part.title : '' })];
    });
    if (own.length === 0) continue;
    const number = numbers.get(part.id) ?? '';
    if (part.kind === 'body') slides.push({ kind: 'part', number, title: wellFormed(part.title) || number || UNTITLED, count: `${figure(own.length)} bài` });
    slides.push(...own);
    shown.push(...own);
  }
  if (shown.length === 0) throw new AppError('slides/none');
  const people = new Map(shown.flatMap(({ articleId }) => about.present.get(articleId) ?? []).map((each) => [each.id, each]));
  // Of the whole book everybody in it, as its own page of figures has them; an article that names nobody as its subject leaves nobody out.
  const isWhole = choice.articles.length === 0 && !choice.approvedOnly;
  slides.push({ kind: 'closing', title: CLOSING, figures: counts(isWhole ? records.exemplars : [...people.values()], records, shown.length) });
  const { coverPhoto } = book.settings();
  return { cover: photos.has(coverPhoto) ? coverPhoto : null, slides, warnings: [...warnings, ...withoutWords(shown)] };
}

/** "Phần một" by the part, as the book prints it, whichever of its parts are shown; empty where the title says it itself. */
function numbersOf(book: BookReader, texts: ReadonlyMap<string, ArticleDocument>): ReadonlyMap<string, string> {
  const source = printSource(book);
  const written = new Map([...texts].filter(([, text]) => !isUnwritten(text)));
  return new Map(planParts(source, source.outline(), written, source.made?.() ?? NOTHING_MADE).map(({ id, number }) => [id, number]));
}

function chosenOf(part: OutlinePart, { articles: ids, approvedOnly }: SlideChoice): OutlinePart['articles'] {
  const wanted = new Set(ids);
  const chosen = ids.length === 0 ? tellingOf(part) : part.articles.filter(({ id }) => wanted.has(id));
  return chosen.filter(({ stage }) => !approvedOnly || stage === 'approved');
}

interface About {
  /** Whom an article is about, those in the book. */
  readonly present: ReadonlyMap<string, readonly KnowExemplar[]>;
  /** Articles that were about somebody who was withdrawn. */
  readonly withdrawn: ReadonlySet<string>;
}

function subjectsOf(book: BookReader, { exemplars, own }: MadeReading): About {
  const present = new Map<string, KnowExemplar[]>();
  for (const exemplar of exemplars) for (const article of new Set(own.get(exemplar.id) ?? [])) present.set(article, [...(present.get(article) ?? []), exemplar]);
  const known = new Set(exemplars.map(({ id }) => id));
  const out = new Set(recordsOf(book, 'exemplar').filter(({ id, withdrawnAt }) => withdrawnAt !== null && !known.has(id)).map(({ id }) => id));
  const withdrawn = new Set(recordsOf(book, 'exemplarArticle').filter(({ partPlayed, exemplarId }) => partPlayed === 'subject' && out.has(exemplarId)).map(({ articleId }) => articleId));
  return { present, withdrawn };
}

interface From {
  readonly people: readonly KnowExemplar[];
  readonly records: MadeReading;
  readonly photos: ReadonlySet<string>;
  readonly kicker: string;
}

function exemplarSlide(articleId: string, text: ArticleDocument, { people, records, photos, kicker }: From): ExemplarSlide {
  const title = wellFormed(titleOf(text)) || UNTITLED;
  const [only] = people.length === 1 ? people : [];
  const awards = people.flatMap(({ id }) => records.awards.filter(({ exemplarId }) => exemplarId === id).sort(byRank));
  const named = people.length > 1 ? awards.map((award) => ({ ...award, formText: '', formName: `${award.exemplarName}: ${award.formName || award.formText}` })) : awards;
  const brief = briefOf(text, named);
  const units = new Map(records.units.map(({ id, name }) => [id, name]));
  const several = people.map(({ name }) => name).join(', ');
  const many = people.length > MOST_NAMED;
  return {
    kind: 'exemplar',
    articleId,
    kicker: wellFormed(kicker),
    name: only === undefined ? title : wellFormed(only.name),
    role: wellFormed(only === undefined ? (many ? '' : several) : roleOf(only, units)),
    title: only === undefined || only.name === title ? '' : title,
    photo: photoOf(text, only, photos),
    ...brief,
    points: [...brief.points, ...(many ? [several] : [])].map(wellFormed),
    // Of many points the numbers of the first would speak for all.
    figures: brief.source === 'awards' ? awardFigure(awards) : brief.points.length > MOST_COUNTED ? [] : slideFigures(brief.points, brief.source),
  };
}

/** From the highest form down, then by day. */
function byRank(one: KnowAward, other: KnowAward): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (one.rank ?? last) - (other.rank ?? last) || (one.decidedOn ?? '9').localeCompare(other.decidedOn ?? '9');
}

const awardFigure = (awards: readonly KnowAward[]): SlideFigure[] => (awards.length < 2 ? [] : [{ value: figure(awards.length), label: 'lượt khen thưởng' }]);

function photoOf(text: ArticleDocument, only: KnowExemplar | undefined, photos: ReadonlySet<string>): ExemplarSlide['photo'] {
  const portrait = only?.portraitId ?? null;
  if (portrait !== null && photos.has(portrait)) return { id: portrait, portrait: true, caption: '' };
  for (const block of photosOf(text)) {
    const id = pictureIds(block).find((each) => photos.has(each));
    if (id !== undefined) return { id, portrait: false, caption: wellFormed(inlineText(block.children[0].children)).replace(/\s+/gu, ' ').trim() };
  }
  return null;
}

function counts(people: readonly KnowExemplar[], { awards }: MadeReading, articles: number): SlideFigure[] {
  const of = (kind: KnowExemplar['kind']): number => people.filter((each) => each.kind === kind).length;
  const shown = new Set(people.map(({ id }) => id));
  const rows: readonly (readonly [number, string])[] = [
    // Not all of the book: its appendix and what is not written yet have no slide.
    [articles, 'bài được giới thiệu'],
    [of('individual'), 'cá nhân'],
    [of('collective'), 'tập thể'],
    [of('model'), 'mô hình'],
    [new Set(people.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))).size, 'đơn vị'],
    [awards.filter(({ exemplarId }) => shown.has(exemplarId)).length, 'lượt khen thưởng'],
  ];
  return rows.filter(([count]) => count > 0).map(([count, label]) => ({ value: figure(count), label }));
}

/** A slide that has a name alone is told: there is nothing in the book to put on it. */
const withoutWords = (shown: readonly ExemplarSlide[]): Finding[] =>
  shown
    .filter(({ source }) => source === 'none')
    .map(({ articleId, name }) => ({ code: 'slides-no-words', said: say('findings.slidesBare', { name }), articleId, block: null, page: null }));
