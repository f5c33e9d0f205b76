/** What is asked of a manuscript for approval, and what was made. */
import * as z from '../schema.ts';

const id = z.string().min(1).max(100);

export const manuscriptFormat = z.enum(['pdf', 'docx']);
export type ManuscriptFormat = z.infer<typeof manuscriptFormat>;

/** More than this many copies is a printer's work. */
export const MOST_COPIES = 9;

export const manuscriptChoice = z.object({
  /** Parts and articles; both empty: the whole book. */
  parts: z.array(id),
  articles: z.array(id),
  format: manuscriptFormat,
  copies: z.int().min(1).max(MOST_COPIES),
  includeUnapproved: z.boolean(),
});
export type ManuscriptChoice = z.infer<typeof manuscriptChoice>;

export const manuscriptResult = z.object({
  /** `pages` 0: known when the file is opened. */
  files: z.array(z.object({ path: z.string(), pages: z.int() })),
  articles: z.int(),
  unapproved: z.int(),
  digest: z.string(),
});
export type ManuscriptResult = z.infer<typeof manuscriptResult>;
