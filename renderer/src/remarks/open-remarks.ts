/** The remarks of the article that is open, for what stands outside the editor: the panel at the right, commands. */
import type { Remarks } from '@common/article/remarks.ts';
import type { ArticleComment } from '@common/contract/comment-channels.ts';
import type { Decision } from '../editor/commands/suggest/decide.ts';
import { Listeners } from '../ui/listeners.ts';
import type { Stands } from './draft-places.ts';

/** A comment that is being written. */
export interface BegunComment {
  /** See `drafts.ts`. */
  readonly box: string;
  readonly quoted: string;
  /** What it would be sent to. */
  readonly stands: Stands;
}

export interface OpenRemarks {
  readonly articleId: string;
  /** Nothing can be written: the article is approved, the book is only read. Comments can be answered and settled all the same when the book is not. */
  readonly locked: boolean;
  readonly comments: readonly ArticleComment[];
  readonly remarks: Remarks;
  /** The comment or suggestion the caret is at. */
  readonly active: string | null;
  /** In the order in which they were begun. */
  readonly begun: readonly BegunComment[];
  readonly actions: RemarkActions;
}

export interface RemarkActions {
  /** Begins a comment on the selected words, or the word at the caret; false when there is nothing to comment on. */
  readonly begin: () => boolean;
  /** Gives the text the keyboard; what was being written stays. */
  readonly leave: () => void;
  /** Throws away what is written in a box; gives the way back. */
  readonly discard: (box: string, body: string) => () => void;
  readonly add: (box: string, body: string) => void;
  readonly answer: (threadId: string, body: string) => void;
  readonly edit: (id: string, body: string) => void;
  readonly resolve: (id: string, resolved: boolean) => void;
  readonly remove: (id: string) => void;
  readonly decide: (decision: Decision, ids: ReadonlySet<string> | 'all') => void;
  /** Brings the place of a comment or suggestion into sight and the caret to it. */
  readonly goTo: (id: string) => void;
}

const listeners = new Listeners();
let current: OpenRemarks | null = null;

const set = (next: OpenRemarks | null): void => {
  current = next;
  listeners.tell();
};

export const openRemarks = {
  get: (): OpenRemarks | null => current,
  subscribe: listeners.subscribe,
  set,
  /** Takes the remarks of this article away, if they are those that are shown. */
  leave: (articleId: string): void => {
    if (current?.articleId === articleId) set(null);
  },
};
