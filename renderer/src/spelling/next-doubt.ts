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

/** What is selected, as offsets in its block. */
export interface SelectedPlace {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** More than any block has letters. */
const BLOCK = 1e7;

/**
 * The doubt behind (1) or in front of (-1) a place, round the end of the text; undefined: there is none.
 * @param order the text's blocks by their keys
 * @param selected undefined: nothing is selected
 * @param last the doubt that was gone to last
 */
export function nextDoubt(
  doubts: readonly DoubtPlace[],
  direction: 1 | -1,
  { order, selected, last }: { readonly order: ReadonlyMap<string, number>; readonly selected: SelectedPlace | undefined; readonly last: DoubtPlace | null },
): DoubtPlace | undefined {
  // A note's doubts stand behind the words it belongs to. What is painted beside a doubt is none of it: another may begin there.
  const rank = ({ key, shown, note }: DoubtPlace): number => (order.get(key) ?? 0) * BLOCK + (note === null ? (direction === 1 ? shown.start + shown.lead : shown.end - shown.tail) : note.at + 0.5);
  const all = [...doubts].sort((one, other) => rank(one) - rank(other));
  const from = last !== null && selected !== undefined && standsAt(selected, last) ? last : null;
  // Doubts of one note have one place in the text, and what is painted of two may overlap: from one of them it goes on to the next.
  const index = from === null ? -1 : all.findIndex((each) => sameDoubt(each, from));
  if (index !== -1) return all[index + direction] ?? all.at(direction === 1 ? 0 : -1);
  const here = from !== null ? rank(from) : selected === undefined ? -1 : (order.get(selected.key) ?? 0) * BLOCK + (direction === 1 ? selected.end : selected.start);
  return direction === 1 ? (all.find((each) => rank(each) >= here) ?? all[0]) : (all.findLast((each) => rank(each) <= here + (each.note === null ? 0 : 0.5)) ?? all.at(-1));
}

/** The selection is where going to this doubt put it, or the caret is where leaving it does. */
function standsAt({ key, start, end }: SelectedPlace, { key: own, shown, note }: DoubtPlace): boolean {
  return key === own && (note !== null ? end === note.at : end === shown.end && (start === shown.start || start === end));
}

const sameDoubt = (one: DoubtPlace, other: DoubtPlace): boolean =>
  one.key === other.key && one.note?.note === other.note?.note && one.shown.start === other.shown.start && one.shown.doubt.found === other.shown.doubt.found;
