/** Where a withdrawn name stands in a line as it is shown. Pure. */
import type { WithdrawnPlace } from '@common/contract/people-channels.ts';

/** The words of the place nearest to where they were when the file was read; null when they are gone. */
export function shownIn(line: string, { start, around: { found } }: Pick<WithdrawnPlace, 'start' | 'around'>): { start: number; end: number } | null {
  if (found === '') return null;
  let nearest = -1;
  for (let at = line.indexOf(found); at >= 0; at = line.indexOf(found, at + 1)) {
    if (nearest < 0 || Math.abs(at - start) < Math.abs(nearest - start)) nearest = at;
  }
  return nearest < 0 ? null : { start: nearest, end: nearest + found.length };
}
