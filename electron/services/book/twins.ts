/** Finding the article of the book that a text which comes in is already here as, word for word or in another state. */
import { setImmediate } from 'node:timers/promises';
import type { ArticleDocument } from '../../common/article/document.ts';
import { kinshipOf, likeness, sketchOf, type Sketch } from '../../common/article/likeness.ts';
import { isUnwritten } from '../../common/article/read.ts';
import type { Twin } from '../../common/contract/intake-shapes.ts';
import type { BookReader } from '../store/reader.ts';

/** The sketches of a book's articles, each made once for each state of its text. */
interface Known {
  readonly sha256: string;
  /** Null: nothing is written in it. */
  readonly sketch: Sketch | null;
}
const sketches = new WeakMap<BookReader, Map<string, Known>>();

/** So many articles are sketched in one go (some milliseconds); typing is saved between. */
const AT_ONCE = 20;

/** @returns for each document the article it is a twin of, the nearest when there are several, or null */
export async function findTwins(book: BookReader, documents: readonly ArticleDocument[]): Promise<(Pick<Twin, 'kind' | 'id'> | null)[]> {
  const known = await bringUpToDate(book);
  return documents.map((document) => {
    if (isUnwritten(document)) return null;
    const sketch = sketchOf(document);
    let best: { kind: Twin['kind']; id: string; shared: number } | null = null;
    for (const [id, { sketch: other }] of known) {
      const kind = other === null ? null : kinshipOf(sketch, other);
      if (other === null || kind === null) continue;
      const shared = kind === 'same' ? 2 : likeness(sketch, other);
      if (best === null || shared > best.shared) best = { kind, id, shared };
    }
    return best === null ? null : { kind: best.kind, id: best.id };
  });
}

async function bringUpToDate(book: BookReader): Promise<Map<string, Known>> {
  const known = sketches.get(book) ?? new Map<string, Known>();
  sketches.set(book, known);
  const states = book.textStates();
  const there = new Set(states.map(({ id }) => id));
  for (const id of known.keys()) if (!there.has(id)) known.delete(id);
  let made = 0;
  for (const { id, sha256 } of states) {
    if (known.get(id)?.sha256 === sha256) continue;
    const { document } = book.article(id);
    known.set(id, { sha256, sketch: isUnwritten(document) ? null : sketchOf(document) });
    made += 1;
    if (made % AT_ONCE === 0) await setImmediate();
  }
  return known;
}
