/** The order of awards: by the rank of their form, then by date, then by name; and of exemplars by their highest award. Pure. */
import { compareWords } from '../text/collation.ts';
import { compareKeys, orderKey } from './name-order.ts';

export interface AwardInOrder {
  readonly id: string;
  readonly exemplarId: string;
  /** Of its form; null: the catalogue has none for it, and it stands last. */
  readonly rank: number | null;
  readonly decidedOn: string | null;
  /** As it is printed. */
  readonly name: string;
  readonly cancelled: boolean;
}

/** Making one costs more than a thousand comparisons. */
const LAST = Number.MAX_SAFE_INTEGER;
/** Behind every day. */
const NO_DAY = '9999';

/** Highest form first; of one form the earlier award first, one without a date last. */
export function compareAwards(one: Omit<AwardInOrder, 'exemplarId' | 'cancelled'>, other: Omit<AwardInOrder, 'exemplarId' | 'cancelled'>): number {
  const [first, second] = [one, other].map(({ rank, decidedOn, name, id }) => ({ rank: rank ?? LAST, day: decidedOn ?? NO_DAY, name, id }));
  if (first === undefined || second === undefined) return 0;
  return (
    first.rank - second.rank ||
    (first.day < second.day ? -1 : Number(first.day > second.day)) ||
    compareWords(first.name, second.name) ||
    (first.id < second.id ? -1 : Number(first.id > second.id))
  );
}

/** Awards that count, in order. Cancelled ones are left out. */
export const awardsInOrder = <T extends AwardInOrder>(awards: readonly T[]): T[] => awards.filter(({ cancelled }) => !cancelled).sort(compareAwards);

export interface Honoured {
  readonly id: string;
  readonly name: string;
  readonly sortKey?: string;
}

/** By the highest award that counts, then by its date, then by name; those without an award last. */
export function inAwardOrder<T extends Honoured>(exemplars: readonly T[], awards: readonly AwardInOrder[]): T[] {
  const best = new Map<string, AwardInOrder>();
  for (const award of awardsInOrder(awards)) if (!best.has(award.exemplarId)) best.set(award.exemplarId, award);
  return exemplars
    .map((exemplar) => ({ exemplar, key: orderKey(exemplar.name, exemplar.sortKey), award: best.get(exemplar.id) }))
    .sort((one, other) => {
      const [rank, against] = [one.award?.rank ?? LAST, other.award?.rank ?? LAST];
      const [day, later] = [one.award?.decidedOn ?? NO_DAY, other.award?.decidedOn ?? NO_DAY];
      const given = Number(one.award === undefined) - Number(other.award === undefined);
      return given || rank - against || (day < later ? -1 : Number(day > later)) || compareKeys(one.key, other.key);
    })
    .map(({ exemplar }) => exemplar);
}
