/** Pure: putting one block of a former text back, and names for the lists. */
import type { ArticleDocument, Block } from '@common/article/document.ts';
import { withoutComments } from '@common/article/comments-aside.ts';
import { diffDocuments, type ArticleDiff, type BlockDiff } from '@common/article/diff.ts';
import { mergeDocuments, withDecision } from '@common/article/merge.ts';
import { normalizeDocument } from '@common/article/normalize.ts';
import type { ArticleChange } from '@common/contract/history-shapes.ts';

/** What can be done with one difference between a former text and the present one. */
export type BlockRepair = 'old' | 'drop' | 'back';

/** The repair that fits a difference; null where there is none. */
export function repairOf({ change, before, after }: BlockDiff): BlockRepair | null {
  if (change === 'changed') return 'old';
  if (change === 'removed' && before !== null) return 'back';
  // The title has to be there; it can be changed, not dropped.
  return change === 'added' && after !== null && after.type !== 'title' ? 'drop' : null;
}

/** How a former text and the present one differ for who takes back something: a comment that came or went is no change of the words. */
export const differences = (from: ArticleDocument, now: ArticleDocument): ArticleDiff => diffDocuments(withoutComments(from), withoutComments(now));

/**
 * The present text with one difference undone: the old block in the place of the new, put back behind the block that it stood
 * behind, or the new one taken out. Comments stay with their words, and come back with those that come back.
 * @param from the former text
 * @param all the whole comparison (`differences`), in which `diff` stands
 */
export function repaired(from: ArticleDocument, now: ArticleDocument, all: readonly BlockDiff[], diff: BlockDiff): ArticleDocument {
  const bare = withoutComments(now);
  const blocks: Block[] = [...bare.blocks];
  const repair = repairOf(diff);
  const old = diff.beforeIndex === null ? undefined : normalizeDocument(from).blocks[diff.beforeIndex];
  if (repair === 'old' && old !== undefined && diff.afterIndex !== null) blocks[diff.afterIndex] = old;
  if (repair === 'drop' && diff.afterIndex !== null) blocks.splice(diff.afterIndex, 1);
  if (repair === 'back' && old !== undefined) {
    const ahead = all.slice(0, all.indexOf(diff)).findLast(({ afterIndex }) => afterIndex !== null)?.afterIndex ?? -1;
    blocks.splice(ahead + 1, 0, old);
  }
  const { document, conflicts } = mergeDocuments(bare, normalizeDocument(now), normalizeDocument({ ...now, blocks }));
  // What was asked for is done, also to a block that a comment stands in.
  return conflicts.toReversed().reduce((text, conflict) => withDecision(text, conflict, 'theirs'), document);
}

/**
 * The same on a text that may have been written in since `diff` was shown: the difference is found in it again. Null: it is no
 * longer there.
 * @param from the former text
 */
export function repairedAnew(from: ArticleDocument, now: ArticleDocument, diff: BlockDiff): ArticleDocument | null {
  const { blocks } = differences(from, now);
  const same = (one: Block | null, other: Block | null): boolean => JSON.stringify(one) === JSON.stringify(other);
  const found =
    blocks.find((each) => each.change === diff.change && same(each.before, diff.before) && same(each.after, diff.after) && each.beforeIndex === diff.beforeIndex) ??
    blocks.find((each) => repairOf(each) !== null && each.before !== null && each.beforeIndex === diff.beforeIndex);
  return found === undefined ? null : repaired(from, now, blocks, found);
}

/** The key of i18n for how an article differs. */
export function changeKey({ state, moved }: ArticleChange): 'history.changed' | 'history.added' | 'history.gone' | 'history.moved' | 'history.changedMoved' {
  if (state === 'added') return 'history.added';
  if (state === 'removed') return 'history.gone';
  if (state === 'changed') return moved ? 'history.changedMoved' : 'history.changed';
  return 'history.moved';
}

/** Articles that differ at all. */
export function differing(articles: readonly ArticleChange[]): ArticleChange[] {
  return articles.filter(({ state, moved }) => state !== 'same' || moved);
}
