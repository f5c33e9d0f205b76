/** Former texts of articles. A text is kept once, under its hash; a revision says whose it was, when and what came after it. */
import { randomUUID } from 'node:crypto';
import type { ArticleDocument } from '../../common/article/document.ts';
import { isWorthKeeping, thinned } from '../../common/history/thin.ts';
import type { ArticleVersion } from '../../common/contract/history-shapes.ts';
import { AppError } from '../../common/errors.ts';
import { parseContent } from './content.ts';
import type { Db } from './connection.ts';

/** What was done to the text after it was kept. */
export type Before = Exclude<ArticleVersion['before'], 'approved'>;

/** Who changes the book, and which texts were written since it was opened: the first change after opening always keeps what was there. */
export interface Hand {
  readonly author: string;
  /** How each article's text was written last since the book was opened, by this hand or by one before it. */
  readonly written: Map<string, Written>;
}

export interface Written {
  readonly author: string;
  /** ms since 1970. The row's own time does not tell: a date or a place that is changed moves it. */
  readonly at: number;
  /** What it was, seen from the text before. */
  readonly as: Before;
}

/** The text of an article as it is now. */
export interface Head {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly words: number;
  readonly content: string;
  readonly content_sha256: string;
  /** Null: not known. Empty: by somebody who had not given a name. */
  readonly text_author: string | null;
  /** When the text was written, ms since 1970; null: not known, but not after `updated_at`. */
  readonly text_at: number | null;
  readonly updated_at: number;
}

/** Columns of a head, for a SELECT from `article`. */
export const HEAD_COLUMNS = 'id, revision, title, words, content, content_sha256, text_author, text_at, updated_at';

/** A former text as it was kept. Times are ms since 1970. */
export interface RevisionRow {
  id: string;
  article_id: string;
  revision: number;
  content_sha256: string;
  title: string;
  words: number;
  before: Before;
  author: string;
  written_at: number;
  kept_at: number;
  pinned: number;
}

/** Stores a text under its hash, if it is not there. */
export function keepText(db: Db, sha256: string, content: string): void {
  db.prepare('INSERT INTO text (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING').run(sha256, content);
}

/**
 * Keeps the text that is about to be written over: always before anything but typing; before typing when a rest, a long stretch
 * or the opening of the book lies between. Then thins what is kept of this article.
 */
export function keepBefore(db: Db, head: Head, before: Before, hand: Hand, now: number): void {
  const last = db
    .prepare<[string], { revision: number; kept_at: number }>('SELECT revision, kept_at FROM revision WHERE article_id = ? ORDER BY revision DESC LIMIT 1')
    .get(head.id);
  if (last?.revision === head.revision) return;
  const written = hand.written.get(head.id);
  // A merge and what is decided of it, place by place, are one thing to go back behind.
  if (before === 'merge' && written?.as === 'merge') return;
  const times = { writtenAt: written?.author === hand.author ? written.at : null, keptAt: last?.kept_at ?? null, now };
  if (before === 'save' && !isWorthKeeping(times)) return;
  keepHead(db, head, { before, pinned: false, now });
  thin(db, head.id, now);
}

/** Keeps an article's text as it is now, as whoever wrote it left it, if its newest version is not this text already. */
export function keepHead(db: Db, head: Head, why: { before: Before; pinned: boolean; now: number }): void {
  keepText(db, head.content_sha256, head.content);
  const known = db.prepare<[string, number], string>('SELECT id FROM revision WHERE article_id = ? AND revision = ?').pluck().get(head.id, head.revision);
  if (known !== undefined) {
    if (why.pinned) db.prepare('UPDATE revision SET pinned = 1 WHERE id = ?').run(known);
    return;
  }
  db.prepare(
    `INSERT INTO revision (id, article_id, revision, content_sha256, title, words, before, author, written_at, kept_at, pinned)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    randomUUID(),
    head.id,
    head.revision,
    head.content_sha256,
    head.title,
    head.words,
    why.before,
    head.text_author ?? '',
    head.text_at ?? head.updated_at,
    why.now,
    why.pinned ? 1 : 0,
  );
}

/** @param versionId as `listVersions` tells it. @throws AppError book/no-version, file/damaged */
export function readVersion(db: Db, articleId: string, versionId: string): ArticleDocument {
  const sha256 = db
    .prepare<Record<string, string>, string>(
      `SELECT content_sha256 FROM revision WHERE id = @id AND article_id = @article
       UNION ALL SELECT content_sha256 FROM stage_change WHERE id = @id AND article_id = @article AND to_stage = 'approved'`,
    )
    .pluck()
    .get({ id: versionId, article: articleId });
  if (sha256 === undefined) throw new AppError('book/no-version', { id: versionId });
  return readText(db, articleId, sha256);
}

/** @throws AppError file/damaged when the text is not there or is no document */
export function readText(db: Db, articleId: string, sha256: string): ArticleDocument {
  const content = db.prepare<[string], string>('SELECT content FROM text WHERE sha256 = ?').pluck().get(sha256);
  if (content === undefined) throw new AppError('file/damaged', { where: 'text', id: sha256 });
  return parseContent(articleId, content);
}

/** What is kept of an article, newest text first. */
export function rowsOf(db: Db, articleId: string): RevisionRow[] {
  return db.prepare<[string], RevisionRow>('SELECT * FROM revision WHERE article_id = ? ORDER BY revision DESC').all(articleId);
}

function thin(db: Db, articleId: string, now: number): void {
  const rows = rowsOf(db, articleId).map((row) => ({ ...row, writtenAt: row.written_at, pinned: row.pinned === 1 }));
  const drop = db.prepare('DELETE FROM revision WHERE id = ?');
  const dropText = db.prepare(
    `DELETE FROM text WHERE sha256 = @sha256 AND NOT EXISTS (SELECT 1 FROM revision WHERE content_sha256 = @sha256)
       AND NOT EXISTS (SELECT 1 FROM snapshot_article WHERE content_sha256 = @sha256)
       AND NOT EXISTS (SELECT 1 FROM stage_change WHERE content_sha256 = @sha256)`,
  );
  for (const row of thinned(rows, now)) {
    drop.run(row.id);
    dropText.run({ sha256: row.content_sha256 });
  }
}
