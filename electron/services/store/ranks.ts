/**
 * Order of parts, and of articles within a part: a text key between its neighbours' keys, so that a move writes one row.
 * Removed rows keep their keys: what comes back comes back to its place.
 */
import { generateKeyBetween } from 'fractional-indexing';
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

/** The same for an article within part `partId`. */
export function articleRank(db: Db, partId: string, before: string | null, self: string | null): string {
  const own = self ?? '';
  const upper = before === null ? null : db.prepare<[string], string>('SELECT rank FROM article WHERE id = ?').pluck().get(before) ?? null;
  const lower =
    upper === null
      ? db.prepare<[string, string], string | null>('SELECT max(rank) FROM article WHERE part_id = ? AND id <> ?').pluck().get(partId, own)
      : db
          .prepare<[string, string, string], string | null>('SELECT max(rank) FROM article WHERE part_id = ? AND id <> ? AND rank < ?')
          .pluck()
          .get(partId, own, upper);
  return generateKeyBetween(lower ?? null, upper);
}
