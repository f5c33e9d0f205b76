/** Which exemplars a list shows, and in which order. Pure. */
import { compareCounted } from '../text/collation.ts';
import { fold } from '../text/fold.ts';
import { compareSyllables, inNameOrder } from './name-order.ts';
import { plainWord } from './person-name.ts';
import type { ExemplarKind, KnowExemplar } from './shapes.ts';

/** What is missing or particular about an exemplar, as a filter. */
export const MARKS = ['no-article', 'no-portrait', 'no-number', 'withdrawn', 'earlier'] as const;
export type Mark = (typeof MARKS)[number];

export interface ExemplarFilter {
  readonly kind: ExemplarKind | null;
  readonly mark: Mark | null;
  /** Ids of a unit and all beneath it; null: wherever it belongs. */
  readonly units: ReadonlySet<string> | null;
  readonly field: string | null;
  readonly gender: 'female' | 'male' | null;
  readonly query: string;
}

export const ALL_EXEMPLARS: ExemplarFilter = { kind: null, mark: null, units: null, field: null, gender: null, query: '' };

const HAS: Readonly<Record<Mark, (exemplar: KnowExemplar) => boolean>> = {
  'no-article': ({ articles }) => articles === 0,
  'no-portrait': ({ portraitId, kind }) => portraitId === null && kind === 'individual',
  'no-number': ({ unnumbered }) => unnumbered > 0,
  withdrawn: ({ withdrawn }) => withdrawn,
  earlier: ({ earlier }) => earlier > 0,
};

/** An exemplar with what is looked for in it: name, role, unit and field without tones and case. */
export interface Findable {
  readonly exemplar: KnowExemplar;
  readonly unit: string;
  readonly text: string;
}

export function findable(exemplars: readonly KnowExemplar[], unitName: (id: string | null) => string): Findable[] {
  return exemplars.map((exemplar) => {
    const unit = unitName(exemplar.unitId);
    return { exemplar, unit, text: folded([exemplar.name, exemplar.role, unit, exemplar.field].join(' ')) };
  });
}

/** Text without tones and case, NFC. */
export const folded = (text: string): string => fold(text.normalize('NFC'));

/** Words that all have to be found, without tones and case. */
export const wordsOf = (query: string): string[] => folded(query).split(/\s+/u).filter((word) => word !== '');

/** Rows that pass; their order is kept. */
export function chosen(rows: readonly Findable[], filter: ExemplarFilter): Findable[] {
  const words = wordsOf(filter.query);
  return rows.filter(({ exemplar, text }) => (filter.kind === null || exemplar.kind === filter.kind) && passes(exemplar, filter) && words.every((word) => text.includes(word)));
}

/** Everything but the kind and the words. */
function passes(exemplar: KnowExemplar, { mark, units, field, gender }: ExemplarFilter): boolean {
  if (mark !== null && !HAS[mark](exemplar)) return false;
  if (units !== null && (exemplar.unitId === null || !units.has(exemplar.unitId))) return false;
  return (field === null || exemplar.field === field) && (gender === null || exemplar.gender === gender);
}

/** How many there are of each kind and with each mark. */
export function countsOf(exemplars: readonly KnowExemplar[]): Record<ExemplarKind | Mark | 'all', number> {
  const counts = { all: exemplars.length, individual: 0, collective: 0, model: 0, 'no-article': 0, 'no-portrait': 0, 'no-number': 0, withdrawn: 0, earlier: 0 };
  for (const exemplar of exemplars) {
    counts[exemplar.kind] += 1;
    for (const mark of MARKS) if (HAS[mark](exemplar)) counts[mark] += 1;
  }
  return counts;
}

export const EXEMPLAR_COLUMNS = ['name', 'kind', 'unit', 'role', 'field', 'best', 'awards', 'articles', 'photos'] as const;
export type ExemplarColumn = (typeof EXEMPLAR_COLUMNS)[number];

const KINDS: readonly ExemplarKind[] = ['individual', 'collective', 'model'];

/** Rows in the order of a column; equal ones stay as they are, which is by name. Counts stand highest first. */
export function sortedBy(rows: readonly Findable[], column: ExemplarColumn): Findable[] {
  const texts = (of: (row: Findable) => string) => (a: Findable, b: Findable) => Number(of(a) === '') - Number(of(b) === '') || compareCounted(of(a), of(b));
  const orders: Readonly<Record<ExemplarColumn, (a: Findable, b: Findable) => number>> = {
    name: () => 0,
    kind: (a, b) => KINDS.indexOf(a.exemplar.kind) - KINDS.indexOf(b.exemplar.kind),
    unit: texts(({ unit }) => unit),
    role: texts(({ exemplar }) => exemplar.role),
    field: texts(({ exemplar }) => exemplar.field),
    best: texts(({ exemplar }) => exemplar.best),
    awards: (a, b) => b.exemplar.awards - a.exemplar.awards,
    articles: (a, b) => b.exemplar.articles - a.exemplar.articles,
    photos: (a, b) => b.exemplar.photos - a.exemplar.photos,
  };
  const order = orders[column];
  return [...rows].sort(order);
}

/** Individuals by given name, then family and middle names; behind them collectives, then models, by their whole names. */
export function inOrder(exemplars: readonly KnowExemplar[]): KnowExemplar[] {
  const whole = (kind: ExemplarKind): KnowExemplar[] =>
    exemplars
      .filter((exemplar) => exemplar.kind === kind)
      .map((exemplar) => ({ exemplar, key: (exemplar.name.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => (/^\d+$/u.test(word) ? word.padStart(8, '0') : plainWord(word))) }))
      .sort((a, b) => compareSyllables(a.key, b.key))
      .map(({ exemplar }) => exemplar);
  return [...inNameOrder(exemplars.filter(({ kind }) => kind === 'individual')), ...whole('collective'), ...whole('model')];
}

/** Fields that are in use, most used first. */
export function fieldsInUse(exemplars: readonly KnowExemplar[]): string[] {
  const uses = new Map<string, number>();
  for (const { field } of exemplars) if (field !== '') uses.set(field, (uses.get(field) ?? 0) + 1);
  return [...uses].sort((a, b) => b[1] - a[1] || compareCounted(a[0], b[0])).map(([field]) => field);
}
