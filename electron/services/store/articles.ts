/** Articles: reading, saving, moving. Text, hash, derived columns and search index change together in one transaction. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../common/errors.ts';
import type { ArticleDocument } from '../../common/article/document.ts';
import type { ArticleKind } from '../../common/article/kind.ts';
import { emptyDocument, title as titleBlock } from '../../common/article/build.ts';
import { normalizeDocument, parseDocument } from '../../common/article/normalize.ts';
import { photosOf, titleOf, wordsOf } from '../../common/article/read.ts';
import type { Stage } from '../../common/book/outline.ts';
import type { ArticleView } from '../../common/contract/shapes.ts';
import type { Db } from './connection.ts';
import { contentOf, parseContent, sha256 } from './content.ts';
import { partOfStanding } from './matter.ts';
import { partOf, restorePart } from './parts.ts';
import { placeRank } from './ranks.ts';
import { HEAD_COLUMNS, keepBefore, type Before, type Hand, type Head } from './revisions.ts';
import { dropFromIndex, putInIndex } from './search-index.ts';
import { refuseLocked } from './stages.ts';

interface ArticleRow extends Head {
  number: number;
  part_id: string;
  stage: Stage;
  written_on: string | null;
}

const COLUMNS = `number, part_id, stage, written_on, ${HEAD_COLUMNS}`;

function toView(row: ArticleRow): ArticleView {
  return {
    id: row.id,
    partId: row.part_id,
    revision: row.revision,
    stage: row.stage,
    writtenOn: row.written_on,
    document: parseContent(row.id, row.content),
    updatedAt: row.updated_at,
  };
}

/** Every article of the book in book order. */
export function listArticles(db: Db): ArticleView[] {
  const columns = COLUMNS.split(', ').map((column) => `article.${column}`).join(', ');
  return db
    .prepare<[], ArticleRow>(
      `SELECT ${columns} FROM article JOIN part ON part.id = article.part_id
       WHERE article.removed_at IS NULL AND part.removed_at IS NULL ORDER BY part.kind <> 'front', part.rank, article.rank`,
    )
    .all()
    .map(toView);
}

