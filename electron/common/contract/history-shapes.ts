/** Shapes of the book's history: versions of an article, snapshots of the book, what changed between two of them. */
import * as z from '../schema.ts';
import { articleDocument } from '../article/document.ts';
import { matterKind } from '../book/matter.ts';
import { stage } from '../book/outline.ts';

const timestamp = z.int().nonnegative();

/** A former text of an article. */
export const articleVersion = z.object({
  id: z.string(),
  revision: z.int(),
  title: z.string(),
  words: z.int(),
  /** What was done to the text after it. `copy`: it was kept as a mark; `approved`: it was approved, whatever was done to it after. */
  before: z.enum(['save', 'rename', 'restore', 'undo', 'merge', 'replace', 'copy', 'approved']),
  /** Whose text it is, of one that was approved who did that; empty: not known. */
  author: z.string(),
  /** When that was done; of `save`, when the text was left. */
  at: timestamp,
  /** A snapshot or a person holds it: it is never thinned out. */
  pinned: z.boolean(),
});
export type ArticleVersion = z.infer<typeof articleVersion>;

/** Words that a version has more and fewer than the version before it. */
export const versionChange = z.object({ id: z.string(), added: z.int(), removed: z.int() });
export type VersionChange = z.infer<typeof versionChange>;

/** The whole book as it was at one moment. */
export const snapshot = z.object({
  id: z.string(),
  name: z.string(),
  author: z.string(),
  /** `named`: a person made it. The others were made before something was done. */
  reason: z.enum(['named', 'restore', 'merge', 'copy']),
  articles: z.int(),
  words: z.int(),
  createdAt: timestamp,
  /** The day that a person gave it as printed on, or when they said that it was printed; null: nobody did. */
  printedAt: timestamp.nullable(),
});
export type Snapshot = z.infer<typeof snapshot>;

/** One side of a comparison: a snapshot, or null for the book as it is now. */
export const bookState = z.string().min(1).max(100).nullable();

/** One article on two sides. `moved`: it stands in another part or place; its text may differ too. */
export const articleChange = z.object({
  id: z.string(),
  title: z.string(),
  stage,
  state: z.enum(['same', 'changed', 'added', 'removed']),
  moved: z.boolean(),
});
export type ArticleChange = z.infer<typeof articleChange>;

/** Pages made from the book's data that differ. `moved`: they stand elsewhere and are the same. */
export const matterChange = z.object({ id: z.string(), kind: matterKind, title: z.string(), state: z.enum(['changed', 'moved', 'added', 'removed']) });
export type MatterChange = z.infer<typeof matterChange>;

export const bookComparison = z.object({
  articles: z.array(articleChange),
  /** Names of settings that differ. */
  settings: z.array(z.string()),
  /** Parts whose title, place or presence differs. */
  parts: z.int(),
  /** Null: a snapshot of before such pages were noted. */
  matter: z.array(matterChange).nullable(),
});
export type BookComparison = z.infer<typeof bookComparison>;

/** An article's text on both sides; null where it is not there. */
export const textPair = z.object({ from: articleDocument.nullable(), to: articleDocument.nullable() });
export type TextPair = z.infer<typeof textPair>;
