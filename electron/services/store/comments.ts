/** Comments on an article as the window and the exports need them; they are records like others (see `records.ts`). */
import type { ArticleComment } from '../../common/contract/comment-channels.ts';
import { AppError } from '../../common/errors.ts';
import type { Db } from './connection.ts';
import { insertRecord, readRecord, removeRecord, restoreRecord, updateRecord } from './records.ts';
import type { Hand } from './revisions.ts';

const COLUMNS = `id, parent_id AS parentId, author, body, quoted, created_at AS createdAt, edited_at AS editedAt, resolved_at AS resolvedAt, resolved_by AS resolvedBy`;

/** All comments of an article that are in the book, oldest first. */
export function commentsOf(db: Db, articleId: string): ArticleComment[] {
  return db.prepare<[string], ArticleComment>(`SELECT ${COLUMNS} FROM comment WHERE article_id = ? AND removed_at IS NULL ORDER BY created_at, rowid`).all(articleId);
}

export interface NewComment {
  readonly id: string;
  readonly articleId: string;
  readonly parentId: string | null;
  readonly quoted: string;
  readonly body: string;
}

/**
 * Puts a comment in, by the hand's author. An answer to an answer belongs to the thread.
 * @throws AppError book/invalid (no such article or comment, nothing written)
 */
export function addComment(db: Db, { id, articleId, parentId, quoted, body }: NewComment, hand: Hand, now: number): ArticleComment {
  const parent = parentId === null ? null : (threadOf(db, parentId) ?? parentId);
  insertRecord(db, 'comment', { articleId, parentId: parent, author: hand.author, quoted, body: body.trim() }, now, id);
  return commentsOf(db, articleId).find((comment) => comment.id === id) ?? { id, parentId: parent, author: hand.author, body, quoted, createdAt: now, editedAt: null, resolvedAt: null, resolvedBy: '' };
}

/** The comment that began the thread of this one; null when it began one itself. */
function threadOf(db: Db, id: string): string | null {
  return db.prepare<[string], string | null>('SELECT parent_id FROM comment WHERE id = ?').pluck().get(id) ?? null;
}

/** Changes a comment's words, and says so unless they are the same. @throws AppError book/no-record, book/invalid */
export function editComment(db: Db, id: string, body: string, now: number): void {
  const words = body.trim();
  const { fields } = readRecord(db, 'comment', id);
  updateRecord(db, 'comment', id, { body: words, ...(words === fields['body'] ? {} : { editedAt: now }) }, now);
}

export function resolveComment(db: Db, id: string, resolved: boolean, hand: Hand, now: number): void {
  updateRecord(db, 'comment', id, resolved ? { resolvedAt: now, resolvedBy: hand.author } : { resolvedAt: null, resolvedBy: '' }, now);
}

/** Takes a comment out of the book, and the answers to it. */
export function removeComment(db: Db, id: string, now: number): void {
  for (const answer of db.prepare<[string], string>('SELECT id FROM comment WHERE parent_id = ? AND removed_at IS NULL').pluck().all(id)) removeRecord(db, 'comment', answer, now);
  removeRecord(db, 'comment', id, now);
}

/**
 * Takes a comment out with the step of the text that put it on its words.
 * @returns false: somebody had taken it out already, and it is not this step that brings it again
 */
export function withdrawComment(db: Db, id: string, now: number): boolean {
  if (removedAt(db, id) !== null) return false;
  removeComment(db, id, now);
  return true;
}

/** Brings a comment again that was withdrawn, with the answers that went with it: those that were taken out by themselves stay out. */
export function bringCommentBack(db: Db, id: string, now: number): void {
  const since = removedAt(db, id);
  for (const each of db.prepare<[string, string, number | null], string>('SELECT id FROM comment WHERE (id = ? OR parent_id = ?) AND removed_at = ?').pluck().all(id, id, since)) restoreRecord(db, 'comment', each, now);
}

/** When it was taken out; null: it is in the book. @throws AppError book/no-record */
function removedAt(db: Db, id: string): number | null {
  const row = db.prepare<[string], { at: number | null }>('SELECT removed_at AS at FROM comment WHERE id = ?').get(id);
  if (row === undefined) throw new AppError('book/no-record', { kind: 'comment', id });
  return row.at;
}
