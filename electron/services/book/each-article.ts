/** What works over all articles of a book share: which there are, which may be changed, and giving other calls their turn. */
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../common/errors.ts';
import type { ArticleView } from '../../common/contract/shapes.ts';
import type { BookReader } from '../store/reader.ts';

/** Time in ms after which other calls get their turn. */
const TURN = 20;

/** Every article of the book, in its order. */
export function articleIds(book: BookReader): string[] {
  return book.outline().parts.flatMap(({ articles }) => articles.map(({ id }) => id));
}

/** Null: it was taken out meanwhile. */
export function present(book: BookReader, id: string): ArticleView | null {
  try {
    return book.article(id);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'book/no-article') return null;
    throw thrown;
  }
}

/** One after the other, letting other calls in between. @throws AppError job/cancelled */
export async function inTurns<T>(items: readonly T[], signal: AbortSignal | undefined, work: (item: T) => void): Promise<void> {
  let begun = performance.now();
  for (const item of items) {
    if (performance.now() - begun > TURN) {
      await setImmediate();
      begun = performance.now();
    }
    if (signal?.aborted === true) throw new AppError('job/cancelled');
    work(item);
  }
}
