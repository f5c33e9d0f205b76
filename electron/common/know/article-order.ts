/**
 * The order of articles by rule: the highest award of whom they are about, then the unit, then the given name, or beginning with
 * another of the three. An article about several stands where the first of them would. Pure.
 */
import type { PartOrder } from '../book/outline.ts';
import { awardsInOrder, type AwardInOrder } from './award-order.ts';
import { compareKeys, orderKey, type OrderKey } from './name-order.ts';
import { inTreeOrder, type UnitInTree } from './unit-order.ts';

/** Whom an article can be about. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly sortKey: string;
  readonly unitId: string | null;
}

export interface OrderFacts {
  readonly exemplars: readonly Subject[];
  readonly units: readonly UnitInTree[];
  readonly awards: readonly AwardInOrder[];
  /** Ids of those whom an article is about, by the article's id. */
  readonly subjects: ReadonlyMap<string, readonly string[]>;
}

interface Place {
  /** Place of the highest award's form in the catalogue; last without an award. */
  readonly award: number;
  /** Place of the unit in the tree; last without a unit. */
  readonly unit: number;
  readonly name: OrderKey;
}

const LAST = Number.MAX_SAFE_INTEGER;

const RULES: Readonly<Record<Exclude<PartOrder, 'hand'>, readonly (keyof Place)[]>> = {
  award: ['award', 'unit', 'name'],
  unit: ['unit', 'award', 'name'],
  name: ['name'],
};

/** How `rule` compares two exemplars: below 0, the first stands first. */
export function exemplarOrder(rule: Exclude<PartOrder, 'hand'>, facts: Omit<OrderFacts, 'subjects'>): (one: Subject, other: Subject) => number {
  const places = placesOf(facts);
  const known = (subject: Subject): Place => places.get(subject.id) ?? { award: LAST, unit: LAST, name: orderKey(subject.name, subject.sortKey) };
  return (one, other) => compare(rule, known(one), known(other));
}

/** Ids of `articles` in the order of the rule; articles about nobody the records know stand last, in the order they came in. */
export function articlesInOrder(rule: Exclude<PartOrder, 'hand'>, articles: readonly string[], facts: OrderFacts): string[] {
  const places = placesOf(facts);
  const first = new Map(
    articles.map((id): [string, Place | undefined] => [id, (facts.subjects.get(id) ?? []).flatMap((subject) => places.get(subject) ?? []).sort((one, other) => compare(rule, one, other))[0]]),
  );
  return [...articles].sort((one, other) => {
    const [place, against] = [first.get(one), first.get(other)];
    if (place === undefined || against === undefined) return Number(place === undefined) - Number(against === undefined);
    return compare(rule, place, against);
  });
}

/** Those of `articles` that no rule can place: nobody the records know is their subject. */
export function articlesAboutNobody(articles: readonly string[], { exemplars, subjects }: Pick<OrderFacts, 'exemplars' | 'subjects'>): string[] {
  const known = new Set(exemplars.map(({ id }) => id));
  return articles.filter((id) => !(subjects.get(id) ?? []).some((subject) => known.has(subject)));
}

function placesOf({ exemplars, units, awards }: Omit<OrderFacts, 'subjects'>): Map<string, Place> {
  const tree = new Map(inTreeOrder(units).map(({ unit }, index) => [unit.id, index]));
  const best = new Map<string, number>();
  for (const { exemplarId, rank } of awardsInOrder(awards)) if (!best.has(exemplarId)) best.set(exemplarId, rank ?? LAST - 1);
  return new Map(
    exemplars.map((exemplar) => [
      exemplar.id,
      { award: best.get(exemplar.id) ?? LAST, unit: tree.get(exemplar.unitId ?? '') ?? LAST, name: orderKey(exemplar.name, exemplar.sortKey) },
    ]),
  );
}

function compare(rule: Exclude<PartOrder, 'hand'>, one: Place, other: Place): number {
  for (const field of RULES[rule]) {
    const order = field === 'name' ? compareKeys(one.name, other.name) : one[field] - other[field];
    if (order !== 0) return order;
  }
  return 0;
}
