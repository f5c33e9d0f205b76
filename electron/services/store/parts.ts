/** Parts of the book and the outline as a whole. A removed part stays as a row: its removed articles still belong to it. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../common/errors.ts';
import type { Outline, OutlineArticle, PartKind, PartOrder, PlacedMatter, Stage } from '../../common/book/outline.ts';
import type { Db } from './connection.ts';
import { listMatterLines, type MatterLine } from './matter.ts';
import { partRank } from './ranks.ts';

export interface PartRow {
  id: string;
  kind: PartKind;
  title: string;
  /** Pages; null: no plan. */
  budget: number | null;
  orderBy: PartOrder;
}

const PART = 'id, kind, title, budget, order_by AS orderBy';

interface ArticleLine {
  id: string;
  part_id: string;
  rank: string;
  title: string;
  stage: Stage;
  words: number;
  photos: number;
}

/** Parts in book order, removed ones left out. */
export function listParts(db: Db): PartRow[] {
  return db.prepare<[], PartRow>(`SELECT ${PART} FROM part WHERE removed_at IS NULL ORDER BY kind <> 'front', rank`).all();
}

/** Parts with articles and matter in book order, in one consistent reading. */
export function readOutline(db: Db): Outline {
  const read = db.transaction(() => ({
    parts: listParts(db),
    lines: db
      .prepare<[], ArticleLine>('SELECT id, part_id, rank, title, stage, words, photos FROM article WHERE removed_at IS NULL ORDER BY rank')
      .all(),
    matter: listMatterLines(db),
  }));
  const { parts, lines, matter } = read();
  const byPart = new Map<string, OutlineArticle[]>(parts.map((part) => [part.id, []]));
  const ranks = new Map<string, string[]>();
  for (const { part_id, rank, ...line } of lines) {
    byPart.get(part_id)?.push(line);
    ranks.set(part_id, [...(ranks.get(part_id) ?? []), rank]);
  }
  const among = (id: string | null): MatterLine[] => matter.filter(({ partId }) => partId === id);
  const shown = ({ id, kind, title }: MatterLine): Omit<PlacedMatter, 'at'> => ({ id, kind, title });
  const inPart = (id: string): PlacedMatter[] =>
    among(id).map((line) => ({ ...shown(line), at: (ranks.get(id) ?? []).filter((rank) => rank <= line.rank).length }));
  return {
    parts: parts.map((part) => ({ ...part, articles: byPart.get(part.id) ?? [], matter: inPart(part.id) })),
    back: among(null).map(shown),
  };
}

/** @throws AppError book/no-part */
export function partOf(db: Db, id: string): PartRow {
  const row = db.prepare<[string], PartRow>(`SELECT ${PART} FROM part WHERE id = ? AND removed_at IS NULL`).get(id);
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

/** @throws AppError book/invalid when it still holds articles or matter, or is the front part */
export function removePart(db: Db, id: string, now: number): void {
  if (partOf(db, id).kind === 'front') throw new AppError('book/invalid', { where: 'part.kind', id });
  const held = (table: 'article' | 'matter'): number => db.prepare<[string], number>(`SELECT count(*) FROM ${table} WHERE part_id = ? AND removed_at IS NULL`).pluck().get(id) ?? 0;
  const articles = held('article') + held('matter');
  if (articles > 0) throw new AppError('book/invalid', { where: 'part.articles', id, articles });
  db.prepare('UPDATE part SET removed_at = ?, updated_at = ? WHERE id = ?').run(now, now, id);
}

/** Ids of a part's articles in their order. */
export function articleIdsOf(db: Db, id: string): string[] {
  return db.prepare<[string], string>('SELECT id FROM article WHERE part_id = ? AND removed_at IS NULL ORDER BY rank').pluck().all(id);
}

/** @param pages null: no plan. @throws AppError book/no-part */
export function setBudget(db: Db, id: string, pages: number | null, now: number): void {
  db.prepare('UPDATE part SET budget = ?, updated_at = ? WHERE id = ?').run(pages, now, partOf(db, id).id);
}

/**
 * Notes the rule of a part's order and puts its articles into this one. They change places among themselves: matter stays where it stands.
 * @param order ids of the part's articles, all of them; null: they stay as they are
 * @throws AppError book/no-part
 */
export function setOrder(db: Db, id: string, orderBy: PartOrder, order: readonly string[] | null, now: number): void {
  const part = partOf(db, id);
  if (part.orderBy !== orderBy) db.prepare('UPDATE part SET order_by = ?, updated_at = ? WHERE id = ?').run(orderBy, now, id);
  if (order === null) return;
  const places = db.prepare<[string], { id: string; rank: string }>('SELECT id, rank FROM article WHERE part_id = ? AND removed_at IS NULL ORDER BY rank').all(id);
  const moved = places.filter((place, index) => order[index] !== place.id);
  const rank = new Map(order.map((article, index) => [article, places[index]?.rank ?? '']));
  // Put aside first: two that change places would meet on the way.
  const aside = db.prepare(`UPDATE article SET rank = '~' || id WHERE id = ?`);
  const put = db.prepare('UPDATE article SET rank = ?, updated_at = ? WHERE id = ?');
  for (const article of moved) aside.run(article.id);
  for (const article of moved) put.run(rank.get(article.id) ?? article.rank, now, article.id);
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
