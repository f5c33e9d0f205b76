/** Where photos stand: read from the texts once, held as long as the book is open, by the hash of each text. */
import { standsIn, type Stand } from '../../common/photo/stands.ts';
import { headsOf } from '../store/articles.ts';
import { parseContent } from '../store/content.ts';
import type { BookReader } from '../store/reader.ts';
import { articleIds, inTurns } from './each-article.ts';

interface Read {
  readonly sha256: string;
  readonly stands: readonly Stand[];
}

const known = new WeakMap<BookReader, Map<string, Read>>();

/** In the order of the book. @throws AppError job/cancelled, file/damaged */
export async function photoStands(book: BookReader, signal?: AbortSignal): Promise<Stand[]> {
  const before = known.get(book) ?? new Map<string, Read>();
  const now = new Map<string, Read>();
  const hashes = new Map(book.textStates().map(({ id, sha256 }) => [id, sha256]));
  await inTurns(articleIds(book), signal, (id) => {
    const sha256 = hashes.get(id);
    if (sha256 === undefined) return;
    const read = before.get(id);
    if (read?.sha256 === sha256) {
      now.set(id, read);
      return;
    }
    const [head] = book.readAs((db) => headsOf(db, [id]));
    if (head !== undefined) now.set(id, { sha256: head.content_sha256, stands: standsIn(id, parseContent(id, head.content)) });
  });
  known.set(book, now);
  return [...now.values()].flatMap(({ stands }) => stands);
}
