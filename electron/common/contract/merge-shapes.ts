/** Shapes of merging another copy of the book, and of bringing articles in from another book. */
import * as z from '../schema.ts';
import { articleDocument, block } from '../article/document.ts';

const timestamp = z.int().nonnegative();
const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** What becomes of an article. `alike`: both changed it to the same; `removed`: taken out there and left alone here. */
export const articleOutcome = z.enum(['unchanged', 'ours', 'theirs', 'alike', 'merged', 'conflict', 'new', 'removed']);
export type ArticleOutcome = z.infer<typeof articleOutcome>;

export const mergeLine = z.object({
  id: z.string(),
  title: z.string(),
  outcome: articleOutcome,
  /** It comes to stand in another place. */
  moved: z.boolean(),
  /** Places in its text that a person has to decide. */
  conflicts: z.int(),
  /** It is approved here and stays as it is: their text is kept beside it, to be decided once it is unlocked. */
  locked: z.boolean(),
});
export type MergeLine = z.infer<typeof mergeLine>;

/** An article of another book that can be brought in. */
export const bringLine = z.object({ id: z.string(), title: z.string(), part: z.string(), words: z.int(), photos: z.int() });
export type BringLine = z.infer<typeof bringLine>;

/** What a merge would do. `records`, `settings`: how many rows and settings come over; `conflicts`: of those, how many are in doubt. */
export const mergePreview = z.object({
  fileName: z.string(),
  bookTitle: z.string(),
  /** False: another book, from which articles can be brought in. */
  sameBook: z.boolean(),
  articles: z.array(mergeLine),
  records: z.int(),
  recordConflicts: z.int(),
  settings: z.int(),
  /** Of another book. */
  others: z.array(bringLine),
});
export type MergePreview = z.infer<typeof mergePreview>;

/** A text before and after the merge, and what would stand in the book. */
export const mergeTexts = z.object({
  ours: articleDocument.nullable(),
  theirs: articleDocument,
  merged: articleDocument,
  conflicts: z.int(),
});
export type MergeTexts = z.infer<typeof mergeTexts>;

const conflictBase = { id: z.string(), other: z.string(), foundAt: timestamp, name: z.string() };

/** What a merge could not decide. Until it is decided one of the two sides stands in the book. */
export const conflict = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    ...conflictBase,
    articleId: z.string(),
    base: z.array(block),
    ours: z.array(block),
    theirs: z.array(block),
    /** Index of the block where it stood when it was found. */
    at: z.int(),
  }),
  z.object({
    kind: z.literal('column'),
    ...conflictBase,
    /** Table and id of the record; `book` for the settings. */
    record: z.string(),
    recordId: z.string(),
    column: z.string(),
    base: value,
    ours: value,
    theirs: value,
  }),
]);
export type Conflict = z.infer<typeof conflict>;

export const conflictDecision = z.union([z.enum(['ours', 'theirs', 'both']), articleDocument]);
export type ConflictDecision = z.infer<typeof conflictDecision>;

export const mergeReport = z.object({
  /** Articles that were taken from the other copy, merged from both, left in doubt, and that are new. */
  taken: z.array(z.string()),
  merged: z.array(z.string()),
  conflicts: z.array(z.string()),
  new: z.array(z.string()),
  unchanged: z.int(),
});
export type MergeReport = z.infer<typeof mergeReport>;
