/**
 * A note that one side put behind other words of its line, while the other side changed it: one place that both changed. Else the
 * line would have it twice, where it came and where it was.
 */
import type { Hunk } from './sequence.ts';
import type { Token } from './tokens.ts';

interface Side {
  readonly tokens: readonly Token[];
  readonly hunks: readonly Hunk[];
}

/** The side's changes; those that a note went from and to, and the other side touched where it was, are one change with all between. */
export function withMovedNotes(base: readonly Token[], side: Side, other: readonly Hunk[]): readonly Hunk[] {
  const moves = movesIn(base, side).filter(({ was }) => other.some(({ before }) => before.start <= was && was < before.end));
  let hunks = side.hunks;
  for (const { from, to } of moves) hunks = joined(hunks, from, to);
  return hunks;
}

interface Move {
  /** The note among the old tokens. */
  readonly was: number;
  readonly from: Hunk;
  readonly to: Hunk;
}

function movesIn(base: readonly Token[], { tokens, hunks }: Side): Move[] {
  const come = hunks.flatMap((hunk) => notesAt(tokens, hunk.after).map((index) => ({ hunk, token: tokens[index] })));
  return hunks.flatMap((from) =>
    notesAt(base, from.before).flatMap((was): Move[] => {
      const gone = base[was];
      const to = come.find(({ token }) => gone !== undefined && token !== undefined && isSameNote(gone, token))?.hunk;
      return to === undefined || to === from ? [] : [{ was, from, to }];
    }),
  );
}

const notesAt = (tokens: readonly Token[], { start, end }: Hunk['before']): number[] =>
  Array.from({ length: end - start }, (_, at) => start + at).filter((index) => tokens[index]?.note !== undefined);

/** A file that went through Word knows a note by its words alone. */
const isSameNote = (one: Token, other: Token): boolean => one.text === other.text || one.note?.id === other.note?.id;

/** All changes from the one to the other as one. */
function joined(hunks: readonly Hunk[], one: Hunk, other: Hunk): Hunk[] {
  const [start, end] = [Math.min(one.before.start, other.before.start), Math.max(one.before.end, other.before.end)];
  const within = hunks.filter(({ before }) => before.start <= end && before.end >= start);
  const [first, last] = [within[0], within.at(-1)];
  if (first === undefined || last === undefined) return [...hunks];
  const whole = { before: { start: first.before.start, end: last.before.end }, after: { start: first.after.start, end: last.after.end } };
  return hunks.flatMap((hunk) => (hunk === first ? [whole] : within.includes(hunk) ? [] : [hunk]));
}
