/** Which former versions of a text are kept: all of the last day, then one an hour for a week, then one a day for ever. */

export interface Kept {
  /** When this text was written, ms since 1970. */
  readonly writtenAt: number;
  /** Kept whatever its age: a snapshot or a person's wish holds it. */
  readonly pinned: boolean;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/**
 * The versions that may go, of those given in any order. The newest of every hour (day) stays, so does the oldest of all: where
 * the text began. A clock that was set back makes versions look younger; then more of them stay.
 */
export function thinned<T extends Kept>(versions: readonly T[], now: number): T[] {
  const inOrder = [...versions].sort((a, b) => b.writtenAt - a.writtenAt);
  const oldest = inOrder.at(-1);
  const taken = new Set<string>();
  return inOrder.filter((version) => {
    const slot = slotOf(version.writtenAt, now);
    if (slot === null) return false;
    const first = !taken.has(slot);
    taken.add(slot);
    return !first && !version.pinned && version !== oldest;
  });
}

/** The stretch of time of which one version stays; null: all do. */
function slotOf(writtenAt: number, now: number): string | null {
  const age = now - writtenAt;
  if (age < DAY) return null;
  return age < WEEK ? `hour ${String(Math.floor(writtenAt / HOUR))}` : `day ${String(Math.floor(writtenAt / DAY))}`;
}

/** Typing that rested this long (ms) makes what stood there a version of its own. */
export const REST = 120_000;
/** Typing without a rest makes a version this often (ms). */
export const STRETCH = 600_000;

/**
 * Whether the text that is about to be written over becomes a version.
 * @param writtenAt when it was written, ms (null: before the book was opened); `keptAt` when the last version was kept (null: none is)
 */
export function isWorthKeeping({ writtenAt, keptAt, now }: { writtenAt: number | null; keptAt: number | null; now: number }): boolean {
  if (keptAt === null || writtenAt === null) return true;
  return Math.abs(now - writtenAt) >= REST || Math.abs(now - keptAt) >= STRETCH;
}
