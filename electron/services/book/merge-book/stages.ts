/**
 * The stage of an article that both copies have. An approval is one of a text: it comes over only with the text that was approved,
 * and an article that is approved here keeps its text until a person takes the approval back. Pure.
 */
import { isLocked } from '../../../common/article/stage.ts';
import type { ArticleDocument, Block } from '../../../common/article/document.ts';
import type { ColumnConflict } from '../../../common/article/merge-record.ts';
import type { MergeConflict } from '../../../common/article/merge.ts';
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

/**
 * Our text as it is, and the stretch in which theirs differs as one place that a person decides once the article is unlocked.
 * Null: they do not differ in their blocks.
 */
export function keptApart(ours: ArticleDocument, theirs: ArticleDocument): MergeConflict | null {
  const [our, their] = [ours.blocks, theirs.blocks];
  const same = (one: Block | undefined, other: Block | undefined): boolean => one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other);
  let start = 0;
  while (same(our[start], their[start])) start += 1;
  if (start === our.length && start === their.length) return null;
  let end = 0;
  while (end < Math.min(our.length, their.length) - start && same(our[our.length - 1 - end], their[their.length - 1 - end])) end += 1;
  // Where one side has nothing, the block in front tells the place.
  if (start > 0 && (start === our.length - end || start === their.length - end)) start -= 1;
  return { base: [], ours: our.slice(start, our.length - end), theirs: their.slice(start, their.length - end), at: { index: start, count: our.length - end - start } };
}
