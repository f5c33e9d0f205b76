/** Which awards a list shows, and in which order. Pure. */
import { compareCounted } from '../text/collation.ts';
import { folded, wordsOf } from './exemplars.ts';
import type { ExemplarKind, KnowAward } from './shapes.ts';

export const AWARD_MARKS = ['no-number', 'no-form', 'cancelled'] as const;
export type AwardMark = (typeof AWARD_MARKS)[number];

export interface AwardFilter {
  /** To individuals; or to collectives and models. */
  readonly to: 'individual' | 'collective' | null;
  readonly mark: AwardMark | null;
  /** As `formOf` writes it. */
  readonly form: string | null;
  readonly level: string | null;
  /** yyyy */
  readonly year: string | null;
  readonly query: string;
}

export const ALL_AWARDS: AwardFilter = { to: null, mark: null, form: null, level: null, year: null, query: '' };

/** The form by its name in the catalogue, else as its source writes it. */
export const formOf = ({ formName, formText }: KnowAward): string => (formName === '' ? formText : formName);
/** Its own level, else that of its form. */
export const levelOf = ({ level, formLevel }: KnowAward): string => (level === '' ? formLevel : level);
export const yearOf = ({ decidedOn }: KnowAward): string => decidedOn?.slice(0, 4) ?? '';
export const isTo = (kind: ExemplarKind): 'individual' | 'collective' => (kind === 'individual' ? 'individual' : 'collective');

const HAS: Readonly<Record<AwardMark, (award: KnowAward) => boolean>> = {
  'no-number': ({ decisionNumber, cancelled }) => decisionNumber === '' && !cancelled,
  'no-form': ({ formName }) => formName === '',
  cancelled: ({ cancelled }) => cancelled,
};

/** An award with what is looked for in it, without tones and case. */
export interface FindableAward {
  readonly award: KnowAward;
  readonly text: string;
}

export function findableAwards(awards: readonly KnowAward[]): FindableAward[] {
  return awards.map((award) => ({ award, text: folded([formOf(award), award.exemplarName, award.issuer, award.decisionNumber, award.period].join(' ')) }));
}

/** Rows that pass; their order is kept. */
export function chosenAwards(rows: readonly FindableAward[], { to, mark, form, level, year, query }: AwardFilter): FindableAward[] {
  const words = wordsOf(query);
  return rows.filter(
    ({ award, text }) =>
      (to === null || isTo(award.exemplarKind) === to) &&
      (mark === null || HAS[mark](award)) &&
      (form === null || formOf(award) === form) &&
      (level === null || levelOf(award) === level) &&
      (year === null || yearOf(award) === year) &&
      words.every((word) => text.includes(word)),
  );
}

export function awardCounts(awards: readonly KnowAward[]): Record<AwardMark | 'all' | 'individual' | 'collective', number> {
  const counts = { all: awards.length, individual: 0, collective: 0, 'no-number': 0, 'no-form': 0, cancelled: 0 };
  for (const award of awards) {
    counts[isTo(award.exemplarKind)] += 1;
    for (const mark of AWARD_MARKS) if (HAS[mark](award)) counts[mark] += 1;
  }
  return counts;
}

export const AWARD_COLUMNS = ['form', 'exemplar', 'issuer', 'level', 'number', 'date', 'period'] as const;
export type AwardColumn = (typeof AWARD_COLUMNS)[number];

/** Behind every rank of the catalogue. */
const LAST = 1_000_000;

/** Rows in the order of a column. `form`: the catalogue's, then what is not from it, by name; among equal ones the latest decision first, then by name of the exemplar. */
export function sortedAwards(rows: readonly FindableAward[], column: AwardColumn): FindableAward[] {
  const text = (of: (award: KnowAward) => string) => (a: KnowAward, b: KnowAward) => Number(of(a) === '') - Number(of(b) === '') || compareCounted(of(a), of(b));
  const latest = (a: KnowAward, b: KnowAward): number => (b.decidedOn ?? '').localeCompare(a.decidedOn ?? '');
  const byForm = (a: KnowAward, b: KnowAward): number => (a.rank ?? LAST) - (b.rank ?? LAST) || text(formOf)(a, b);
  const orders: Readonly<Record<AwardColumn, (a: KnowAward, b: KnowAward) => number>> = {
    form: byForm,
    exemplar: text(({ exemplarName }) => exemplarName),
    issuer: text(({ issuer }) => issuer),
    level: text(levelOf),
    number: text(({ decisionNumber }) => decisionNumber),
    date: latest,
    period: text(({ period }) => period),
  };
  const order = orders[column];
  return [...rows].sort((a, b) => order(a.award, b.award) || byForm(a.award, b.award) || latest(a.award, b.award) || compareCounted(a.award.exemplarName, b.award.exemplarName));
}

/** Values that awards have, for choosing one: in their order, each once, empty ones left out. */
export function valuesOf(awards: readonly KnowAward[], of: (award: KnowAward) => string, descending = false): string[] {
  const values = [...new Set(awards.map(of))].filter((value) => value !== '').sort((a, b) => compareCounted(a, b));
  return descending ? values.reverse() : values;
}
