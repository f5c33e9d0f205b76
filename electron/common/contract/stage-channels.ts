/** Calls about the stages of articles. Spread into `channels.ts`. */
import * as z from '../schema.ts';
import { stage } from '../book/outline.ts';
import { channel } from './channel.ts';

const id = z.string().min(1).max(100);

/** One move from one stage to another. */
export const stageChange = z.object({
  id: z.string(),
  from: stage,
  to: stage,
  author: z.string(),
  /** What the person wrote; of a move the program made, what it was made by (see `common/article/stage.ts`). */
  reason: z.string(),
  /** ms since 1970. */
  at: z.int().nonnegative(),
  /** SHA-256 of the text at that moment; it is kept. */
  sha256: z.string(),
});
export type StageChange = z.infer<typeof stageChange>;

export const stages = {
  /**
   * Moves articles to a stage: all of them, or none. Gives those that were not there already; one step to take back.
   * @throws book/no-article, stage/reason-needed, stage/open-suggestions
   */
  'stage.set': channel('renderer', 'store', () => ({
    input: z.object({ ids: z.array(id).min(1), to: stage, reason: z.string().max(2000) }),
    output: z.object({ articles: z.array(id) }),
  })),
  /**
   * What somebody has to know before such a move, which is not made: how many threads of comments are left open where it locks texts.
   * @throws book/no-article, stage/open-suggestions
   */
  'stage.look': channel('renderer', 'store', () => ({ input: z.object({ ids: z.array(id).min(1), to: stage }), output: z.object({ comments: z.int().nonnegative() }) })),
  /** Newest first. */
  'stage.history': channel('renderer', 'store', () => ({ input: z.object({ id }), output: z.array(stageChange) })),
} as const;
