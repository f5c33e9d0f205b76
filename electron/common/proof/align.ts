/** Which page of one proof is which page of the other. */
import { diffArrays } from 'diff';
import { pageKey, type PlacedWord } from './words.ts';

/** Indexes from 0; null: the page is only in the other. */
export interface PagePair {
  readonly before: number | null;
  readonly after: number | null;
}

/** Share of words that two pages have in common for the one to be the other, changed. */
const ALIKE = 0.4;
/** Pairs of pages of a stretch that are weighed against each other; a longer stretch is paired in order. */
const MOST_WEIGHED = 400_000;

type Page = readonly PlacedWord[];

/**
 * Pages with equal words hold the two proofs together; between them the pages that have most words in common are paired, in
 * order. Every page of either proof stands in exactly one pair, and neither's order changes.
 */
export function alignPages(before: readonly Page[], after: readonly Page[]): PagePair[] {
  const pairs: PagePair[] = [];
  let [one, two] = [0, 0];
  let open = { before: 0, after: 0 };
  const close = (): void => {
    if (open.before > 0 || open.after > 0) {
      const inside = alignStretch(before.slice(one, one + open.before), after.slice(two, two + open.after));
      for (const pair of inside) pairs.push({ before: pair.before === null ? null : pair.before + one, after: pair.after === null ? null : pair.after + two });
    }
    one += open.before;
    two += open.after;
    open = { before: 0, after: 0 };
  };
  for (const { added, removed, count = 0 } of diffArrays(before.map(pageKey), after.map(pageKey))) {
    if (removed) open.before += count;
    else if (added) open.after += count;
    else {
      close();
      for (let each = 0; each < count; each += 1) pairs.push({ before: one + each, after: two + each });
      one += count;
      two += count;
    }
  }
  close();
  return pairs;
}

/** Pages between two that are equal: the order-keeping pairs with most in common. */
function alignStretch(before: readonly Page[], after: readonly Page[]): PagePair[] {
  const [rows, columns] = [before.length, after.length];
  if (rows * columns > MOST_WEIGHED) return Array.from({ length: Math.max(rows, columns) }, (_, at) => ({ before: at < rows ? at : null, after: at < columns ? at : null }));
  const [left, right] = [before.map(countsOf), after.map(countsOf)];
  const width = columns + 1;
  /** Best sum for the pages from here on. */
  const best = new Float64Array((rows + 1) * width);
  const alike = new Float64Array(rows * columns);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const likeness = likenessOf(left[row], right[column]);
      alike[row * columns + column] = likeness;
      best[row * width + column] = Math.max(at(row + 1, column), at(row, column + 1), likeness >= ALIKE ? likeness + at(row + 1, column + 1) : 0);
    }
  }
  const pairs: PagePair[] = [];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    const likeness = row < rows && column < columns ? (alike[row * columns + column] ?? 0) : 0;
    if (likeness >= ALIKE && at(row, column) === likeness + at(row + 1, column + 1)) pairs.push({ before: row++, after: column++ });
    else if (row < rows && (column === columns || at(row, column) === at(row + 1, column))) pairs.push({ before: row++, after: null });
    else pairs.push({ before: null, after: column++ });
  }
  return pairs;
}

interface Counts {
  readonly words: ReadonlyMap<string, number>;
  readonly total: number;
}

function countsOf(page: Page): Counts {
  const words = new Map<string, number>();
  for (const { text } of page) words.set(text, (words.get(text) ?? 0) + 1);
  return { words, total: page.length };
}

/** Dice's coefficient over words with their counts: 0 … 1. Two pages without words are alike. */
function likenessOf(one: Counts | undefined, two: Counts | undefined): number {
  if (one === undefined || two === undefined) return 0;
  if (one.total + two.total === 0) return 1;
  let common = 0;
  const [less, more] = one.words.size <= two.words.size ? [one.words, two.words] : [two.words, one.words];
  for (const [word, count] of less) common += Math.min(count, more.get(word) ?? 0);
  return (2 * common) / (one.total + two.total);
}
