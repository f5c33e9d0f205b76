/** Articles: reading, saving, moving. Text, hash, derived columns and search index change together in one transaction. */
import { createHash, randomUUID } from 'node:crypto';
import { AppError } from '../../common/errors.ts';
import type { ArticleDocument } from '../../common/article/document.ts';
import { emptyDocument, title as titleBlock } from '../../common/article/build.ts';
import { normalizeDocument, parseDocument } from '../../common/article/normalize.ts';
import { photosOf, titleOf, wordsOf } from '../../common/article/read.ts';
import type { Stage } from '../../common/book/outline.ts';
import type { ArticleView } from '../../common/contract/shapes.ts';
import type { Db } from './connection.ts';
import { partOf, restorePart } from './parts.ts';
import { articleRank } from './ranks.ts';
import { dropFromIndex, putInIndex } from './search-index.ts';

interface ArticleRow {
  number: number;
  id: string;
  part_id: string;
  revision: number;
  stage: Stage;
  written_on: string | null;
  content: string;
  updated_at: number;
}

const COLUMNS = 'number, id, part_id, revision, stage, written_on, content, updated_at';

/** SHA-256 of a text's UTF-8 bytes, or of bytes; lower-case hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** How a document is written into the file. The same document always gives the same text. */
export function contentOf(document: ArticleDocument): string {
  return JSON.stringify(document);
}

/** @throws AppError file/damaged when the stored text is not a document */
export function parseContent(id: string, content: string): ArticleDocument {
  try {
    return parseDocument(JSON.parse(content));
  } catch (thrown) {
    throw new AppError('file/damaged', { where: 'article.content', id }, { cause: thrown });
  }
}

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
  readonly sourceId: string | null;
  readonly now: number;
}

/** Adds an article at the end of its part. @throws AppError book/no-part */
export function insertArticle(db: Db, article: NewArticle): string {
  const document = normalizeDocument(article.document);
  const content = contentOf(document);
  const id = randomUUID();
  const { partId, writtenOn, sourceId, now } = article;
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO article (id, part_id, rank, title, words, photos, content, content_sha256, written_on, stage, revision, source_id,
         created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'draft', 1, ?, ?, ?)`,
    )
    .run(
      id,
      partOf(db, partId).id,
      articleRank(db, partId, null, null),
      titleOf(document),
      wordsOf(document),
      photosOf(document).length,
      content,
      sha256(content),
      writtenOn,
      sourceId,
      now,
      now,
    );
  putInIndex(db, Number(lastInsertRowid), document);
  return id;
}

export function addArticle(db: Db, partId: string, title: string, now: number): string {
  return insertArticle(db, { partId, document: emptyDocument(title), writtenOn: null, sourceId: null, now });
}

/**
 * Stores a text. Text that is already there changes nothing and keeps its revision.
 * @throws AppError book/no-article, book/stale (the stored revision is another), book/invalid
 */
export function saveArticle(db: Db, id: string, baseRevision: number, document: ArticleDocument, now: number): { revision: number; savedAt: number } {
  const row = rowOf(db, id);
  if (row.revision !== baseRevision) throw new AppError('book/stale', { id, revision: row.revision, base: baseRevision });
  const normal = parseDocument(document);
  const content = contentOf(normal);
  if (content === row.content) return { revision: row.revision, savedAt: row.updated_at };
  const revision = row.revision + 1;
  db.prepare(
    `UPDATE article SET title = ?, words = ?, photos = ?, content = ?, content_sha256 = ?, revision = ?, updated_at = ? WHERE number = ?`,
  ).run(titleOf(normal), wordsOf(normal), photosOf(normal).length, content, sha256(content), revision, now, row.number);
  putInIndex(db, row.number, normal);
  return { revision, savedAt: now };
}

/** Puts another title at the head of the text; its revision grows, as with any change of the text. */
export function renameArticle(db: Db, id: string, title: string, now: number): void {
  const { document, revision } = readArticle(db, id);
  saveArticle(db, id, revision, { ...document, blocks: [titleBlock(title), ...document.blocks.slice(1)] }, now);
}

/**
 * Moves an article into a part, in front of article `before` of that part, or to its end.
 * @throws AppError book/no-article (also when `before` is not in that part), book/no-part
 */
export function moveArticle(db: Db, id: string, partId: string, before: string | null, now: number): void {
  const row = rowOf(db, id);
  const target = partOf(db, partId).id;
  if (before === id) return;
  if (before !== null && rowOf(db, before).part_id !== target) throw new AppError('book/no-article', { id: before });
  db.prepare('UPDATE article SET part_id = ?, rank = ?, updated_at = ? WHERE number = ?').run(
    target,
    articleRank(db, target, before, id),
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

export function setWrittenOn(db: Db, id: string, writtenOn: string | null, now: number): void {
  db.prepare('UPDATE article SET written_on = ?, updated_at = ? WHERE number = ?').run(writtenOn, now, rowOf(db, id).number);
}
