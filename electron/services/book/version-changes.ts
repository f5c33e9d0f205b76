/** How much each version of an article changed against the one before it. */
import { setImmediate } from 'node:timers/promises';
import { diffDocuments } from '../../common/article/diff.ts';
import type { ArticleDocument } from '../../common/article/document.ts';
import type { VersionChange } from '../../common/contract/history-shapes.ts';
import type { BookReader } from '../store/reader.ts';

/** Kept texts never change, so what was counted holds as long as the book is open: by article, newer and older version. */
const counted = new WeakMap<BookReader, Map<string, Omit<VersionChange, 'id'>>>();

/**
 * Words that each kept version has more and fewer than the version before it, newest first; the oldest has none before it and is
 * not among them. Two long texts take some ten milliseconds: other calls get their turn between them.
 * @throws AppError file/damaged
 */
export async function versionChanges(book: BookReader, articleId: string, signal?: AbortSignal): Promise<VersionChange[]> {
  const known = counted.get(book) ?? new Map<string, Omit<VersionChange, 'id'>>();
  counted.set(book, known);
  const ids = book.versions(articleId).map(({ id }) => id);
  const changes: VersionChange[] = [];
  let newer: ArticleDocument | null = null;
  for (const [index, id] of ids.entries()) {
    const before = ids[index + 1];
    if (before === undefined || signal?.aborted === true) break;
    const name = `${id} ${before}`;
    let change = known.get(name);
    let older: ArticleDocument | null = null;
    if (change === undefined) {
      older = book.version(articleId, before);
      const { wordsAdded, wordsRemoved } = diffDocuments(older, newer ?? book.version(articleId, id)).summary;
      change = { added: wordsAdded, removed: wordsRemoved };
      known.set(name, change);
      await setImmediate();
    }
    newer = older;
    changes.push({ id, ...change });
  }
  return changes;
}
