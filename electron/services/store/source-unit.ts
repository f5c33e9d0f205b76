/** Who sent a source. */
import type { Db } from './connection.ts';

/** The source an article came in, and how many articles of the book came in it; null: it was written in the book. */
export function sourceOf(db: Db, articleId: string): { readonly id: string; readonly articles: number } | null {
  const row = db
    .prepare<[string], { id: string; articles: number }>(
      `SELECT source_id AS id, (SELECT count(*) FROM article AS other WHERE other.source_id = article.source_id AND other.removed_at IS NULL) AS articles
       FROM article WHERE id = ? AND source_id IS NOT NULL`,
    )
    .get(articleId);
  return row ?? null;
}

/** The source is from this unit. */
export function nameSourceUnit(db: Db, sourceId: string, unitId: string): void {
  db.prepare('UPDATE source SET unit_id = ? WHERE id = ?').run(unitId, sourceId);
}

/** Who sent it, in their own words. */
export function noteSender(db: Db, sourceId: string, sender: string): void {
  db.prepare('UPDATE source SET received_from = ? WHERE id = ?').run(sender.normalize('NFC'), sourceId);
}
