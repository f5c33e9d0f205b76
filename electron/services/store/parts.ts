/** Parts of the book and the outline as a whole. A removed part stays as a row: its removed articles still belong to it. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../common/errors.ts';
import type { Outline, OutlineArticle, PartKind, Stage } from '../../common/book/outline.ts';
import type { Db } from './connection.ts';
import { partRank } from './ranks.ts';

export interface PartRow {
  id: string;
  kind: PartKind;
  title: string;
}

interface ArticleLine {
  id: string;
  part_id: string;
  title: string;
  stage: Stage;
  words: number;
  photos: number;
}

/** Parts in book order, removed ones left out. */
export function listParts(db: Db): PartRow[] {
  return db.prepare<[], PartRow>(`SELECT id, kind, title FROM part WHERE removed_at IS NULL ORDER BY kind <> 'front', rank`).all();
}

/** Parts and articles in book order, in one consistent reading. */
export function readOutline(db: Db): Outline {
  const read = db.transaction(() => ({
    parts: listParts(db),
    lines: db
      .prepare<[], ArticleLine>('SELECT id, part_id, title, stage, words, photos FROM article WHERE removed_at IS NULL ORDER BY rank')
      .all(),
  }));
  const { parts, lines } = read();
  const byPart = new Map<string, OutlineArticle[]>(parts.map((part) => [part.id, []]));
  for (const { part_id, ...line } of lines) byPart.get(part_id)?.push(line);
  return { parts: parts.map((part) => ({ ...part, articles: byPart.get(part.id) ?? [] })) };
}

/** @throws AppError book/no-part */
export function partOf(db: Db, id: string): PartRow {
  const row = db.prepare<[string], PartRow>('SELECT id, kind, title FROM part WHERE id = ? AND removed_at IS NULL').get(id);
  if (row === undefined) throw new AppError('book/no-part', { id });
  return row;
}

export function insertPart(db: Db, part: { kind: PartKind; title: string; before: string | null; now: number }): string {
  const id = randomUUID();
  db.prepare('INSERT INTO part (id, kind, title, rank, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)').run(
    id,
    part.kind,
    part.title.normalize('NFC'),
    partRank(db, part.before, null),
    part.now,
    part.now,
  );
  return id;
}

/** New body part behind part `after`, or last. */
export function addPart(db: Db, title: string, after: string | null, now: number): string {
  const before = after === null ? null : next(db, partOf(db, after).id);
  return insertPart(db, { kind: 'body', title, before, now });
}

export function renamePart(db: Db, id: string, title: string, now: number): void {
  db.prepare('UPDATE part SET title = ?, updated_at = ? WHERE id = ?').run(title.normalize('NFC'), now, partOf(db, id).id);
}

/**
 * Moves a part in front of part `before`, or to the end. In front of the front part means: first of the body.
 * @throws AppError book/invalid when the front part itself is to move
 */
export function movePart(db: Db, id: string, before: string | null, now: number): void {
  if (partOf(db, id).kind === 'front') throw new AppError('book/invalid', { where: 'part.kind', id });
  if (before === id) return;
  const goal = before === null ? null : partOf(db, before);
  const target = goal?.kind === 'front' ? next(db, goal.id) : (goal?.id ?? null);
  if (target === id) return;
  db.prepare('UPDATE part SET rank = ?, updated_at = ? WHERE id = ?').run(partRank(db, target, id), now, id);
}

/** @throws AppError book/invalid when it still holds articles or is the front part */
export function removePart(db: Db, id: string, now: number): void {
  if (partOf(db, id).kind === 'front') throw new AppError('book/invalid', { where: 'part.kind', id });
  const articles = db.prepare<[string], number>('SELECT count(*) FROM article WHERE part_id = ? AND removed_at IS NULL').pluck().get(id) ?? 0;
  if (articles > 0) throw new AppError('book/invalid', { where: 'part.articles', id, articles });
  db.prepare('UPDATE part SET removed_at = ?, updated_at = ? WHERE id = ?').run(now, now, id);
}

/** A part comes back when an article that was removed from it does. */
export function restorePart(db: Db, id: string, now: number): void {
  db.prepare('UPDATE part SET removed_at = NULL, updated_at = ? WHERE id = ? AND removed_at IS NOT NULL').run(now, id);
}

/** The part that follows in the list of shown parts, or null. */
function next(db: Db, id: string): string | null {
  const parts = listParts(db);
  return parts[parts.findIndex((part) => part.id === id) + 1]?.id ?? null;
}
