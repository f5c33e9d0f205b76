/** An outline into which many rows come at once, taken in a few at a time. Pure. */
import type { Outline } from '@common/book/outline.ts';
import { entriesOf, partOf } from './entries.ts';

/**
 * `next` with at most so many of the rows that `now` does not have: to make two hundred of them takes longer than a key may wait. All
 * else, what went, moved or changed, is as in `next`. Pages behind the last part are few and come at once.
 * @returns `next` itself when it has no more than that
 */
export function grown(now: Outline, next: Outline, most: number): Outline {
  const known = new Set(now.parts.flatMap((part) => entriesOf(part).map(({ id }) => id)));
  const fresh = next.parts.flatMap((part) => entriesOf(part).filter(({ id }) => !known.has(id)));
  if (fresh.length <= most) return next;
  for (const { id } of fresh.slice(0, most)) known.add(id);
  const parts = next.parts.map((part) => {
    const entries = entriesOf(part);
    const coming = entries.filter(({ id }) => known.has(id));
    return coming.length === entries.length ? part : { ...part, ...partOf(coming) };
  });
  return { ...next, parts };
}
