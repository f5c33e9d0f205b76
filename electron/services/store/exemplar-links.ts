/** The part of an exemplar in an article: one row for each part, also while it is taken out, so a link that comes again is the old one. */
import { insertRecord, removeRecord } from './records.ts';
import type { Db } from './connection.ts';

/** Links an exemplar with an article, or brings the link back. @returns its id @throws AppError book/invalid */
export function putLink(db: Db, exemplarId: string, articleId: string, partPlayed: string, now: number): string {
  const known = db
    .prepare<[string, string, string], { id: string; removedAt: number | null }>('SELECT id, removed_at AS removedAt FROM exemplar_article WHERE exemplar_id = ? AND article_id = ? AND part_played = ?')
    .get(exemplarId, articleId, partPlayed);
  if (known === undefined) return insertRecord(db, 'exemplarArticle', { exemplarId, articleId, partPlayed }, now).id;
  if (known.removedAt !== null) db.prepare('UPDATE exemplar_article SET removed_at = NULL, updated_at = ? WHERE id = ?').run(now, known.id);
  return known.id;
}

/** @throws AppError book/no-record */
export function dropLink(db: Db, id: string, now: number): void {
  removeRecord(db, 'exemplarArticle', id, now);
}

/** Sources from one unit are from another now. */
export function moveSources(db: Db, fromUnit: string, toUnit: string): void {
  db.prepare('UPDATE source SET unit_id = ? WHERE unit_id = ?').run(toUnit, fromUnit);
}
