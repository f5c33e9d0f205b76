/** Who is in the book, counted: by unit with all below it, by kind, field and gender, by period; and how often who was commended. Pure. */
import * as z from '../../schema.ts';
import type { AnyRecord } from '../../records/index.ts';
import { factsOf, said, type AwardFact } from '../figures/facts.ts';

const count = z.int();
/** Individuals, collectives, models. */
export const heads = z.object({ individual: count, collective: count, model: count });
export type Heads = z.infer<typeof heads>;
/** How often collectives and individuals were commended ("lượt"). */
export const times = z.object({ collective: count, individual: count });
export type Times = z.infer<typeof times>;

export const coverage = z.object({
  /** Everyone in the book: neither withdrawn nor merged into another. `written`: those whom an article is about. */
  heads,
  written: heads,
  /** In the order of the tree: a unit, then those below it. `depth`: 0 on top. `sum`: with all below; `articles`: of its exemplars. */
  units: z.array(z.object({ id: z.string(), name: z.string(), parentId: z.string().nullable(), depth: count, own: heads, sum: heads, awards: times, awardsSum: times, articles: count })),
  /** Units that have nobody in the book, and nobody below them. */
  withoutAnyone: z.array(z.string()),
  /** Exemplars that belong to no unit. */
  withoutUnit: heads,
  genders: z.object({ female: count, male: count, unknown: count }),
  /** Fields of models; "" without one. Most first. */
  fields: z.array(z.object({ field: z.string(), count })),
  times,
  byLevel: z.array(z.object({ level: z.string(), ...times.shape })),
  byForm: z.array(z.object({ form: z.string(), ...times.shape })),
  /** By the years an award was given for, or in; "" where no year is known. Oldest first. */
  byPeriod: z.array(z.object({ period: z.string(), ...times.shape })),
});
export type Coverage = z.infer<typeof coverage>;

export interface CoverageRecords {
  readonly units: readonly AnyRecord[];
  readonly exemplars: readonly AnyRecord[];
  readonly awards: readonly AnyRecord[];
  readonly forms: readonly AnyRecord[];
  readonly links: readonly AnyRecord[];
}

/** What belongs to a unit. */
interface UnitShare {
  readonly people: AnyRecord[];
  readonly facts: AwardFact[];
  readonly articles: Set<string>;
}

const noHeads = (): Heads => ({ individual: 0, collective: 0, model: 0 });
const noTimes = (): Times => ({ collective: 0, individual: 0 });

export function coverageOf({ units, exemplars, awards, forms, links }: CoverageRecords): Coverage {
  const facts = factsOf({ exemplars, awards, forms }).awards;
  const people = exemplars.filter(({ fields }) => fields['withdrawnAt'] === null && fields['mergedInto'] === null);
  const tree = treeOf(units);
  const unitOf = new Map(people.map((each) => [each.id, tree.real(said(each, 'unitId'))]));
  const subjects = new Map<string, Set<string>>();
  for (const link of links) {
    if (link.fields['partPlayed'] !== 'subject') continue;
    const id = said(link, 'exemplarId');
    subjects.set(id, (subjects.get(id) ?? new Set()).add(said(link, 'articleId')));
  }
  const own = new Map<string, UnitShare>();
  const sum = new Map<string, UnitShare>();
  const share = (map: Map<string, UnitShare>, unit: string): UnitShare => {
    const known = map.get(unit) ?? { people: [], facts: [], articles: new Set<string>() };
    map.set(unit, known);
    return known;
  };
  const put = (exemplarId: string, add: (to: UnitShare) => void): void => {
    const unit = unitOf.get(exemplarId) ?? null;
    if (unit === null) return;
    add(share(own, unit));
    for (const above of tree.withAbove(unit)) add(share(sum, above));
  };
  for (const each of people) {
    put(each.id, (to) => {
      to.people.push(each);
      for (const article of subjects.get(each.id) ?? []) to.articles.add(article);
    });
  }
  for (const fact of facts) put(fact.exemplarId, (to) => to.facts.push(fact));
  const rows = tree.rows.map((row) => {
    const [mine, all] = [share(own, row.id), share(sum, row.id)];
    return { ...row, own: headsOf(mine.people), sum: headsOf(all.people), awards: timesOf(mine.facts), awardsSum: timesOf(all.facts), articles: all.articles.size };
  });
  const individuals = people.filter(({ fields }) => fields['kind'] === 'individual');
  const female = individuals.filter(({ fields }) => fields['gender'] === 'female').length;
  const male = individuals.filter(({ fields }) => fields['gender'] === 'male').length;
  return {
    heads: headsOf(people),
    written: headsOf(people.filter(({ id }) => subjects.has(id))),
    units: rows,
    withoutAnyone: rows.filter(({ sum }) => sum.individual + sum.collective + sum.model === 0).map(({ id }) => id),
    withoutUnit: headsOf(people.filter(({ id }) => unitOf.get(id) === null)),
    genders: { female, male, unknown: individuals.length - female - male },
    fields: grouped(people.filter(({ fields }) => fields['kind'] === 'model'), (model) => said(model, 'field')).map(([field, own]) => ({ field, count: own.length })),
    times: timesOf(facts),
    byLevel: grouped(facts, ({ level }) => level).map(([level, own]) => ({ level, ...timesOf(own) })),
    byForm: grouped(facts, ({ family, form }) => family || form).map(([form, own]) => ({ form, ...timesOf(own) })),
    byPeriod: grouped(facts, periodOf).map(([period, own]) => ({ period, ...timesOf(own) })).sort((one, other) => one.period.localeCompare(other.period)),
  };
}

