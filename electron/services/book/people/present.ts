/** The book's people and units as they are now, with the types that the store leaves open. */
import type * as z from 'zod';
import { type RECORDS, type AnyRecord, type RecordKind } from '../../../common/records/index.ts';
import { bareName } from '../../../common/know/person-name.ts';
import { isAbove } from '../../../common/know/unit-order.ts';
import type { Subject, UnitRelation } from '../../../common/know/alike/likeness.ts';
import type { BookReader } from '../../store/reader.ts';
import { listRecords } from '../../store/records.ts';
import type { Db } from '../../store/connection.ts';

type FieldsOf<K extends RecordKind> = z.infer<z.ZodObject<(typeof RECORDS)[K]['fields']>>;
/** A record of one kind, its fields known. */
export type Of<K extends RecordKind> = { readonly id: string; readonly updatedAt: number } & FieldsOf<K>;

/** The store has validated the fields when it read them. */
export function typed<K extends RecordKind>(_kind: K, record: AnyRecord): Of<K> {
  return { ...(record.fields as FieldsOf<K>), id: record.id, updatedAt: record.updatedAt };
}

/** Records of a kind with their fields, oldest first; merged ones are among them. */
export function recordsOf<K extends RecordKind>(book: BookReader, kind: K): Of<K>[] {
  return book.records(kind).map((record) => typed(kind, record));
}

/** The same within a change. */
export function rowsOf<K extends RecordKind>(db: Db, kind: K): Of<K>[] {
  return listRecords(db, kind).map((record) => typed(kind, record));
}

/** Exemplars that stand for themselves: those merged into another are left out. */
export const presentExemplars = (book: BookReader): Of<'exemplar'>[] => recordsOf(book, 'exemplar').filter(({ mergedInto }) => mergedInto === null);
export const presentUnits = (book: BookReader): Of<'unit'>[] => recordsOf(book, 'unit').filter(({ mergedInto }) => mergedInto === null);

/** Lines of a record's other names. */
export const otherNamesOf = ({ otherNames }: { readonly otherNames: string }): string[] => otherNames.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** The record that one stands for now, through all merges. A circle ends the search. */
export function standsFor<T extends { readonly mergedInto: string | null }>(byId: ReadonlyMap<string, T>, id: string): string {
  const seen = new Set<string>();
  let at = id;
  for (let next = byId.get(at)?.mergedInto ?? null; next !== null && !seen.has(next); next = byId.get(at)?.mergedInto ?? null) {
    seen.add(at);
    at = next;
  }
  return at;
}

/** How the units of two stand to each other in the tree. */
export function relationIn(book: BookReader): (one: Pick<Subject, 'unitId'>, other: Pick<Subject, 'unitId'>) => UnitRelation {
  const units = new Map(recordsOf(book, 'unit').map((unit) => [unit.id, unit]));
  return ({ unitId: one }, { unitId: other }) => {
    if (one === null || other === null) return 'unknown';
    const [first, second] = [standsFor(units, one), standsFor(units, other)];
    if (first === second) return 'same';
    return isAbove(units, first, second) || isAbove(units, second, first) ? 'above' : 'other';
  };
}

/** Names that are one but for titles around them. */
export const sameName = (one: string, other: string): boolean => bareName(one) === bareName(other);
