/** Pure: versions in groups, one for each day by the calendar of this place. */
import { daysBetween } from '../i18n/format.ts';

export interface Day<T> {
  /** Any moment of that day, ms since 1970. */
  readonly at: number;
  readonly entries: readonly T[];
}

/** Whole days from a moment to now: 0 today, 1 yesterday. */
export const daysAgo = (at: number): number => daysBetween(at, Date.now());

/** @param entries newest first, and they stay so */
export function byDay<T extends { readonly at: number }>(entries: readonly T[]): Day<T>[] {
  const days: { at: number; entries: T[] }[] = [];
  for (const entry of entries) {
    const last = days.at(-1);
    if (last !== undefined && daysBetween(entry.at, last.at) === 0) last.entries.push(entry);
    else days.push({ at: entry.at, entries: [entry] });
  }
  return days;
}
