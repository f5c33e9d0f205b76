/** Texts and bytes of a book for a merge, each compared with its hash before it is used. */
import type { ArticleDocument } from '../../../common/article/document.ts';
import { AppError } from '../../../common/errors.ts';
import type { Db } from '../connection.ts';
import { parseContent, sha256 } from '../content.ts';

/** An article's present text, also of one that was taken out. @throws AppError book/no-article, file/damaged */
export function presentText(db: Db, articleId: string): ArticleDocument {
  const row = db.prepare<[string], { content: string; content_sha256: string }>('SELECT content, content_sha256 FROM article WHERE id = ?').get(articleId);
  if (row === undefined) throw new AppError('book/no-article', { id: articleId });
  return verified(articleId, row.content, row.content_sha256);
}

/** A text that the article has or had. @throws AppError file/damaged */
export function textOf(db: Db, articleId: string, wanted: string): ArticleDocument {
  const content =
    db.prepare<[string], string>('SELECT content FROM text WHERE sha256 = ?').pluck().get(wanted) ??
    db.prepare<[string, string], string>('SELECT content FROM article WHERE id = ? AND content_sha256 = ?').pluck().get(articleId, wanted);
  if (content === undefined) throw new AppError('file/damaged', { where: 'text', id: wanted });
  return verified(articleId, content, wanted);
}

/** A kept text as it stands in the file. @throws AppError file/damaged */
export function storedText(db: Db, wanted: string): string {
  const content = db.prepare<[string], string>('SELECT content FROM text WHERE sha256 = ?').pluck().get(wanted);
  if (content === undefined || sha256(content) !== wanted) throw new AppError('file/damaged', { where: 'text', id: wanted });
  return content;
}

function verified(articleId: string, content: string, wanted: string): ArticleDocument {
  if (sha256(content) !== wanted) throw new AppError('file/damaged', { where: 'article.content', id: articleId });
  return parseContent(articleId, content);
}

const BYTES = {
  photo: 'SELECT bytes, sha256 FROM photo JOIN photo_blob ON photo_id = photo.id WHERE photo.id = ?',
  source: 'SELECT bytes, sha256 FROM source JOIN source_blob ON source_id = source.id WHERE source.id = ?',
} as const;

/** The original of a photo, or a source document. @throws AppError file/damaged */
export function bytesOf(db: Db, table: keyof typeof BYTES, id: string): Uint8Array<ArrayBuffer> {
  const row = db.prepare<[string], { bytes: Buffer<ArrayBuffer>; sha256: string }>(BYTES[table]).get(id);
  if (row === undefined || sha256(row.bytes) !== row.sha256) throw new AppError('file/damaged', { where: table, id });
  return row.bytes;
}
