/** What a merge is to write: decided in services/book/merge-book, written by `apply.ts`. */
import type { ArticleDocument } from '../../../common/article/document.ts';
import type { ColumnConflict } from '../../../common/article/merge-record.ts';
import type { MergeConflict } from '../../../common/article/merge.ts';
import type { BookSettings } from '../../../common/book/settings.ts';
import type { ArticleOutcome } from '../../../common/contract/merge-shapes.ts';
import type { Placed } from '../ranks.ts';
import type { MergeRow, MergedTable, PresentText, RowValue } from './state.ts';

/** A new row for our book, in our names. */
export interface NewRow {
  readonly table: MergedTable;
  /** Its id in their book. */
  readonly theirId: string;
  readonly row: MergeRow;
}

export interface RowChange {
  readonly table: MergedTable;
  readonly id: string;
  readonly values: Readonly<Record<string, RowValue>>;
  readonly conflicts: readonly ColumnConflict[];
}

export interface TextChange {
  readonly id: string;
  /** In the ids of our book; null: ours stays. */
  readonly document: ArticleDocument | null;
  /** Ours stays although theirs has something new: it is approved. */
  readonly stays?: boolean;
  readonly conflicts: readonly MergeConflict[];
  /** Their present text, which becomes a version of ours where it is not the text itself. */
  readonly theirs: PresentText;
  /** `document` is nothing but theirs. */
  readonly whole?: boolean;
}

export interface ArticleLine {
  readonly id: string;
  readonly title: string;
  readonly outcome: ArticleOutcome;
  /** It comes to stand in another place. */
  readonly moved: boolean;
}

export interface MergePlan {
  readonly inserted: readonly NewRow[];
  readonly changed: readonly RowChange[];
  readonly texts: readonly TextChange[];
  /** Rows that share a place with another get one beside it. */
  readonly places: Readonly<Record<'part' | 'article' | 'matter', readonly Placed[]>>;
  /** Null: ours stay. */
  readonly settings: BookSettings | null;
  readonly settingsConflicts: readonly ColumnConflict[];
  readonly articles: readonly ArticleLine[];
}
