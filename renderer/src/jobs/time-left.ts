/** How long a step of long work will still take, told from how fast it went. */
import type { Progress } from '@common/contract/shapes.ts';

/** Where a step began. */
export interface PhaseStart {
  /** ms since 1970 */
  readonly at: number;
  /** How far it was then, of `Progress.total`. */
  readonly done: number;
}

/** Before that much of it nothing is said: the first moments tell little, ms and share. */
const FIRST = { ms: 3000, share: 0.05 };

/**
 * Seconds that the step still takes at the speed it had so far; null while that cannot be told.
 * @param now ms since 1970
 */
export function secondsLeft({ done, total }: Pick<Progress, 'done' | 'total'>, since: PhaseStart, now: number): number | null {
  const [ms, steps] = [now - since.at, done - since.done];
  if (total <= 0 || done >= total || ms < FIRST.ms || steps / total < FIRST.share) return null;
  return ((total - done) * ms) / steps / 1000;
}

/** Rounded as people say it: seconds by tens up to a minute, then whole minutes. */
export function inWords(seconds: number): { readonly unit: 'seconds' | 'minutes'; readonly count: number } {
  const tens = Math.max(10, Math.ceil(seconds / 10) * 10);
  return tens < 60 ? { unit: 'seconds', count: tens } : { unit: 'minutes', count: Math.max(1, Math.round(seconds / 60)) };
}
