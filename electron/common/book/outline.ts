/** The book's outline: parts in order, each with its articles in order. What the tree shows and `kyyeu outline` prints. */
import * as z from '../schema.ts';
import { matterKind } from './matter.ts';

/** `front`: before the first part (lời giới thiệu …), roman in spirit, no opener page. `body`: a numbered part with an opener. */
export const partKind = z.enum(['front', 'body']);
export type PartKind = z.infer<typeof partKind>;

/** What every new book has to be written in its front part. */
export const FOREWORD = 'Lời giới thiệu';

/** bản thảo → biên tập → hiệu đính → đã duyệt. */
export const stage = z.enum(['draft', 'editing', 'proofing', 'approved']);
export type Stage = z.infer<typeof stage>;

export const outlineArticle = z.object({
  id: z.string(),
  title: z.string(),
  stage,
  words: z.int(),
  photos: z.int(),
});
export type OutlineArticle = z.infer<typeof outlineArticle>;

/** Pages made from the book's data (see `matter.ts`). */
export const outlineMatter = z.object({ id: z.string(), kind: matterKind, title: z.string() });
export type OutlineMatter = z.infer<typeof outlineMatter>;

/** Matter among the articles of a part. `at`: how many of the part's articles stand in front of it. */
export const placedMatter = outlineMatter.extend({ at: z.int().nonnegative() });
export type PlacedMatter = z.infer<typeof placedMatter>;

/**
 * The order of a part's articles: by hand, or by a rule that is applied when it is chosen, and again when it is asked for. award: the
 * highest award of whom the article is about, then unit, then given name; unit: unit, award, name; name: given name.
 */
export const partOrder = z.enum(['hand', 'award', 'unit', 'name']);
export type PartOrder = z.infer<typeof partOrder>;

export const outlinePart = z.object({
  id: z.string(),
  kind: partKind,
  title: z.string(),
  articles: z.array(outlineArticle),
  /** In the order in which it stands. */
  matter: z.array(placedMatter),
  /** Pages that the part is planned to have; null: no plan. */
  budget: z.int().positive().nullable(),
  orderBy: partOrder,
});
export type OutlinePart = z.infer<typeof outlinePart>;

export const outline = z.object({
  parts: z.array(outlinePart),
  /** Matter behind the last part, in order. */
  back: z.array(outlineMatter),
});
export type Outline = z.infer<typeof outline>;
