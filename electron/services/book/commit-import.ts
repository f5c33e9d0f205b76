/** What an importer read → articles in the book, with the document it came from kept beside them. */
import type { Input } from '../../common/contract/channels.ts';
import type { ImportReport } from '../../common/contract/shapes.ts';
import { readSourceFile } from '../source-file.ts';
import type { BookWriter } from '../store/book-file.ts';

/**
 * Takes in one source: all of its articles or, when anything fails, none.
 * @throws AppError book/no-part; file/failed when the source is no longer the file that was read; file/*
 */
export async function commitImport(book: BookWriter, input: Input<'import.commit'>): Promise<ImportReport> {
  const { partId, name, mediaType, sha256, articles } = input;
  const { bytes } = await readSourceFile(input.path, sha256);
  return { articles: await book.importSource(partId, { name, mediaType, sha256, bytes }, articles), failed: [] };
}
