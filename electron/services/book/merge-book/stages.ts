/**
 * The stage of an article that both copies have. An approval is one of a text: it comes over only with the text that was approved,
 * and an article that is approved here keeps its text until a person takes the approval back. Pure.
 */
import { isLocked } from '../../../common/article/stage.ts';
import type { ColumnConflict } from '../../../common/article/merge-record.ts';
import type { Stage } from '../../../common/book/outline.ts';
import type { ArticleOutcome } from '../../../common/contract/merge-shapes.ts';
import type { MergeRow, MergeState } from '../../store/merge/state.ts';

export interface StageMerge {
  /** Null: ours stays. */
  readonly stage: Stage | null;
  readonly conflict: ColumnConflict | null;
  /** Our text stays as it is, whatever theirs has. */
  readonly keepText: boolean;
}

/** @param text what becomes of the text; null: both have the same */
export function mergeStage(our: MergeRow, their: MergeRow, moved: { readonly ours: boolean; readonly theirs: boolean }, text: ArticleOutcome | null): StageMerge {
  const [ours, theirs] = [our['stage'] as Stage, their['stage'] as Stage];
  const conflict: ColumnConflict = { column: 'stage', base: undefined, ours, theirs };
  const stays = (found: ColumnConflict | null): StageMerge => ({ stage: null, conflict: found, keepText: isLocked(ours) });
  if (ours === theirs) return stays(null);
  if (moved.ours === moved.theirs) return stays(conflict);
  if (moved.ours) return stays(null);
  // Theirs alone was moved. Its approval holds for their text, not for one with words of ours in it.
  if (isLocked(theirs) && text !== null && text !== 'theirs') return stays(conflict);
  return { stage: theirs, conflict: null, keepText: false };
}

/** Articles that were moved to another stage in `one` since the copies parted (`forked`, ms since 1970). */
export function movedIn(one: MergeState, other: MergeState, forked: number): ReadonlySet<string> {
  const moved = new Set<string>();
  for (const [id, row] of one.rows.stage_change) if (!other.rows.stage_change.has(id) && Number(row['changed_at']) > forked) moved.add(String(row['article_id']));
  return moved;
}
