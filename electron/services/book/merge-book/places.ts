/** Places in a merge: two things that were put into one place by two people stand there one after the other, and that is no move. */
import { generateNKeysBetween } from 'fractional-indexing';
import type { MergeRow } from '../../store/merge/state.ts';
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

/**
 * Ids of the rows that stand between the same neighbours in both copies, of all rows that both have in the same part: their ranks may
 * differ, because an earlier merge made room, but nobody sees them elsewhere.
 * @param theirs in our names
 */
export function standingAlike(ours: readonly MergeRow[], theirs: readonly MergeRow[]): ReadonlySet<string> {
  const partOf = (rows: readonly MergeRow[]): Map<string, string> => new Map(rows.filter((row) => (row['removed_at'] ?? null) === null).map((row) => [String(row['id']), String(row['part_id'])]));
  const [one, other] = [partOf(ours), partOf(theirs)];
  const common = (id: string): boolean => one.has(id) && one.get(id) === other.get(id);
  const [mine, yours] = [neighbours(ours, one, common), neighbours(theirs, other, common)];
  return new Set([...mine].filter(([id, between]) => yours.get(id) === between).map(([id]) => id));
}

/** Of every common row, what stands before and behind it in its part. */
function neighbours(rows: readonly MergeRow[], partOf: ReadonlyMap<string, string>, common: (id: string) => boolean): Map<string, string> {
  const placed = rows.map((row): Placed => ({ id: String(row['id']), rank: String(row['rank']) })).filter(({ id }) => common(id));
  const parts = new Map<string, string[]>();
  for (const { id } of placed.sort((a, b) => compare(a.rank, b.rank) || compare(a.id, b.id))) {
    const part = partOf.get(id) ?? '';
    parts.set(part, [...(parts.get(part) ?? []), id]);
  }
  return new Map([...parts.values()].flatMap((own) => own.map((id, at) => [id, `${own[at - 1] ?? ''} ${own[at + 1] ?? ''}`] as const)));
}

/** By code units, as SQLite compares these keys. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
