/**
 * One row for each time that the book was opened and changed. Two copies of a file share the rows from before the copy was made,
 * and the last of those tells when that was.
 */
import type { Db } from './connection.ts';

export interface WritingSession {
  readonly id: string;
  /** ms since 1970: its first and last change. */
  readonly beganAt: number;
  readonly lastAt: number;
  /** The book's settings before its first change, as JSON. */
  readonly settings: string;
}

/** Notes a change before it is made. */
export function noteSession(db: Db, id: string, now: number): void {
  const { changes } = db.prepare('UPDATE session SET last_at = ? WHERE id = ?').run(now, id);
  if (changes === 0) db.prepare('INSERT INTO session (id, began_at, last_at, settings) SELECT ?, ?, ?, settings FROM book').run(id, now, now);
}

/** Oldest first. */
export function readSessions(db: Db): WritingSession[] {
  return db.prepare<[], WritingSession>('SELECT id, began_at AS beganAt, last_at AS lastAt, settings FROM session ORDER BY began_at, id').all();
}
