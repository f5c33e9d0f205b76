/**
 * Up to when two copies have one past. Every change has a time later than any before it in that file, whatever the clock says,
 * and a merge gives what it takes a time of its own. So what has the time of a change that both copies know is from before the
 * copy was made, and everything earlier, too.
 */
import type { BookSettings } from '../../../common/book/settings.ts';
import { MERGED_TABLES, type MergeRow, type MergeState } from '../../store/merge/state.ts';

/** The last known moment (ms since 1970) of the common past; 0: none is known. */
export function forkedAt(one: MergeState, other: MergeState): number {
  let last = copiedAfter(one, other);
  // A file from before sessions were noted: rows that are the same, time included.
  for (const table of MERGED_TABLES) {
    for (const [id, row] of one.rows[table]) {
      const twin = other.rows[table].get(id);
      const at = row['updated_at'];
      if (twin !== undefined && typeof at === 'number' && at > last && sameRow(row, twin)) last = at;
    }
  }
  for (const [id, at] of one.marks) if (at > last && other.marks.get(id) === at) last = at;
  return last;
}

/** Every text that was written up to then (ms since 1970) both had, whatever was merged since; 0: not known. */
export function copiedAfter(one: MergeState, other: MergeState): number {
  const shared = lastShared(one, other);
  // Where a copy was made in the middle of a session, the original may have gone on in it; the copy cannot.
  return shared === null ? 0 : Math.min(shared.one.lastAt, shared.other.lastAt);
}

type Session = MergeState['sessions'][number];

/** The last session that both know, as each knows it. */
function lastShared(one: MergeState, other: MergeState): { one: Session; other: Session } | null {
  const known = new Map(other.sessions.map((session) => [session.id, session]));
  const last = one.sessions.findLast(({ id }) => known.has(id));
  const twin = last === undefined ? undefined : known.get(last.id);
  return last === undefined || twin === undefined ? null : { one: last, other: twin };
}

/** The settings that both had when the copy was made; null: not known. */
export function settingsAtFork(one: MergeState, other: MergeState): BookSettings | null {
  const shared = lastShared(one, other);
  if (shared === null) return null;
  // The side that went on in the shared session may have changed them in it; at least one did not.
  const [state, session] = shared.one.lastAt <= shared.other.lastAt ? [one, shared.one] : [other, shared.other];
  return state.sessions.find(({ beganAt }) => beganAt > session.lastAt)?.settings ?? state.settings;
}

/** The number ties an article to its search entry, and a clean copy may count anew; it forgets who wrote a text, too. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['number', 'text_author', 'text_at']);

function sameRow(one: MergeRow, other: MergeRow): boolean {
  return Object.keys(one).every((column) => NOT_COMPARED.has(column) || one[column] === other[column]);
}
