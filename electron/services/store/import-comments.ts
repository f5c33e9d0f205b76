/** Comments that came with a document, as records of the article. */
import { randomUUID } from 'node:crypto';
import { linesOf } from '../../common/article/lines.ts';
import { normalizeDocument } from '../../common/article/normalize.ts';
import type { ArticleDocument } from '../../common/article/document.ts';
import type { ImportedComment } from '../../common/contract/shapes.ts';
import type { Db } from './connection.ts';
import { insertRecord } from './records.ts';

/** Names in the document → ids of the records that are to be. */
export type CommentIds = ReadonlyMap<string, string>;

export const idsFor = (comments: readonly ImportedComment[]): CommentIds => new Map(comments.map(({ id }) => [id, randomUUID()]));

/** The text with its runs carrying the records' ids; what is no comment of `ids` goes. */
export function bindComments(document: ArticleDocument, ids: CommentIds): ArticleDocument {
  const blocks = structuredClone(document.blocks);
  for (const node of blocks.flatMap(linesOf).flatMap((line) => line.children)) {
    const own = (node.comments ?? []).flatMap((name) => ids.get(name) ?? []);
    if (own.length === 0) delete node.comments;
    else node.comments = own;
  }
  return normalizeDocument({ ...document, blocks });
}

/** Stores them: a question before its answers. Their moment is the one that the document tells. @throws AppError book/invalid */
export function insertComments(db: Db, articleId: string, comments: readonly ImportedComment[], ids: CommentIds, now: number): void {
  for (const one of [...comments].sort((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null))) {
    const fields = {
      articleId,
      parentId: one.parentId === null ? null : (ids.get(one.parentId) ?? null),
      author: one.author,
      // A comment without words is a mark somebody left; it stays visible as one.
      body: one.body === '' ? '…' : one.body.slice(0, 20_000),
      quoted: one.quoted.slice(0, 2000),
      ...(one.resolved ? { resolvedAt: now } : {}),
    };
    insertRecord(db, 'comment', fields, Math.min(one.at ?? now, now), ids.get(one.id) ?? randomUUID());
  }
}
