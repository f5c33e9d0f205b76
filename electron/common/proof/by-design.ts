/** Which differing words a design or the breaking of pages made, and nobody wrote. */
import { textsOf, type Change, type FlowWord } from './changes.ts';

const hasCase = (text: string): boolean => text.toUpperCase() !== text.toLowerCase();
const isCapitals = (text: string): boolean => hasCase(text) && text === text.toUpperCase() && [...text].filter(hasCase).length > 1;

/**
 * The same letters in capitals, apart only by spaces: a heading's letters stand wide, and where a gap is as wide as a space, readers of
 * the file take it for one ("TR ÀO"). In other words a space too many or too few is a change.
 */
export function isTracking({ before, after }: Change): boolean {
  const [one, two] = [textsOf(before).join(''), textsOf(after).join('')];
  return one === two && one === one.toUpperCase() && hasCase(one);
}

/** What stands between two proofs of other looks. */
export interface Between {
  /** Whether a page of the earlier proof and one of the later bear the same text, by their indexes. */
  readonly isPair: (before: number, after: number) => boolean;
  /** What is to be taken from a page's printed number for its index; null: no number is printed. */
  readonly first: { readonly before: number | null; readonly after: number | null };
  /** Whether these are whole lines that say a title once more, as the label over an article does that names its part. */
  readonly isLabel: (words: readonly FlowWord[], side: 'before' | 'after') => boolean;
}

/** Changes that somebody wrote: not capitals, initials, signs and the order on a page that belong to a design, nor numbers of pages in a table of contents. */
export function written(changes: readonly Change[], between: Between): Change[] {
  const numbers = pageNumbers(changes, between);
  const kept = changes.filter((change) => !isDressed(change) && !numbers.has(change) && !isLabel(change, between));
  const gone = new Set<Change>();
  const bare = kept.map((change) => ({ change, key: joined(change.before.length > 0 ? change.before : change.after).toLowerCase() }));
  const alone = (side: 'before' | 'after'): typeof bare => bare.filter(({ change }) => change[side].length > 0 && change[side === 'before' ? 'after' : 'before'].length === 0);
  for (const one of alone('before')) {
    const two = alone('after').find(({ change, key }) => !gone.has(change) && key === one.key && between.isPair(pageOf(one.change.before), pageOf(change.after)));
    if (two === undefined) continue;
    gone.add(one.change);
    gone.add(two.change);
  }
  return kept.filter((change) => !gone.has(change));
}

const pageOf = (words: readonly FlowWord[]): number => words[0]?.page ?? -1;
const SIGNS = /^[^\p{L}\p{N}]+$/u;

/** Without signs that stand alone at the end of a line or between its parts. */
function joined(words: readonly FlowWord[]): string {
  return words.filter(({ text, at }) => !SIGNS.test(text) || (at > 0 && text !== '·' && !/^[.…]+$/u.test(text))).map(({ text }) => text).join('');
}

/** The same letters, in capitals or parted by a large initial. */
function isDressed({ before, after }: Change): boolean {
  const [one, two] = [joined(before), joined(after)];
  return one === two || (one.toLowerCase() === two.toLowerCase() && (isCapitals(one) || isCapitals(two)));
}

function isLabel({ before, after }: Change, { isLabel: is }: Between): boolean {
  return (before.length === 0 && is(after, 'after')) || (after.length === 0 && is(before, 'before'));
}

/**
 * Changes that are numbers alone, those of pages whose text stands on pages that the other side names beside them. They are
 * looked at page by page: where several numbers of a list differ, which became which is not told.
 */
function pageNumbers(changes: readonly Change[], { isPair, first: { before: one, after: two } }: Between): ReadonlySet<Change> {
  const found = new Set<Change>();
  if (one === null || two === null) return found;
  const lists = changes.map((change) => ({ change, left: numbersIn(change.before), right: numbersIn(change.after), page: change.at.after?.page ?? -1 })).filter(({ left, right }) => left !== null && right !== null);
  const known = (number: number, other: number): boolean => isPair(number - one, other - two);
  for (const { change, left, right, page } of lists) {
    const beside = lists.filter((list) => Math.abs(list.page - page) <= 1);
    const [all, allToo] = [beside.flatMap((list) => list.left ?? []), beside.flatMap((list) => list.right ?? [])];
    if (left?.every((number) => allToo.some((other) => known(number, other))) === true && right?.every((other) => all.some((number) => known(number, other))) === true) found.add(change);
  }
  return found;
}

/** Without the single letters over the parts of an index. Null: there are other words among them, or no number. */
function numbersIn(words: readonly FlowWord[]): number[] | null {
  if (words.length === 0) return [];
  const texts = textsOf(words).map((text) => text.replace(/[.,;…]/gu, '')).filter((text) => !/^\p{Lu}?$/u.test(text));
  return texts.length > 0 && texts.every((text) => /^\d{1,4}$/u.test(text)) ? texts.map(Number) : null;
}