/** What kind of piece each article of the book is, by id. */
export function articleKinds(db: Db): Map<string, ArticleKind> {
  const rows = db.prepare<[], { id: string; kind: ArticleKind }>('SELECT id, kind FROM article WHERE removed_at IS NULL').all();
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

/** Null where no such article stands in the book. */
export const readKind = (db: Db, id: string): ArticleKind | null => db.prepare<[string], ArticleKind>('SELECT kind FROM article WHERE id = ? AND removed_at IS NULL').pluck().get(id) ?? null;

/** @throws AppError book/no-article */
export function writeKind(db: Db, id: string, kind: ArticleKind, now: number): void {
  const { changes } = db.prepare('UPDATE article SET kind = ?, updated_at = ? WHERE id = ? AND removed_at IS NULL').run(kind, now, id);
  if (changes === 0) throw new AppError('book/no-article', { id });
}

function rowOf(db: Db, id: string): ArticleRow {
  const row = db.prepare<[string], ArticleRow>(`SELECT ${COLUMNS} FROM article WHERE id = ? AND removed_at IS NULL`).get(id);
  if (row === undefined) throw new AppError('book/no-article', { id });
  return row;
}

/** @throws AppError book/no-article */
export function readArticle(db: Db, id: string): ArticleView {
  return toView(rowOf(db, id));
}

export interface NewArticle {
  readonly partId: string;
  readonly document: ArticleDocument;
  readonly writtenOn: string | null;
  /** Place in the dateline; absent: none. */
  readonly writtenIn?: string;
  readonly sourceId: string | null;
  /** Who wrote the text; null: not known, as of one that came in a document. */
  readonly author: string | null;
  readonly now: number;
}

/** Adds an article at the end of its part. @throws AppError book/no-part */
export function insertArticle(db: Db, article: NewArticle): string {
  const document = normalizeDocument(article.document);
  const content = contentOf(document);
  const id = randomUUID();
  const { partId, writtenOn, writtenIn = '', sourceId, author, now } = article;
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO article (id, part_id, rank, title, words, photos, content, content_sha256, written_on, written_in, stage, revision,
         source_id, text_author, text_at, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'draft', 1, ?, ?, ?, ?, ?)`,
    )
    .run(
      id,
      partOf(db, partId).id,
      placeRank(db, partId, null, null),
      titleOf(document),
      wordsOf(document),
      photosOf(document).length,
      content,
      sha256(content),
      writtenOn,
      writtenIn.normalize('NFC'),
      sourceId,
      author,
      now,
      now,
      now,
    );
  putInIndex(db, Number(lastInsertRowid), document);
  return id;
}

/** @param author whose title it is; null: not known */
export function addArticle(db: Db, partId: string, title: string, { author, now }: Pick<NewArticle, 'author' | 'now'>): string {
  return insertArticle(db, { partId, document: emptyDocument(title), writtenOn: null, sourceId: null, author, now });
}

/** One storing of a text. */
export interface Save {
  readonly document: ArticleDocument;
  /** What it is, seen from the text that it takes the place of. */
  readonly as: Before;
  readonly hand: Hand;
  readonly now: number;
  /** Also into an approved article: a snapshot brings text and stage back together. */
  readonly evenLocked?: boolean;
}

/**
 * Stores a text; the one before may become a version. Text that is already there changes nothing and keeps its revision.
 * @throws AppError book/no-article, book/stale (the stored revision is another), book/invalid, article/locked (it is approved)
 */
export function saveArticle(db: Db, id: string, baseRevision: number, { document, as, hand, now, evenLocked = false }: Save): { revision: number; savedAt: number } {
  const row = rowOf(db, id);
  if (row.revision !== baseRevision) throw new AppError('book/stale', { id, revision: row.revision, base: baseRevision });
  const normal = parseDocument(document);
  const content = contentOf(normal);
  if (content === row.content) return { revision: row.revision, savedAt: row.updated_at };
  if (!evenLocked) refuseLocked(row);
  keepBefore(db, row, as, hand, now);
  const revision = row.revision + 1;
  db.prepare(
    `UPDATE article SET title = ?, words = ?, photos = ?, content = ?, content_sha256 = ?, text_author = ?, text_at = ?, revision = ?, updated_at = ? WHERE number = ?`,
  ).run(titleOf(normal), wordsOf(normal), photosOf(normal).length, content, sha256(content), hand.author, now, revision, now, row.number);
  putInIndex(db, row.number, normal);
  hand.written.set(id, { author: hand.author, at: now, as });
  return { revision, savedAt: now };
}

/** Puts another text in the place of the present one, whatever its revision. @throws AppError book/no-article, book/invalid, article/locked */
export function replaceText(db: Db, id: string, save: Save): { revision: number; savedAt: number } {
  return saveArticle(db, id, rowOf(db, id).revision, save);
}

/** Puts another title at the head of the text; its revision grows, as with any change of the text. */
export function renameArticle(db: Db, id: string, title: string, hand: Hand, now: number): void {
  const { document } = readArticle(db, id);
  replaceText(db, id, { document: { ...document, blocks: [titleBlock(title), ...document.blocks.slice(1)] }, as: 'rename', hand, now });
}

/** Every article's present text as it is stored, also of those taken out. */
export function headsOf(db: Db, ids: readonly string[]): Head[] {
  const read = db.prepare<[string], ArticleRow>(`SELECT ${COLUMNS} FROM article WHERE id = ?`);
  return ids.flatMap((id) => {
    const row = read.get(id);
    return row === undefined ? [] : [row];
  });
}

/**
 * Moves an article into a part, in front of article or matter `before` of that part, or to its end.
 * @throws AppError book/no-article (also when `before` is not in that part), book/no-part
 */
export function moveArticle(db: Db, id: string, partId: string, before: string | null, now: number): void {
  const row = rowOf(db, id);
  const target = partOf(db, partId).id;
  if (before === id) return;
  if (before !== null && partOfStanding(db, before) !== target) throw new AppError('book/no-article', { id: before });
  db.prepare('UPDATE article SET part_id = ?, rank = ?, updated_at = ? WHERE number = ?').run(
    target,
    placeRank(db, target, before, id),
    now,
    row.number,
  );
}

export function removeArticle(db: Db, id: string, now: number): void {
  const row = rowOf(db, id);
  db.prepare('UPDATE article SET removed_at = ?, updated_at = ? WHERE number = ?').run(now, now, row.number);
  dropFromIndex(db, row.number);
}

/** Brings a removed article back to its place, with its part if that was removed too. An article that is there stays as it is. */
export function restoreArticle(db: Db, id: string, now: number): void {
  const row = db
    .prepare<[string], ArticleRow & { removed_at: number | null }>(`SELECT ${COLUMNS}, removed_at FROM article WHERE id = ?`)
    .get(id);
  if (row === undefined) throw new AppError('book/no-article', { id });
  if (row.removed_at === null) return;
  db.prepare('UPDATE article SET removed_at = NULL, updated_at = ? WHERE number = ?').run(now, row.number);
  restorePart(db, row.part_id, now);
  putInIndex(db, row.number, parseContent(id, row.content));
}

export function setWrittenIn(db: Db, id: string, writtenIn: string, now: number): void {
  db.prepare('UPDATE article SET written_in = ?, updated_at = ? WHERE number = ?').run(writtenIn.normalize('NFC'), now, rowOf(db, id).number);
}

/** Every article of the book with the hash of its text: what has to be looked at anew. */
export function textStates(db: Db): { id: string; sha256: string }[] {
  return db.prepare<[], { id: string; sha256: string }>('SELECT id, content_sha256 AS sha256 FROM article WHERE removed_at IS NULL ORDER BY number').all();
}

export function setWrittenOn(db: Db, id: string, writtenOn: string | null, now: number): void {
  db.prepare('UPDATE article SET written_on = ?, updated_at = ? WHERE number = ?').run(writtenOn, now, rowOf(db, id).number);
}
