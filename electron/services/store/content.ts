/** How a document is written into the file, and read from it. */
import { createHash } from 'node:crypto';
import { AppError } from '../../common/errors.ts';
import type { ArticleDocument } from '../../common/article/document.ts';
import { stored } from '../../common/article/migrate.ts';
import { parseDocument } from '../../common/article/normalize.ts';

/** SHA-256 of a text's UTF-8 bytes, or of bytes; lower-case hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * How a document is written into the file. The same document always gives the same text, in every version of the program that
 * can write it at all: texts and their hashes are never rewritten (see `common/article/migrate.ts`).
 */
export function contentOf(document: ArticleDocument): string {
  return JSON.stringify(stored(document));
}

/** @throws AppError file/damaged when the stored text is not a document */
export function parseContent(id: string, content: string): ArticleDocument {
  try {
    return parseDocument(JSON.parse(content));
  } catch (thrown) {
    throw new AppError('file/damaged', { where: 'article.content', id }, { cause: thrown });
  }
}
