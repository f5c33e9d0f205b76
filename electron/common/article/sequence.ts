/** Where two sequences differ: the shortest edit script (Myers 1986, by jsdiff), read as changed stretches. */
import { diffArrays } from 'diff';

/** A half-open range of indices. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One stretch that differs: `before` gave way to `after`. One of the two may be empty, never both. */
export interface Hunk {
  readonly before: Range;
  readonly after: Range;
}

/**
 * Past this many single edits the two count as wholly different. Myers' time grows with the square of the edits; a thousand
 * take some 50 ms, and a person sees nothing in a text of which a thousand words changed one by one.
 */
const MAX_EDITS = 1000;

/**
 * The changed stretches, in order; between them the sequences are equal, one for one. Always the same for the same input.
 * Sequences more than `MAX_EDITS` edits apart give one stretch between their common beginning and end.
 */
export function hunksBetween(before: readonly string[], after: readonly string[]): Hunk[] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < least - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const inner = { before: { start: head, end: before.length - tail }, after: { start: head, end: after.length - tail } };
  if (isEmpty(inner.before) && isEmpty(inner.after)) return [];
  if (isEmpty(inner.before) || isEmpty(inner.after)) return [inner];
  return edits(before.slice(head, inner.before.end), after.slice(head, inner.after.end), head) ?? [inner];
}

const isEmpty = ({ start, end }: Range): boolean => start === end;

/** `offset` is added to every index. Undefined: too many edits. */
function edits(before: string[], after: string[], offset: number): Hunk[] | undefined {
  const changes = diffArrays(before, after, { maxEditLength: MAX_EDITS });
  if (changes === undefined) return undefined;
  const hunks: Hunk[] = [];
  let open: Hunk | null = null;
  let left = offset;
  let right = offset;
  for (const { added, removed, count } of changes) {
    if (!added && !removed) {
      if (open !== null) hunks.push(open);
      open = null;
      left += count;
      right += count;
      continue;
    }
    const from: Hunk = open ?? { before: { start: left, end: left }, after: { start: right, end: right } };
    if (removed) left += count;
    else right += count;
    open = { before: { start: from.before.start, end: left }, after: { start: from.after.start, end: right } };
  }
  if (open !== null) hunks.push(open);
  return hunks;
}
