/** Stretches of a block's text, and where they are when the text has changed. Pure. */

/** text[start, end) of a block (UTF-16 units), painted as `.paint--name`. Owners add what they know of it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/**
 * The stretches as they stand after `before` became `after`: those in front of the change stay, those behind it move, those that it
 * reaches into are left out. One that only touches the change stays.
 */
export function moved<S extends Stretch>(before: string, after: string, stretches: readonly S[]): readonly S[] {
  if (before === after) return stretches;
  const shorter = Math.min(before.length, after.length);
  let front = 0;
  while (front < shorter && before.charCodeAt(front) === after.charCodeAt(front)) front += 1;
  let back = 0;
  while (back < shorter - front && before.charCodeAt(before.length - 1 - back) === after.charCodeAt(after.length - 1 - back)) back += 1;
  const shift = after.length - before.length;
  return stretches.flatMap((stretch) => {
    if (stretch.end <= front) return [stretch];
    if (stretch.start >= before.length - back) return [{ ...stretch, start: stretch.start + shift, end: stretch.end + shift }];
    return [];
  });
}

/** The stretch that has `offset` inside or at an edge; of several the shortest. */
export function stretchAt<S extends Stretch>(stretches: readonly S[], offset: number): S | undefined {
  const found = stretches.filter(({ start, end }) => start <= offset && offset <= end);
  return found.sort((one, other) => one.end - one.start - (other.end - other.start))[0];
}
