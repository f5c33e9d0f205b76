/**
 * Order of parts, and of articles and matter within a part: a text key between its neighbours' keys, so that a move writes one row.
 * Removed rows keep their keys: what comes back comes back to its place.
 */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { Db } from './connection.ts';

/** A row and its key. */
export interface Placed {
  readonly id: string;
  readonly rank: string;
}

/**
 * A key in front of part `before`, or behind the last one. `self` (the part that moves) does not count as a neighbour.
 */
export function partRank(db: Db, before: string | null, self: string | null): string {
  const own = self ?? '';
  const upper = before === null ? null : db.prepare<[string], string>('SELECT rank FROM part WHERE id = ?').pluck().get(before) ?? null;
  const lower =
    upper === null
      ? db.prepare<[string], string | null>('SELECT max(rank) FROM part WHERE id <> ?').pluck().get(own)
      : db.prepare<[string, string], string | null>('SELECT max(rank) FROM part WHERE id <> ? AND rank < ?').pluck().get(own, upper);
  return generateKeyBetween(lower ?? null, upper);
}

/** What stands in a part, or (null) behind the last one: articles and matter, in one order of keys. Removed ones among them. */
const STANDING = `SELECT id, rank, 0 AS after FROM article WHERE part_id IS ? UNION ALL SELECT id, rank, 1 FROM matter WHERE part_id IS ?`;

/**
 * A key for an article or matter within part `partId`, in front of article or matter `before`, or behind everything. `self` (what moves) does not
 * count as a neighbour. Matter may have come to share its key with an article (a merge, a snapshot): then the article stands first.
 */
export function placeRank(db: Db, partId: string | null, before: string | null, self: string | null): string {
  const own = self ?? '';
  if (before !== null) untie(db, partId, before);
  const upper = before === null ? null : rankOf(db, partId, before);
  const lower =
    upper === null
      ? db.prepare<[string | null, string | null, string], string | null>(`SELECT max(rank) FROM (${STANDING}) WHERE id <> ?`).pluck().get(partId, partId, own)
      : db
          .prepare<[string | null, string | null, string, string], string | null>(`SELECT max(rank) FROM (${STANDING}) WHERE id <> ? AND rank < ?`)
          .pluck()
          .get(partId, partId, own, upper);
  return generateKeyBetween(lower ?? null, upper);
}

/** The id of what else has this key there, or null. */
export function standsAt(db: Db, partId: string | null, rank: string, self: string): string | null {
  const row = db
    .prepare<[string | null, string | null, string, string], string>(`SELECT id FROM (${STANDING}) WHERE rank = ? AND id <> ? ORDER BY after, id`)
    .pluck()
    .get(partId, partId, rank, self);
  return row ?? null;
}

function rankOf(db: Db, partId: string | null, id: string): string | null {
  return db.prepare<[string | null, string | null, string], string>(`SELECT rank FROM (${STANDING}) WHERE id = ?`).pluck().get(partId, partId, id) ?? null;
}

/** Gives matter that shares its key with what stands in front of it a key of its own: nothing fits between two that are the same. */
function untie(db: Db, partId: string | null, id: string): void {
  const rank = rankOf(db, partId, id);
  if (rank === null) return;
  const same = db
    .prepare<[string | null, string | null, string], { id: string; after: number }>(`SELECT id, after FROM (${STANDING}) WHERE rank = ? ORDER BY after, id`)
    .all(partId, partId, rank);
  const later = same.slice(1);
  if (later.length === 0) return;
  const upper = db.prepare<[string | null, string | null, string], string | null>(`SELECT min(rank) FROM (${STANDING}) WHERE rank > ?`).pluck().get(partId, partId, rank);
  const keys = generateNKeysBetween(rank, upper ?? null, later.length);
  const put = db.prepare('UPDATE matter SET rank = ? WHERE id = ?');
  for (const [index, matter] of later.entries()) put.run(keys[index] ?? rank, matter.id);
}
