/** Calls about the comments on an article. Spread into `channels.ts`. */
import * as z from '../schema.ts';
import { channel, nothing } from './channel.ts';

const id = z.string().min(1).max(100);
/** What a person writes in one comment, characters at most. */
const body = z.string().min(1).max(10_000);

/** A comment, or an answer to one. Where it stands is in the text: the runs it is on carry its id. */
export const articleComment = z.object({
  id: z.string(),
  /** The comment this one answers; null: it begins a thread. */
  parentId: z.string().nullable(),
  author: z.string(),
  body: z.string(),
  /** The words it was made on, as they were. */
  quoted: z.string(),
  /** ms since 1970 */
  createdAt: z.int(),
  /** Its words were changed; null: they stand as they were written. */
  editedAt: z.int().nullable(),
  resolvedAt: z.int().nullable(),
  resolvedBy: z.string(),
});
export type ArticleComment = z.infer<typeof articleComment>;

export const commenting = {
  /** Oldest first. */
  'comment.list': channel('renderer', 'store', () => ({ input: z.object({ articleId: id }), output: z.array(articleComment) })),
  /** `id` is chosen by the window: the text carries it. @throws book/invalid, book/no-article */
  'comment.add': channel('renderer', 'store', () => ({
    input: z.object({ id: z.string().min(1).max(64), articleId: id, parentId: id.nullable(), quoted: z.string().max(10_000), body }),
    output: articleComment,
  })),
  /** One's own words put right. @throws book/no-record */
  'comment.edit': channel('renderer', 'store', () => ({ input: z.object({ id, body }), output: nothing })),
  /** A thread is settled, or is open again. @throws book/no-record */
  'comment.resolve': channel('renderer', 'store', () => ({ input: z.object({ id, resolved: z.boolean() }), output: nothing })),
  /** Its mark in the text was taken away by undo, or came again: it goes and comes with it, with its answers. False: it was out already. @throws book/no-record */
  'comment.withdraw': channel('renderer', 'store', () => ({ input: z.object({ id, withdrawn: z.boolean() }), output: z.boolean() })),
  /** With the answers to it. @throws book/no-record */
  'comment.remove': channel('renderer', 'store', () => ({ input: z.object({ id }), output: nothing })),
} as const;
