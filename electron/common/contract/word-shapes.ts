/** What taking an edited Word file back did. */
import { z } from 'zod';

const count = z.number().int().nonnegative();

export const takenArticle = z.object({
  id: z.string(),
  title: z.string(),
  /** New comments, answers to comments, comments settled in the file. */
  comments: count,
  replies: count,
  resolved: count,
  /** New suggestions; suggestions of ours that were accepted or rejected in the file. */
  suggestions: count,
  decided: count,
  /** Lines written in without tracking. */
  direct: count,
  /** Places both changed: a person decides. */
  conflicts: count,
});
export type TakenArticle = z.infer<typeof takenArticle>;

export const takenBack = z.object({ name: z.string(), articles: z.array(takenArticle) });
export type TakenBack = z.infer<typeof takenBack>;
