/** The part of the contract that cleans texts up by the house style of the book. See channels.ts. */
import * as z from '../schema.ts';
import { stage } from '../book/outline.ts';
import { TIDY_RULES } from '../text/tidy/rule.ts';
import { channel, nothing } from './channel.ts';

const id = z.string().min(1).max(100);
export const tidyRule = z.enum(TIDY_RULES);

/** One stretch of a text that the house writes otherwise: `found` stands between `before` and `after`, `replacement` would. */
export const suggestion = z.object({
  /** Names it among the suggestions for one article, also after others of them were made. */
  key: z.string(),
  rule: tidyRule,
  /** Index of the block in the article's document. */
  block: z.int(),
  /** Type of the element that holds the text: "paragraph", "caption" … */
  kind: z.string(),
  before: z.string(),
  found: z.string(),
  replacement: z.string(),
  after: z.string(),
  /** More of the sentence stands before, or behind. */
  cutBefore: z.boolean(),
  cutAfter: z.boolean(),
});
export type Suggestion = z.infer<typeof suggestion>;

const about = {
  id,
  title: z.string(),
  stage,
  revision: z.int(),
  /** Its text is approved: it is shown, but not changed. */
  locked: z.boolean(),
};
export const articleTidy = z.object({ ...about, suggestions: z.array(suggestion) });
export type ArticleTidy = z.infer<typeof articleTidy>;

const counts = z.partialRecord(tidyRule, z.int());
/** Articles with something to tidy, in book order; how much, by rule. `looked`: at how many articles. */
export const bookTidy = z.object({ articles: z.array(z.object({ ...about, counts })), looked: z.int() });
export type BookTidy = z.infer<typeof bookTidy>;
export type TidyLine = BookTidy['articles'][number];

/** What is to be done: by these rules (null: all), in these articles (null: all of the book, whatever their revision). */
export const tidyChoice = z.object({
  rules: z.array(tidyRule).min(1).nullable(),
  articles: z
    .array(
      z.object({
        id,
        /** The text that was shown. */
        revision: z.int(),
        /** Keys of suggestions; null: all. */
        only: z.array(z.string().max(200)).nullable(),
        except: z.array(z.string().max(200)),
      }),
    )
    .nullable(),
});
export type TidyChoice = z.infer<typeof tidyChoice>;

/** What was done. `skipped`: approved, written in since it was shown, or no longer in the book; with what was not done there. */
export const tidyReport = z.object({
  changes: z.int(),
  articles: z.array(id),
  skipped: z.array(z.object({ id, title: z.string(), reason: z.enum(['approved', 'changed', 'gone']) })),
});
export type TidyReport = z.infer<typeof tidyReport>;

/** Answered by the process that owns the yearbook file. */
export const tidying = {
  /** @throws book/no-article */
  'tidy.article': channel('renderer', 'store', () => ({ input: z.object({ id }), output: articleTidy })),
  'tidy.book': channel('renderer', 'store', () => ({ input: nothing, output: bookTidy })),
  /** All of it in one transaction: one step to take back. @throws file/read-only */
  'tidy.apply': channel('renderer', 'store', () => ({ input: tidyChoice, output: tidyReport })),
} as const;
