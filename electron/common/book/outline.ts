/** The book's outline: parts in order, each with its articles in order. What the tree shows and `kyyeu outline` prints. */
import { z } from 'zod';

/** `front`: before the first part (lời giới thiệu …), roman in spirit, no opener page. `body`: a numbered part with an opener. */
export const partKind = z.enum(['front', 'body']);
export type PartKind = z.infer<typeof partKind>;

/** bản thảo → biên tập → hiệu đính → đã duyệt. */
export const stage = z.enum(['draft', 'editing', 'proofing', 'approved']);
export type Stage = z.infer<typeof stage>;

export const outlineArticle = z.object({
  id: z.string(),
  title: z.string(),
  stage,
  words: z.number().int(),
  photos: z.number().int(),
});
export type OutlineArticle = z.infer<typeof outlineArticle>;

export const outlinePart = z.object({
  id: z.string(),
  kind: partKind,
  title: z.string(),
  articles: z.array(outlineArticle),
});
export type OutlinePart = z.infer<typeof outlinePart>;

export const outline = z.object({ parts: z.array(outlinePart) });
export type Outline = z.infer<typeof outline>;
