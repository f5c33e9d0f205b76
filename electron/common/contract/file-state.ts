/** Where the file of an open book stands, as its window knows it. */
import * as z from '../schema.ts';

/** Who has a book open for writing. */
export const lockOwner = z.object({
  user: z.string().max(200),
  host: z.string().max(300),
  /** Milliseconds since 1970 by that computer's clock. */
  since: z.int().nonnegative(),
});
export type LockOwner = z.infer<typeof lockOwner>;

/**
 * `there`: nothing to say. `missing`: nothing is at its place now (moved, deleted, the drive pulled). `replaced`: another file lies
 * at its place. `locked`: open for reading because somebody else writes it; `free` once they have closed it.
 */
export const fileState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('there') }),
  z.object({ kind: z.literal('missing') }),
  z.object({ kind: z.literal('replaced') }),
  z.object({ kind: z.literal('locked'), by: lockOwner.nullable(), free: z.boolean() }),
]);
export type FileState = z.infer<typeof fileState>;
