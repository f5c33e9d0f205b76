/**
 * What a merge moved, so that it can be parted later than undo reaches: kept as a verdict ("these are one") whose note is data of this
 * file's own shape.
 */
import * as z from 'zod';
import type { Db } from '../../store/connection.ts';
import { insertRecord, removeRecord } from '../../store/records.ts';
import { rowsOf } from './present.ts';

const memory = z.object({
  /** Article and part of links that went over. */
  links: z.array(z.object({ articleId: z.string(), partPlayed: z.enum(['subject', 'mentioned', 'author']) })),
  awards: z.array(z.string()),
  photos: z.array(z.string()),
  tasks: z.array(z.string()),
  /** Links that the other had already. */
  had: z.array(z.string()),
  /** Lines that the merge added to the other names. */
  names: z.array(z.string()),
  /** Empty fields that the merge filled, and with what. */
  filled: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type MergeMemory = z.infer<typeof memory>;

/** The longest note that a record holds. */
const MOST = 20_000;
const ONE = 'one';
const keyOf = (from: string, into: string): string => `merged ${from} ${into}`;

/** A merge too large for a note is not remembered: parting it then asks what goes over. */
export function remember(db: Db, from: string, into: string, what: MergeMemory, author: string, now: number): void {
  const note = JSON.stringify(what);
  insertRecord(db, 'verdict', { about: 'twins', key: keyOf(from, into), exemplarId: from, decision: ONE, author, note: note.length > MOST ? '' : note }, now);
}

/** What the merge of one into the other moved, and it is forgotten; null: nothing is known. */
export function recall(db: Db, from: string, into: string, now: number): MergeMemory | null {
  const found = rowsOf(db, 'verdict').filter(({ about, key, decision }) => about === 'twins' && decision === ONE && key === keyOf(from, into)).at(-1);
  if (found === undefined) return null;
  removeRecord(db, 'verdict', found.id, now);
  if (found.note === '') return null;
  const read = memory.safeParse(JSON.parse(found.note));
  return read.success ? read.data : null;
}
