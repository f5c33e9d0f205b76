/** What a check of a book found, and what a salvage of a damaged one could save. */
import * as z from '../schema.ts';

/**
 * One thing that is not as it was stored. `pages`: the file's own structure. `record`: a row of another kind. `search`: only the
 * search, which can be made again.
 */
export const damage = z.object({
  kind: z.enum(['pages', 'book', 'article', 'photo', 'document', 'record', 'search']),
  /** The article's title, the file name of the photo or document; empty where there is none. */
  name: z.string(),
  /** Of the article or photo, else null. */
  id: z.string().nullable(),
  /** English, one line: for the command line and logs. */
  text: z.string(),
});
export type Damage = z.infer<typeof damage>;

/** How far the check of a window's book is. `step` of `steps`: what it reads now; both 0 when it does not run. */
export const bookCheck = z.object({
  state: z.enum(['none', 'running', 'whole', 'damaged']),
  found: z.array(damage),
  step: z.number(),
  steps: z.number(),
});
export type BookCheck = z.infer<typeof bookCheck>;

/** Kinds and reasons are explained in the store's `salvage/report.ts`. */
export const loss = z.object({
  kind: z.enum(['article', 'photo', 'document', 'record', 'book']),
  name: z.string(),
  reason: z.enum(['gone', 'changed', 'text-only', 'small', 'unnamed', 'picture-gone', 'place', 'stray', 'link', 'older', 'unknown']),
  sha256: z.string().optional(),
});
export type Loss = z.infer<typeof loss>;

export const salvageReport = z.object({
  /** In the new file, those taken out of the book not counted. */
  articles: z.int(),
  photos: z.int(),
  lost: z.array(loss),
  doubtful: z.array(loss),
});
export type SalvageReport = z.infer<typeof salvageReport>;

/** What the window is told: never a path. */
export const salvageResult = salvageReport.extend({ fileName: z.string(), folderLabel: z.string() });
export type SalvageResult = z.infer<typeof salvageResult>;
