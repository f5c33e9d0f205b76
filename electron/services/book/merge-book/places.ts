/** Order after a merge: two things that were put into one place by two people stand there one after the other. */
import { generateNKeysBetween } from 'fractional-indexing';
import type { Placed } from '../../store/ranks.ts';

/** Rows whose rank has to be another so that no two are the same; a rank depends on the rows alone. */
export function spread(rows: readonly Placed[]): Placed[] {
  const sorted = [...rows].sort((a, b) => compare(a.rank, b.rank) || compare(a.id, b.id));
  const changed: Placed[] = [];
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const rank = sorted[start]?.rank ?? '';
    end = start + 1;
    while (end < sorted.length && sorted[end]?.rank === rank) end += 1;
    const others = sorted.slice(start + 1, end);
    if (others.length === 0) continue;
    const keys = generateNKeysBetween(rank, sorted[end]?.rank ?? null, others.length);
    others.forEach(({ id }, index) => changed.push({ id, rank: keys[index] ?? rank }));
  }
  return changed;
}

/** By code units, as SQLite compares these keys. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
