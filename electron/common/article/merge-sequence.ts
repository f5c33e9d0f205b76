/**
 * Three-way merge of an ordered sequence (blocks of a document, items of a list). What both left alone stays; what one changed,
 * added, moved or took away is taken; what both changed is handed to `merge`, and what one took away and the other changed is
 * in doubt. Not symmetric in the order of concurrent insertions (`first` stands first): the caller puts the sides in an order
 * that does not depend on whose they are.
 */
import { align, movesBetween, type Match, type Unit } from './align.ts';
import type { Variants } from './merge-inline.ts';

/** A stretch of the result. `first` and `second` differ exactly where a person has to decide. */
export interface Piece<T> extends Variants<readonly T[]> {
  readonly base: readonly T[];
}

export interface SequenceKit<T> {
  unit(element: T): Unit;
  /** Merges an element that both changed. */
  merge(base: T, first: T, second: T): Variants<readonly T[]>;
}

export function mergeSequence<T>(base: readonly T[], first: readonly T[], second: readonly T[], kit: SequenceKit<T>): Piece<T>[] {
  const units = base.map((element) => kit.unit(element));
  const one = sideOf(units, first, kit);
  const two = sideOf(units, second, kit);
  settleMoves(one, two);
  settleMoves(two, one);

  const pieces: Piece<T>[] = [];
  for (let gap = 0; gap <= base.length; gap += 1) {
    pieces.push(...mergeNew(one.inserted[gap] ?? [], two.inserted[gap] ?? [], kit));
    const old = base[gap];
    if (old !== undefined) pieces.push(...mergeKept(old, one.kept.get(gap), two.kept.get(gap), kit));
  }
  return pieces;
}

interface Kept<T> {
  readonly element: T;
  readonly same: boolean;
}

interface Side<T> {
  /** Base index → what the side made of that element; no entry: it took it away. */
  readonly kept: Map<number, Kept<T>>;
  /** By the number of base elements in front: what the side wrote there. */
  readonly inserted: T[][];
  /** Base index → where its element went unchanged: the gap and the element. */
  readonly moved: Map<number, { gap: number; element: T }>;
}

function sideOf<T>(base: readonly Unit[], elements: readonly T[], kit: SequenceKit<T>): Side<T> {
  const units = elements.map((element) => kit.unit(element));
  const matches = align(base, units);
  const moves = movesBetween(base, units, matches);
  const origin = new Map(Array.from(moves, ([from, to]) => [to, from]));
  const side: Side<T> = { kept: new Map(), inserted: Array.from({ length: base.length + 1 }, () => []), moved: new Map() };
  const byAfter = new Map<number, Match>(matches.map((match) => [match.after, match]));
  let gap = 0;
  elements.forEach((element, index) => {
    const match = byAfter.get(index);
    if (match !== undefined) {
      side.kept.set(match.before, { element, same: match.same });
      gap = match.before + 1;
      return;
    }
    side.inserted[gap]?.push(element);
    const from = origin.get(index);
    if (from !== undefined) side.moved.set(from, { gap, element });
  });
  return side;
}

/**
 * An element that `mover` moved: what the other side made of it goes along to the new place. When both moved it, it goes
 * where `mover` put it (the call for the first side comes first, and afterwards nothing is left of the second's move).
 */
function settleMoves<T>(mover: Side<T>, other: Side<T>): void {
  for (const [from, { gap, element }] of mover.moved) {
    const kept = other.kept.get(from);
    if (kept !== undefined && !kept.same) {
      replace(mover.inserted[gap], element, [kept.element]);
      other.kept.delete(from);
    }
    const twice = other.moved.get(from);
    if (twice !== undefined) {
      replace(other.inserted[twice.gap], twice.element, []);
      other.moved.delete(from);
    }
  }
}

function replace<T>(list: T[] | undefined, element: T, by: readonly T[]): void {
  list?.splice(list.indexOf(element), 1, ...by);
}

function mergeKept<T>(base: T, first: Kept<T> | undefined, second: Kept<T> | undefined, kit: SequenceKit<T>): Piece<T>[] {
  if (first === undefined || second === undefined) {
    const left = first ?? second;
    // Taken away by both, or by one while the other left it alone.
    if (left === undefined || left.same) return [];
    return [{ base: [base], first: first === undefined ? [] : [left.element], second: second === undefined ? [] : [left.element] }];
  }
  if (first.same) return [clean(base, second.element)];
  if (second.same) return [clean(base, first.element)];
  return [{ base: [base], ...kit.merge(base, first.element, second.element) }];
}

const clean = <T>(base: T, element: T): Piece<T> => ({ base: [base], first: [element], second: [element] });
const fresh = <T>(element: T): Piece<T> => ({ base: [], first: [element], second: [element] });

/**
 * Two sequences without a common past: what is equal is taken once, what is much alike is in doubt, all else stays, the first
 * side's before the second's. Nothing is taken for removed.
 */
export function mergeNew<T>(first: readonly T[], second: readonly T[], kit: SequenceKit<T>): Piece<T>[] {
  const pieces: Piece<T>[] = [];
  let left = 0;
  let right = 0;
  const upTo = (oneEnd: number, twoEnd: number): void => {
    pieces.push(...first.slice(left, oneEnd).map(fresh), ...second.slice(right, twoEnd).map(fresh));
  };
  const units = (elements: readonly T[]): Unit[] => elements.map((element) => kit.unit(element));
  for (const match of align(units(first), units(second), { lenient: false })) {
    upTo(match.before, match.after);
    pieces.push({ base: [], first: first.slice(match.before, match.before + 1), second: second.slice(match.after, match.after + 1) });
    left = match.before + 1;
    right = match.after + 1;
  }
  upTo(first.length, second.length);
  return pieces;
}
