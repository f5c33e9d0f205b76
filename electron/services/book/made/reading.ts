/** The records that made pages are made of, read once for all of them. Who is withdrawn, or was merged into another, is not among them. */
import { exemplarOrder } from '../../../common/know/article-order.ts';
import type { AwardInOrder } from '../../../common/know/award-order.ts';
import { inTreeOrder } from '../../../common/know/unit-order.ts';
import type { KnowAward, KnowExemplar, KnowForm, KnowUnit } from '../../../common/know/shapes.ts';
import { listAwards, listExemplars, listForms, listUnits } from '../../store/know.ts';
import type { BookReader } from '../../store/reader.ts';
import { recordsOf, standsFor } from '../people/present.ts';
import { withdrawnIds } from '../people/withdrawn.ts';
import { limited, within, type Days } from './period.ts';

export interface MadeReading {
  /** Oldest first. */
  readonly exemplars: readonly KnowExemplar[];
  readonly units: readonly KnowUnit[];
  /** Awards that count, in the order of the catalogue and then of their days. */
  readonly awards: readonly KnowAward[];
  readonly forms: readonly KnowForm[];
  /** Place of a unit in the tree. */
  readonly unitPlace: ReadonlyMap<string, number>;
  /** Articles by exemplar: those that are about it. */
  readonly own: ReadonlyMap<string, readonly string[]>;
  /** By unit, then highest award, then given name. */
  readonly byUnit: (one: KnowExemplar, other: KnowExemplar) => number;
}

/** What an award's form is called in print: as the catalogue has it, else as it was written. */
export const formOf = ({ formName, formText }: KnowAward): string => (formName === '' ? formText.trim() : formName);

/** Role and unit in one line. A collective that is a unit of the tree is not told its own name again. @param units names by id */
export function roleOf({ name, role, unitId }: KnowExemplar, units: ReadonlyMap<string, string>): string {
  const unit = units.get(unitId ?? '') ?? '';
  return [role.trim(), unit === name ? '' : unit.trim()].filter((words) => words !== '').join(', ');
}

export function readForMade(book: BookReader): MadeReading {
  const out = withdrawnIds(book);
  const [all, units, forms] = [book.readAs(listExemplars), book.readAs(listUnits), book.readAs(listForms)];
  const exemplars = all.filter(({ id }) => !out.has(id));
  const present = new Set(exemplars.map(({ id }) => id));
  const awards = book.readAs(listAwards).filter(({ exemplarId, cancelled }) => !cancelled && present.has(exemplarId));
  const inOrder = awards.map((award): AwardInOrder => ({ ...award, name: formOf(award) }));
  return {
    exemplars,
    units,
    awards,
    forms,
    unitPlace: new Map(inTreeOrder(units).map(({ unit }, index) => [unit.id, index])),
    own: ownArticles(book),
    byUnit: exemplarOrder('unit', { exemplars, units, awards: inOrder }),
  };
}

function ownArticles(book: BookReader): Map<string, string[]> {
  const byId = new Map(recordsOf(book, 'exemplar').map((exemplar) => [exemplar.id, exemplar]));
  const own = new Map<string, string[]>();
  for (const { exemplarId, articleId, partPlayed } of recordsOf(book, 'exemplarArticle')) {
    if (partPlayed !== 'subject') continue;
    const id = standsFor(byId, exemplarId);
    own.set(id, [...(own.get(id) ?? []), articleId]);
  }
  return own;
}

/** Who belongs to the book as it is limited to days: whoever has an award within them or an article; without days everybody. */
export function peopleWithin({ exemplars, awards, own }: MadeReading, days: Days): readonly KnowExemplar[] {
  if (!limited(days)) return exemplars;
  const honoured = new Set(awards.filter((award) => within(award, days)).map(({ exemplarId }) => exemplarId));
  return exemplars.filter(({ id }) => honoured.has(id) || own.has(id));
}

/** Ids of these units and of all beneath them; no ids: null, for all. */
export function unitsWithin(units: readonly KnowUnit[], ids: readonly string[]): ReadonlySet<string> | null {
  if (ids.length === 0) return null;
  const within = new Set(ids);
  for (let before = -1; before !== within.size; ) {
    before = within.size;
    for (const { id, parentId } of units) if (parentId !== null && within.has(parentId)) within.add(id);
  }
  return within;
}
