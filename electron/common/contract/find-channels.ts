/** The part of the contract that finds and replaces in the whole book. See channels.ts. */
import * as z from '../schema.ts';
import { stage } from '../book/outline.ts';
import { channel } from './channel.ts';

const id = z.string().min(1).max(100);
/** Longest query and replacement, UTF-16 units. */
export const MOST_LETTERS = 500;
/** Most hits that are told in their sentence at once. */
export const MOST_HITS = 5000;

/** What is looked for: see `FindOptions` in common/text/find.ts. */
const what = {
  query: z.string().max(MOST_LETTERS),
  matchCase: z.boolean(),
  wholeWord: z.boolean(),
  withTones: z.boolean(),
};
export const findWhat = z.object(what);
export type FindWhat = z.infer<typeof findWhat>;

/** Where: in one part, in articles of these stages, in one article; null: in all. */
export const findScope = z.object({ part: id.nullable(), stages: z.array(stage).min(1).nullable(), article: id.nullable() });
export type FindScope = z.infer<typeof findScope>;

/** A hit: `found` stands between `before` and `after`. */
export const foundHit = z.object({
  /** Which of the article's hits it is, from 0. */
  number: z.int(),
  /** Index of the block in the article's document. */
  block: z.int(),
  /** Type of the element that holds the text: "paragraph", "caption", "footnote" … */
  kind: z.string(),
  before: z.string(),
  found: z.string(),
  after: z.string(),
  /** More of the sentence stands before, or behind. */
  cutBefore: z.boolean(),
  cutAfter: z.boolean(),
});
export type FoundHit = z.infer<typeof foundHit>;

/** An article with hits. `count`: how many; `hits`: those that are told, its first ones, perhaps none. */
export const foundArticle = z.object({
  id,
  title: z.string(),
  stage,
  revision: z.int(),
  /** Its text is approved: it is shown, but not changed. */
  locked: z.boolean(),
  count: z.int(),
  hits: z.array(foundHit),
});
export type FoundArticle = z.infer<typeof foundArticle>;

/** Articles with hits, in book order. `looked`: at how many articles; `count`: hits in all, told or not. */
export const foundInBook = z.object({ articles: z.array(foundArticle), looked: z.int(), count: z.int() });
export type FoundInBook = z.infer<typeof foundInBook>;

/** What is to be replaced, by what, in which articles as they were shown. */
export const replaceChoice = z.object({
  ...what,
  replacement: z.string().max(MOST_LETTERS),
  /** HOA → HUỆ, Hoa → Huệ. */
  keepCase: z.boolean(),
  articles: z.array(
    z.object({
      id,
      /** The text that was shown, and how many hits it had. */
      revision: z.int(),
      count: z.int(),
      /** Numbers of hits; null: all. */
      only: z.array(z.int()).nullable(),
      except: z.array(z.int()),
    }),
  ),
  /** Calls of one group that follow each other are one step to take back; null: this call is one by itself. */
  group: id.nullable(),
});
export type ReplaceChoice = z.infer<typeof replaceChoice>;

/** What was done. `skipped`: approved, written in since it was shown, or no longer in the book; nothing was changed there. */
export const replaceReport = z.object({
  changes: z.int(),
  articles: z.array(id),
  skipped: z.array(z.object({ id, title: z.string(), reason: z.enum(['approved', 'changed', 'gone']) })),
  /** Hits that were left because an undecided suggestion lies across them. */
  suggested: z.int(),
});
export type ReplaceReport = z.infer<typeof replaceReport>;

/** Answered by the process that owns the yearbook file. */
export const finding = {
  /** `most`: how many hits are told in their sentence. */
  'find.list': channel('renderer', 'store', () => ({ input: z.object({ ...what, scope: findScope, most: z.int().min(0).max(MOST_HITS) }), output: foundInBook })),
  /** All of it in one transaction. @throws file/read-only */
  'find.replace': channel('renderer', 'store', () => ({ input: replaceChoice, output: replaceReport })),
} as const;
