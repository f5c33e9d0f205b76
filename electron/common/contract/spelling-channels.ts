/** The part of the contract for doubts about spelling: what only the whole book can tell. See channels.ts. */
import * as z from '../schema.ts';
import { channel } from './channel.ts';

const name = z.string().min(1).max(200);

/** A name that the book writes otherwise elsewhere. */
export const nameDoubt = z.object({
  name,
  /** As it is written elsewhere. */
  instead: name,
  /** How often in the book; 0: only in a record. */
  count: z.int(),
  /** Title of the article that has it most often, another than the asking one where there is one; null: none has. */
  where: z.string().nullable(),
  /** It is the name of an exemplar, a unit or a term of the book. */
  known: z.boolean(),
});
export type NameDoubt = z.infer<typeof nameDoubt>;

/** Answered by the process that owns the yearbook file. */
export const spelling = {
  /** Which of the names that stand in an article the book writes otherwise elsewhere. Reads the book first when it was not asked yet. */
  'spelling.names': channel('renderer', 'store', () => ({
    input: z.object({ articleId: z.string().min(1).max(100), names: z.array(name).max(5000) }),
    output: z.array(nameDoubt),
  })),
} as const;
