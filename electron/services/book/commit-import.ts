/** What an importer read → articles in the book, with the document it came from kept beside them. */
import { randomUUID } from 'node:crypto';
import type { Input } from '../../common/contract/channels.ts';
import type { ImportReport } from '../../common/contract/shapes.ts';
import { readSourceFile } from '../source-file.ts';
import type { BookWriter } from '../store/book-file.ts';
import { findTwins } from './twins.ts';

/**
 * Takes in one source: all of its articles or, when anything fails, none. A file that is in the book already is not taken in again.
 * @throws AppError book/no-part; file/failed when the source is no longer the file that was read; file/*
 */
export async function commitImport(book: BookWriter, input: Input<'import.commit'>): Promise<ImportReport> {
  const { partId, name, mediaType, sha256, articles, pages } = input;
  const batch = input.batch ?? { id: randomUUID(), files: 1 };
  const known = book.articleOfSource(sha256);
  if (known !== null) return { articles: [], failed: [], known: [{ file: name, articleId: known.id, title: known.title }], batchId: batch.id };
  const { bytes } = await readSourceFile(input.path, sha256);
  const twins = await findTwins(book, articles.map(({ document }) => document));
  const stored = await book.importSource(partId, { name, mediaType, sha256, bytes }, articles, { batch, pages, twins });
  return { articles: stored, failed: [], known: [], batchId: batch.id };
}