function headsOf(people: readonly AnyRecord[]): Heads {
  const sum = noHeads();
  for (const { fields } of people) {
    const { kind } = fields;
    if (kind === 'individual' || kind === 'collective' || kind === 'model') sum[kind] += 1;
  }
  return sum;
}

function timesOf(facts: readonly AwardFact[]): Times {
  const sum = noTimes();
  for (const { isCollective } of facts) sum[isCollective ? 'collective' : 'individual'] += 1;
  return sum;
}

function periodOf({ years }: AwardFact): string {
  if (years === null) return '';
  return years.to === years.from ? String(years.from) : `${String(years.from)}–${String(years.to ?? '')}`;
}

/** Groups, the largest first. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups].sort(([one, own], [other, others]) => others.length - own.length || one.localeCompare(other, 'vi'));
}

interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly depth: number;
}

interface Tree {
  readonly rows: readonly UnitRow[];
  /** The unit that a reference means today: the one it was merged into; null: none, or one that is gone. */
  real(id: string): string | null;
  /** A unit and all above it. */
  withAbove(id: string): readonly string[];
}

/** A circle of merged or parent units ends where it closes: its units stand on top. */
function treeOf(units: readonly AnyRecord[]): Tree {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const follow = (id: string, field: 'mergedInto' | 'parentId'): string[] => {
    const way: string[] = [];
    for (let at = id; byId.has(at) && !way.includes(at); at = said(byId.get(at), field)) way.push(at);
    return way;
  };
  const real = (id: string): string | null => follow(id, 'mergedInto').at(-1) ?? null;
  const present = units.filter(({ fields }) => fields['mergedInto'] === null);
  const parentOf = (unit: AnyRecord): string | null => {
    const parent = real(said(unit, 'parentId'));
    return parent === null || parent === unit.id || follow(parent, 'parentId').includes(unit.id) ? null : parent;
  };
  const parents = new Map(present.map((unit) => [unit.id, parentOf(unit)]));
  const children = new Map<string | null, AnyRecord[]>();
  for (const unit of present) {
    const parent = parents.get(unit.id) ?? null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const nameOf = (unit: AnyRecord): string => said(unit, 'sortKey') || said(unit, 'name');
  const rows: UnitRow[] = [];
  const add = (parentId: string | null, depth: number): void => {
    for (const unit of (children.get(parentId) ?? []).toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), 'vi', { numeric: true }))) {
      rows.push({ id: unit.id, name: said(unit, 'name'), parentId, depth });
      add(unit.id, depth + 1);
    }
  };
  add(null, 0);
  const withAbove = (id: string): string[] => {
    const way: string[] = [];
    for (let at: string | null = id; at !== null && !way.includes(at); at = parents.get(at) ?? null) way.push(at);
    return way;
  };
  return { rows, real, withAbove };
}
