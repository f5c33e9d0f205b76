/** A doubt after its block was looked at anew. */
import type { Doubt } from '@common/text/doubts.ts';

interface Placed {
  readonly doubt: Pick<Doubt, 'kind' | 'found'>;
  readonly start: number;
}

/**
 * The doubt that `shown` is among those there are now: the block may have been checked again meanwhile (the dictionary was read, names
 * were answered), which makes new ones of the same words. Of several alike the nearest; undefined when there is none any more.
 */
export function foundAgain<T extends Placed>(shown: Placed, now: readonly T[]): T | undefined {
  return now
    .filter(({ doubt }) => doubt.kind === shown.doubt.kind && doubt.found === shown.doubt.found)
    .sort((one, other) => Math.abs(one.start - shown.start) - Math.abs(other.start - shown.start))[0];
}
