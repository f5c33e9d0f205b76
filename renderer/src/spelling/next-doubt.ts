/** Which doubt comes next, from where the caret is. */
import type { Doubt } from '@common/text/doubts.ts';
import type { Stretch } from '../editor/highlight/stretches.ts';
import type { NoteDoubtAt } from './in-notes.ts';

/** A doubt where it is painted: wider than what it is about when that cannot be seen (a space too many, or one that is missing). */
export interface ShownDoubt extends Stretch {
  readonly doubt: Doubt;
  /** Letters painted in front of what is in doubt, and behind it. */
  readonly lead: number;
  readonly tail: number;
}

/** A doubt in its block. */
export interface DoubtPlace {
  readonly key: string;
  readonly shown: ShownDoubt;
  /** The note of the block that it is about, `shown` counted in its words; null: the block itself. */
  readonly note: NoteDoubtAt | null;
}

/** More than any block has letters. */
const BLOCK = 1e7;

/**
 * The doubt behind (1) or in front of (-1) a place, round the end of the text; undefined: there is none.
 * @param order the text's blocks by their keys
 * @param edge of the selection, in the way that is gone; undefined: nothing is selected
 * @param last the doubt about a note that was gone to last
 */
export function nextDoubt(
  doubts: readonly DoubtPlace[],
  direction: 1 | -1,
  { order, edge, last }: { readonly order: ReadonlyMap<string, number>; readonly edge: { readonly key: string; readonly offset: number } | undefined; readonly last: DoubtPlace | null },
): DoubtPlace | undefined {
  // A note's doubts stand behind the words it belongs to.
  const rank = ({ key, shown, note }: DoubtPlace): number => (order.get(key) ?? 0) * BLOCK + (note === null ? (direction === 1 ? shown.start : shown.end) : note.at + 0.5);
  const all = [...doubts].sort((one, other) => rank(one) - rank(other));
  // All doubts of a note have one place in the text: from one of them it goes on to the next.
  const index = edge !== undefined && edge.key === last?.key && edge.offset === last.note?.at ? all.findIndex((each) => sameNoteDoubt(each, last)) : -1;
  if (index !== -1) return all[index + direction] ?? all.at(direction === 1 ? 0 : -1);
  const here = edge === undefined ? -1 : (order.get(edge.key) ?? 0) * BLOCK + edge.offset;
  return direction === 1 ? (all.find((each) => rank(each) >= here) ?? all[0]) : (all.findLast((each) => rank(each) <= here + (each.note === null ? 0 : 0.5)) ?? all.at(-1));
}

const sameNoteDoubt = (one: DoubtPlace, other: DoubtPlace): boolean =>
  one.key === other.key && one.note !== null && one.note.note === other.note?.note && one.shown.start === other.shown.start && one.shown.doubt.found === other.shown.doubt.found;
