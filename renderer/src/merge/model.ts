/** What a merge would do, in the order in which a person looks at it. Pure. */
import { document } from '@common/article/build.ts';
import { notesIn } from '@common/article/find-document.ts';
import { linesOf } from '@common/article/lines.ts';
import type { ArticleDocument, Block } from '@common/article/document.ts';
import { designOfText } from '@common/book/own-design.ts';
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
const OUTCOME_KEYS = {
  conflict: 'merge.outcomeConflict',
  merged: 'merge.outcomeMerged',
  theirs: 'merge.outcomeTheirs',
  new: 'merge.outcomeNew',
  removed: 'merge.outcomeRemoved',
  ours: 'merge.outcomeOurs',
  alike: 'merge.outcomeAlike',
  unchanged: 'merge.outcomeUnchanged',
} as const satisfies Record<MergeLine['outcome'], string>;

/** What becomes of an article, as a key of the texts: of one that is approved here, that nothing comes into it. */
export const outcomeKey = ({ outcome, locked }: MergeLine): (typeof OUTCOME_KEYS)[MergeLine['outcome']] | 'merge.outcomeLocked' => (locked ? 'merge.outcomeLocked' : OUTCOME_KEYS[outcome]);

/** Blocks of one side of a conflict as a text that can be compared. */
export function asDocument(blocks: readonly Block[]): ArticleDocument {
  return document(blocks);
}

/** Letters of a conflict's words that a row has room for. */
const MOST_LETTERS = 60;

/** The words of a place in a text from where its two sides differ: ours, or theirs where ours has none; with the word before them. Empty: no words differ. */
export function conflictWords({ ours, theirs }: Pick<Extract<Conflict, { kind: 'text' }>, 'ours' | 'theirs'>): string {
  const [our, their] = [ours, theirs].map((blocks) => blocks.flatMap(linesOf).flatMap(({ children }) => [children.map(({ text }) => text).join(''), ...notesIn(children).map(({ note }) => note.text)]));
  const lines = Array.from({ length: Math.max(our?.length ?? 0, their?.length ?? 0) }, (_, index) => [our?.[index] ?? '', their?.[index] ?? ''] as const);
  const [one, other] = lines.find(([mine, yours]) => mine !== yours) ?? ['', ''];
  const said = one === '' ? other : one;
  let same = 0;
  while (same < said.length && one[same] === other[same]) same += 1;
  const from = said.lastIndexOf(' ', said.lastIndexOf(' ', same - 1) - 1) + 1;
  const words = said.slice(from);
  const short = words.length <= MOST_LETTERS ? words : `${words.slice(0, words.lastIndexOf(' ', MOST_LETTERS) + 1 || MOST_LETTERS).trimEnd()}…`;
  return from === 0 ? short : `…${short}`;
}

/** A value of a record as it is shown; null: it was empty. */
export function shownValue(conflict: Extract<Conflict, { kind: 'column' }>, side: 'ours' | 'theirs', words: { empty: string; removed: string; there: string; place: string }): string {
  const value = conflict[side];
  if (conflict.column === 'removed_at') return value === null ? words.there : words.removed;
  if (conflict.column === 'place') return words.place;
  if (conflict.column === 'ownDesign') return designOfText(value)?.name ?? words.empty;
  return value === null || value === '' ? words.empty : String(value);
}
