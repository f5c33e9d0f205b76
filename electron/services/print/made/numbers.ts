/** Page numbers of an index: where each name came to stand, as it is printed. */
import type { IndexEntry, MadeOf } from '../../../common/book/made.ts';
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

/** @param fronts ids of the articles and matter that stand in front of the first part, with roman numbers */
export function standingOf(places: readonly Place[], fronts: ReadonlySet<string>): Standing {
  const names = new Map<string, number[]>();
  for (const [what, key, page] of places) if (what === 'name') names.set(key, [...(names.get(key) ?? []), page]);
  const [articles, matter] = [spans(places, 'start', 'end'), spans(places, 'made-start', 'made-end')];
  const lastRoman = [...articles, ...matter].reduce((last, [id, span]) => (fronts.has(id) ? Math.max(last, span.last) : last), 0);
  return { names, articles, matter, lastRoman };
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
    if (last - first >= 2 || (last > first && own(first))) words.push(`${printedNumber(first, lastRoman)}–${printedNumber(last, lastRoman)}`);
    else for (let page = first; page <= last; page += 1) words.push(printedNumber(page, lastRoman));
    at = end + 1;
  }
  return words.join(', ');
}

/** A physical page's number as it is printed. */
export const printedNumber = (page: number, lastRoman: number): string => (page <= lastRoman ? roman(page) : String(page));

const ROMAN: readonly (readonly [number, string])[] = [[100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']];

export function roman(value: number): string {
  let left = value;
  let words = '';
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      words += sign;
      left -= worth;
    }
  }
  return words;
}
