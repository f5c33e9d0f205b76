/** Two texts as rows of words: which word of the one is which of the other, however far it moved. Pure, and quick for the 200,000 words of a book. */
import { diffArrays } from 'diff';

/** Words in a row that tell a place by themselves, longest first: what a long row leaves open a shorter one may find between its neighbours. */
const ROWS = [6, 3, 1] as const;
/** Changes that are looked for between two places that are sure; where more changed, the words between are others. */
const MOST_CHANGES = 400;
/** Words in a row that are the same ones though they stand elsewhere in the text. */
const LEAST_MOVED = 4;

/** For each word of a text its number in the other; -1: it is not there. */
export interface Matching {
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** A stretch of either text. */
interface Gap {
  readonly one: readonly [from: number, to: number];
  readonly two: readonly [from: number, to: number];
}

/** Words that stand in the same order in both texts. @param moves words in a row are found at any other place, too */
export function matchWords(one: readonly string[], two: readonly string[], moves: boolean): Matching {
  const found: Matching = { before: new Int32Array(one.length).fill(-1), after: new Int32Array(two.length).fill(-1) };
  const pair = (left: number, right: number): void => {
    found.before[left] = right;
    found.after[right] = left;
  };
  let gaps: Gap[] = [{ one: [0, one.length], two: [0, two.length] }];
  for (const row of ROWS) gaps = gaps.flatMap((gap) => parted(one, two, gap, row, pair));
  for (const gap of gaps) {
    let [left, right] = [gap.one[0], gap.two[0]];
    const changes = diffArrays(one.slice(...gap.one), two.slice(...gap.two), { maxEditLength: MOST_CHANGES });
    for (const { added, removed, count = 0 } of changes ?? []) {
      if (!added && !removed) for (let at = 0; at < count; at += 1) pair(left + at, right + at);
      if (!added) left += count;
      if (!removed) right += count;
    }
  }
  if (moves) pairMoved(one, two, found, pair);
  return found;
}

type Pair = (left: number, right: number) => void;

/** Pairs what stands about rows that either stretch has once, in one order; gives back what is left between. */
function parted(one: readonly string[], two: readonly string[], gap: Gap, row: number, pair: Pair): Gap[] {
  const [left, right] = [oncePlaced(one, gap.one, row), oncePlaced(two, gap.two, row)];
  const sure = [...left].flatMap(([words, at]): [number, number][] => {
    const there = right.get(words);
    return at < 0 || there === undefined || there < 0 ? [] : [[at, there]];
  });
  const rest: Gap[] = [];
  let [a, b] = [gap.one[0], gap.two[0]];
  for (const [at, there] of rising(sure)) {
    if (at < a || there < b) continue;
    let [from, fromThere] = [at, there];
    while (from > a && fromThere > b && one[from - 1] === two[fromThere - 1]) [from, fromThere] = [from - 1, fromThere - 1];
    if (from > a || fromThere > b) rest.push({ one: [a, from], two: [b, fromThere] });
    [a, b] = [from, fromThere];
    while (a < gap.one[1] && b < gap.two[1] && one[a] === two[b]) pair(a++, b++);
  }
  if (a < gap.one[1] || b < gap.two[1]) rest.push({ one: [a, gap.one[1]], two: [b, gap.two[1]] });
  return rest;
}

/** Where each row of words begins; -1: it occurs more than once. In the order of the text. */
function oncePlaced(words: readonly string[], [from, to]: readonly [number, number], row: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at + row <= to; at += 1) {
    const key = row === 1 ? (words[at] ?? '') : words.slice(at, at + row).join(' ');
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
}

/** The longest row of pairs, given by their first number, whose second ones rise as well. */
function rising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [index, [, value]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  }
  const row: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) row.push(...pairs.slice(at, at + 1));
  return row.toReversed();
}

/** Rows of words that neither text has a fellow for yet, and that each has once among those: captions and columns that are read in another order. */
function pairMoved(one: readonly string[], two: readonly string[], found: Matching, pair: Pair): void {
  const open = (words: readonly string[], fellows: Int32Array): Map<string, number> => {
    const places = new Map<string, number>();
    for (let at = 0; at + LEAST_MOVED <= words.length; at += 1) {
      if (fellows.subarray(at, at + LEAST_MOVED).some((fellow) => fellow >= 0)) continue;
      const key = words.slice(at, at + LEAST_MOVED).join(' ');
      places.set(key, places.has(key) ? -1 : at);
    }
    return places;
  };
  const right = open(two, found.after);
  const isOpen = (left: number, there: number): boolean => found.before[left] === -1 && found.after[there] === -1 && one[left] === two[there];
  for (const [key, at] of open(one, found.before)) {
    const there = right.get(key) ?? -1;
    if (at < 0 || there < 0) continue;
    for (let by = 0; isOpen(at + by, there + by); by += 1) pair(at + by, there + by);
    for (let by = 1; isOpen(at - by, there - by); by += 1) pair(at - by, there - by);
  }
}
