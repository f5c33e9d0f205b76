/** Page numbers of an index: where each name came to stand, as it is printed. */
import type { IndexEntry, MadeOf } from '../../../common/book/made.ts';
import { pageLabel, rangeLabel } from '../../../common/book/page-label.ts';
import type { Place } from '../fit.ts';

/** First and last physical page. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface Standing {
  /** Physical pages by exemplar. */
  readonly names: ReadonlyMap<string, readonly number[]>;
  readonly articles: ReadonlyMap<string, Span>;
  readonly matter: ReadonlyMap<string, Span>;
  /** Last page with a roman number; 0: none has one. */
  readonly lastRoman: number;
}

/** What of the book decides which pages have roman numbers. */
export interface Frame {
  /** Ids of the articles and matter that stand in front of the first part. */
  readonly fronts: ReadonlySet<string>;
  /** Of what is behind the last part, where no opener stands in front of anything. */
  readonly backs: ReadonlySet<string>;
}

export function standingOf(places: readonly Place[], frame: Frame): Standing {
  const names = new Map<string, number[]>();
  for (const [what, key, page] of places) if (what === 'name') names.set(key, [...(names.get(key) ?? []), page]);
  const [articles, matter] = [spans(places, 'start', 'end'), spans(places, 'made-start', 'made-end')];
  return { names, articles, matter, lastRoman: lastRomanOf([...articles, ...matter], frame) };
}

/** Everything in front of the first part's opener: half-title, title page, front matter, mục lục where it stands there. */
function lastRomanOf(spansOf: readonly (readonly [string, Span])[], { fronts, backs }: Frame): number {
  const behind = spansOf.filter(([id]) => !fronts.has(id)).sort(([, one], [, other]) => one.first - other.first)[0];
  if (behind === undefined) return Math.max(0, ...spansOf.map(([, { last }]) => last));
  const [id, { first }] = behind;
  if (backs.has(id)) return first - 1;
  // A part opens on the right; what stands first in it may do so, too.
  return first - (first % 2 === 1 ? 3 : 2);
}

function spans(places: readonly Place[], start: string, end: string): Map<string, Span> {
  const found = new Map<string, Span>();
  const firsts = new Map<string, number>();
  for (const [what, key, page] of places) {
    if (what === start) firsts.set(key, page);
    if (what === end) found.set(key, { first: firsts.get(key) ?? page, last: page });
  }
  return found;
}

/** Pages of every entry, by exemplar: "vii, 12–15, 48". One that stands nowhere is not in it. */
export function entryPages({ groups, mentions, lists }: MadeOf<'index'>, standing: Standing): Map<string, string> {
  const inArticles = [...standing.articles.values()];
  const inMatter = [...standing.matter.values()];
  const within = (spansOf: readonly Span[], page: number): boolean => spansOf.some(({ first, last }) => page >= first && page <= last);
  const numbers = new Map<string, string>();
  for (const { entries } of groups) {
    for (const entry of entries) {
      const named = (standing.names.get(entry.id) ?? []).filter((page) => (mentions || !within(inArticles, page)) && (lists || !within(inMatter, page)));
      const words = pagesInWords(named, ownSpans(entry, standing), standing.lastRoman);
      if (words !== '') numbers.set(entry.id, words);
    }
  }
  return numbers;
}

const ownSpans = ({ own }: IndexEntry, { articles }: Standing): Span[] => own.flatMap((id) => articles.get(id) ?? []);

/**
 * Pages as they are printed: an article of its own as its whole range, other pages one by one, three and more on end as a range.
 * @param lastRoman physical page
 */
export function pagesInWords(pages: readonly number[], ranges: readonly Span[], lastRoman: number): string {
  const all = new Set(pages);
  for (const { first, last } of ranges) for (let page = first; page <= last; page += 1) all.add(page);
  const sorted = [...all].sort((one, other) => one - other);
  const own = (page: number): boolean => ranges.some(({ first, last }) => page >= first && page <= last);
  const words: string[] = [];
  for (let at = 0; at < sorted.length; ) {
    const first = sorted[at] ?? 0;
    let end = at;
    // A range does not run from an article of its own into pages that only name it, nor from roman into arabic numbers.
    while (sorted[end + 1] === first + (end + 1 - at) && own(sorted[end + 1] ?? 0) === own(first) && first + (end + 1 - at) !== lastRoman + 1) end += 1;
    const last = sorted[end] ?? first;
    if (last - first >= 2 || (last > first && own(first))) words.push(rangeLabel(first, last, lastRoman));
    else for (let page = first; page <= last; page += 1) words.push(pageLabel(page, lastRoman));
    at = end + 1;
  }
  return words.join(', ');
}
