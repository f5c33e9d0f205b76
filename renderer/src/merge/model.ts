/** What a merge would do, in the order in which a person looks at it. Pure. */
import { document } from '@common/article/build.ts';
import type { ArticleDocument, Block } from '@common/article/document.ts';
import type { Conflict, MergeLine, MergePreview } from '@common/contract/merge-shapes.ts';

/** What needs a person first, then what comes in; what stays as it is is not listed. */
const ORDER: readonly MergeLine['outcome'][] = ['conflict', 'merged', 'theirs', 'new', 'removed'];

export function comingIn({ articles }: MergePreview): MergeLine[] {
  return articles
    .filter(({ outcome, moved }) => ORDER.includes(outcome) || moved)
    .sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
}

/** True when the merge would change nothing. */
export function bringsNothing(preview: MergePreview): boolean {
  return comingIn(preview).length === 0 && preview.records === 0 && preview.settings === 0 && preview.recordConflicts === 0;
}

/** Words for an outcome: a key of the texts. */
export const OUTCOME_KEYS = {
  conflict: 'merge.outcomeConflict',
  merged: 'merge.outcomeMerged',
  theirs: 'merge.outcomeTheirs',
  new: 'merge.outcomeNew',
  removed: 'merge.outcomeRemoved',
  ours: 'merge.outcomeOurs',
  alike: 'merge.outcomeAlike',
  unchanged: 'merge.outcomeUnchanged',
} as const satisfies Record<MergeLine['outcome'], string>;

/** Blocks of one side of a conflict as a text that can be compared. */
export function asDocument(blocks: readonly Block[]): ArticleDocument {
  return document(blocks);
}

/** A value of a record as it is shown; null: it was empty. */
export function shownValue(conflict: Extract<Conflict, { kind: 'column' }>, side: 'ours' | 'theirs', words: { empty: string; removed: string; there: string; place: string }): string {
  const value = conflict[side];
  if (conflict.column === 'removed_at') return value === null ? words.there : words.removed;
  if (conflict.column === 'place') return words.place;
  return value === null || value === '' ? words.empty : String(value);
}
