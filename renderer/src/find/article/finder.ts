/** What is found in the article that is being edited. Lines that were not changed are not looked through again. Pure. */
import { findInLine, type LineHit, type Place } from '@common/article/find-document.ts';
import { walk, type Node } from '@common/article/passages.ts';
import { matcher, type FindOptions, type Matcher } from '@common/text/find.ts';

export interface ArticleHit extends LineHit, Place {}

export class Finder {
  readonly #hits: Matcher['hits'];
  /** By the runs of a line: Slate makes new ones at every change. */
  readonly #known = new WeakMap<readonly Node[], readonly LineHit[]>();

  constructor(query: string, options: FindOptions) {
    this.#hits = matcher(query, options).hits;
  }

  /** Everything found, in the order of the text; a line's notes come behind it. */
  find(blocks: readonly Node[]): ArticleHit[] {
    const found: ArticleHit[] = [];
    walk(blocks, [], ({ path }, children) => {
      const known = this.#known.get(children) ?? findInLine(children, this.#hits);
      this.#known.set(children, known);
      for (const hit of known) found.push({ ...hit, path });
    });
    return found;
  }
}

/** Somewhere in an article: where a search goes on from. */
export type Spot = Pick<Place, 'path' | 'note' | 'start'>;

/** Below 0: `one` stands in front of `other`. */
export function comparePlaces(one: Spot, other: Spot): number {
  for (let depth = 0; depth < Math.min(one.path.length, other.path.length); depth += 1) {
    const step = (one.path[depth] ?? 0) - (other.path[depth] ?? 0);
    if (step !== 0) return step;
  }
  return one.path.length - other.path.length || (one.note ?? -1) - (other.note ?? -1) || one.start - other.start;
}

/** Index of the first hit at or behind `spot`; behind the last one it begins again. -1 without hits. */
export function hitFrom(hits: readonly Spot[], spot: Spot | null): number {
  if (hits.length === 0 || spot === null) return hits.length === 0 ? -1 : 0;
  return Math.max(0, hits.findIndex((hit) => comparePlaces(hit, spot) >= 0));
}

/** Index of the last hit in front of `spot`; before the first one it begins again at the end. */
export function hitBefore(hits: readonly Spot[], spot: Spot): number {
  const index = hits.findLastIndex((hit) => comparePlaces(hit, spot) < 0);
  return index === -1 ? hits.length - 1 : index;
}
