/** Which page of one proof is which page of the other: the one whose words it bears. */

/** Indexes from 0; null: the page is only in the other. */
export interface PagePair {
  readonly before: number | null;
  readonly after: number | null;
}

/** Part of a page's words that the other proof has to have for the page to be there. */
const ALIKE = 0.4;

/** A proof's words, one page behind the other. */
export interface Paged {
  readonly pages: number;
  /** Of each word its page. */
  readonly pageOf: readonly number[];
  /** Of each word its number in the other proof; -1: it is not there. */
  readonly fellows: Int32Array;
}

/**
 * Each page of the later proof is paired with the one that most of its words come from, and each page of the earlier one that is left
 * with the one that most of its words went to: where text flows otherwise over the pages, a page stands in several pairs. Pages without
 * words are paired where their neighbours are. In the order of the later proof, what is only in the earlier behind its neighbour.
 */
export function alignPages(before: Paged, after: Paged): PagePair[] {
  const home = homes(after, before);
  const paired = new Set(home.filter((page) => page !== null));
  pairBlank(home, paired, before, after);
  const goal = homes(before, after);
  const pairs: PagePair[] = home.map((page, index) => ({ before: page, after: index }));
  for (let page = 0; page < before.pages; page += 1) {
    if (paired.has(page)) continue;
    const to = goal[page] ?? null;
    // Behind the pairs of the page before it, if not before the page its words are on.
    const behind = pairs.findLastIndex((pair) => (to === null ? pair.before === page - 1 : pair.after === to && (pair.before ?? -1) < page));
    const front = to === null ? 0 : pairs.findIndex((pair) => pair.after === to);
    pairs.splice(behind < 0 ? front : behind + 1, 0, { before: page, after: to });
  }
  return pairs;
}

/** For each page of `of` the page of `to` that most of its words are on; null: too few are on any. */
function homes(of: Paged, to: Paged): (number | null)[] {
  const votes = Array.from({ length: of.pages }, () => new Map<number, number>());
  const words = new Array<number>(of.pages).fill(0);
  for (const [index, page] of of.pageOf.entries()) {
    words[page] = (words[page] ?? 0) + 1;
    const there = to.pageOf[of.fellows[index] ?? -1];
    if (there !== undefined) votes[page]?.set(there, (votes[page].get(there) ?? 0) + 1);
  }
  return votes.map((counts, page) => {
    const [most] = [...counts].toSorted(([one, first], [two, second]) => second - first || one - two);
    const found = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return most === undefined || found < ALIKE * (words[page] ?? 0) ? null : most[0];
  });
}

/** Pages without words beside pages that are paired, or at the same end of the book. */
function pairBlank(home: (number | null)[], paired: Set<number>, before: Paged, after: Paged): void {
  const [written, writtenToo] = [new Set(before.pageOf), new Set(after.pageOf)];
  const pairBeside = (page: number, beside: number | null, step: 1 | -1): void => {
    const there = beside === null ? null : beside + step;
    if (home[page] !== null || there === null || there < 0 || there >= before.pages || writtenToo.has(page) || written.has(there) || paired.has(there)) return;
    home[page] = there;
    paired.add(there);
  };
  for (let page = 0; page < after.pages; page += 1) pairBeside(page, page === 0 ? -1 : (home[page - 1] ?? null), 1);
  for (let page = after.pages - 1; page >= 0; page -= 1) pairBeside(page, page === after.pages - 1 ? before.pages : (home[page + 1] ?? null), -1);
}
