/** Articles of a book → a .docx for a colleague, with comments and suggestions. */
import type { Progress } from '../../common/contract/shapes.ts';
import { titleOf } from '../../common/article/read.ts';
import { AppError } from '../../common/errors.ts';
import type { Db } from '../store/connection.ts';
import { headsOf, readArticle } from '../store/articles.ts';
import type { BookReader } from '../store/reader.ts';
import type { BookWriter } from '../store/writer.ts';
import { photoIdsOf, wordPicture } from './pictures.ts';
import type { WordArticle, WordComment, WordPicture } from './shapes.ts';
import { writeWord } from './write.ts';

export interface WordOptions {
  /** In the order they are to stand; empty: every article of the book in book order. */
  readonly articles: readonly string[];
  /** Who makes the file. */
  readonly author: string;
  /** ms since 1970 */
  readonly now: number;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The articles as the file holds them now. @throws AppError book/no-article */
export function wordArticles(book: BookReader, ids: readonly string[]): WordArticle[] {
  const wanted = ids.length > 0 ? ids : book.articles().map(({ id }) => id);
  return book.readAs((db) => wanted.map((id) => {
    const { document } = readArticle(db, id);
    const [head] = headsOf(db, [id]);
    return { id, sha256: head?.content_sha256 ?? '', document, comments: commentsOn(db, id) };
  }));
}

/** Keeps the texts that a file is made from. No ids: all of the book. */
export function keepExported(book: BookWriter, ids: readonly string[]): void {
  book.keepTexts(ids.length > 0 ? ids : book.articles().map(({ id }) => id));
}

/** The comments on an article with the moment they were made, oldest first. */
export function commentsOn(db: Db, articleId: string): WordComment[] {
  return db
    .prepare<[string], { id: string; parentId: string | null; author: string; body: string; at: number; resolvedAt: number | null }>(
      'SELECT id, parent_id AS parentId, author, body, created_at AS at, resolved_at AS resolvedAt FROM comment WHERE article_id = ? AND removed_at IS NULL ORDER BY created_at, id',
    )
    .all(articleId)
    .map(({ resolvedAt, ...comment }) => ({ ...comment, resolved: resolvedAt !== null }));
}

/**
 * The bytes of the file. An article that nobody has written is a title to write under. For the file to come back edited, the
 * articles' texts have to be kept (`keepExported`).
 * @throws AppError book/no-article, print/empty-book (there is nothing), photo/damaged, job/cancelled
 */
export async function exportWord(book: BookReader, { articles: ids, author, now, onProgress, signal }: WordOptions): Promise<{ bytes: Uint8Array<ArrayBuffer>; articles: { id: string; title: string }[] }> {
  const articles = wordArticles(book, ids);
  if (articles.length === 0) throw new AppError('print/empty-book');
  const photos = photoIdsOf(articles.map(({ document }) => document));
  const pictures = new Map<string, WordPicture>();
  for (const [index, photoId] of photos.entries()) {
    if (signal?.aborted === true) throw new AppError('job/cancelled');
    onProgress?.({ phase: 'photos', done: index, total: photos.length, label: '' });
    pictures.set(photoId, await wordPicture(book, photoId));
  }
  const bytes = writeWord({ bookId: book.info().id, title: book.settings().title, author, madeAt: now, articles, pictures });
  return { bytes, articles: articles.map(({ id, document }) => ({ id, title: titleOf(document) })) };
}
