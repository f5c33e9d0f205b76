/** The stages of articles: moving them, who moved them, when, why and with which text, and the lock on what is approved. */
import { randomUUID } from 'node:crypto';
import { hindranceOf, isLocked, ownReason, personsReason } from '../../common/article/stage.ts';
import { hasOpenSuggestions } from '../../common/article/suggest.ts';
import type { Stage } from '../../common/book/outline.ts';
import type { StageChange } from '../../common/contract/stage-channels.ts';
import { AppError } from '../../common/errors.ts';
import type { Db } from './connection.ts';
import { parseContent } from './content.ts';
import { keepText, type Hand } from './revisions.ts';

interface Staged {
  id: string;
  title: string;
  stage: Stage;
  content: string;
  content_sha256: string;
}

/**
 * Moves articles to a stage; their texts as they are now are kept. Those that are there already are left alone.
 * @returns ids of the articles that were moved
 * @throws AppError book/no-article, stage/reason-needed, stage/open-suggestions: then none is moved (the transaction ends)
 */
export function setStages(db: Db, ids: readonly string[], { to, reason }: { readonly to: Stage; readonly reason: string }, hand: Hand, now: number): string[] {
  return ids.filter((id) => {
    const row = stagedRow(db, id);
    if (row.stage === to) return false;
    const hindrance = hindranceOf({ from: row.stage, to, reason, openSuggestions: isKeptOpen(row, to) });
    if (hindrance !== null) throw new AppError(hindrance === 'reason' ? 'stage/reason-needed' : 'stage/open-suggestions', { id, title: row.title });
    db.prepare('UPDATE article SET stage = ?, updated_at = ? WHERE id = ?').run(to, now, id);
    noteStage(db, id, row.stage, personsReason(reason), hand, now);
    return true;
  });
}

/**
 * What somebody has to know before articles are moved, apart from why: nothing is moved.
 * @returns how many threads of comments on them are not settled, where the move locks their texts
 * @throws AppError book/no-article, stage/open-suggestions
 */
export function lookAhead(db: Db, ids: readonly string[], to: Stage): { comments: number } {
  const threads = db.prepare<[string], number>('SELECT count(*) FROM comment WHERE article_id = ? AND parent_id IS NULL AND resolved_at IS NULL AND removed_at IS NULL').pluck();
  const moved = ids.map((id) => stagedRow(db, id)).filter(({ stage }) => stage !== to);
  for (const row of moved) refuseSuggestions(row, to);
  return { comments: isLocked(to) ? moved.reduce((sum, { id }) => sum + (threads.get(id) ?? 0), 0) : 0 };
}

/** The move would lock a text in which something suggested is not decided. */
const isKeptOpen = ({ id, content }: Pick<Staged, 'id' | 'content'>, to: Stage): boolean => isLocked(to) && hasOpenSuggestions(parseContent(id, content));

/** @throws AppError stage/open-suggestions */
function refuseSuggestions(row: Pick<Staged, 'id' | 'title' | 'content'>, to: Stage): void {
  if (isKeptOpen(row, to)) throw new AppError('stage/open-suggestions', { id: row.id, title: row.title });
}

/** A merge left two stages, and a person took this one. @throws AppError book/no-article, stage/open-suggestions */
export function decideStage(db: Db, id: string, to: Stage, hand: Hand, now: number): void {
  const row = stagedRow(db, id);
  const { stage: from } = row;
  if (from === to) return;
  refuseSuggestions(row, to);
  db.prepare('UPDATE article SET stage = ?, updated_at = ? WHERE id = ?').run(to, now, id);
  noteStage(db, id, from, ownReason('merge'), hand, now);
}

/**
 * Writes down that an article came from stage `from` to the one that it has now, with its text as it is now.
 * @param reason as it is stored
 */
export function noteStage(db: Db, id: string, from: Stage, reason: string, hand: Hand, now: number): void {
  const row = db.prepare<[string], Staged>('SELECT id, title, stage, content, content_sha256 FROM article WHERE id = ?').get(id);
  if (row === undefined) throw new AppError('book/no-article', { id });
  keepText(db, row.content_sha256, row.content);
  db.prepare(
    `INSERT INTO stage_change (id, article_id, from_stage, to_stage, content_sha256, author, reason, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(randomUUID(), id, from, row.stage, row.content_sha256, hand.author, reason, now);
}

/** Newest first. */
export function stageHistory(db: Db, articleId: string): StageChange[] {
  return db
    .prepare<[string], StageChange>(
      `SELECT id, from_stage AS "from", to_stage AS "to", author, reason, changed_at AS at, content_sha256 AS sha256
       FROM stage_change WHERE article_id = ? ORDER BY changed_at DESC, rowid DESC`,
    )
    .all(articleId);
}

/** @throws AppError article/locked for the text of an article that is approved */
export function refuseLocked({ id, title, stage }: Pick<Staged, 'id' | 'title' | 'stage'>): void {
  if (isLocked(stage)) throw new AppError('article/locked', { id, title });
}

function stagedRow(db: Db, id: string): Staged {
  const row = db.prepare<[string], Staged>('SELECT id, title, stage, content, content_sha256 FROM article WHERE id = ? AND removed_at IS NULL').get(id);
  if (row === undefined) throw new AppError('book/no-article', { id });
  return row;
}
