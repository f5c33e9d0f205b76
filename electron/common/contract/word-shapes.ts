/** What an edited Word file of this program says, and what taking it back did. */
import * as z from '../schema.ts';
import { articleDocument } from '../article/document.ts';
import { importedPicture } from './shapes.ts';

/** Where a file says that it came from; `sha256`: of the text it was made from. In the order of the file. */
export const wordOrigin = z.object({ bookId: z.string(), articles: z.array(z.object({ id: z.string(), sha256: z.string() })) });
export type WordOrigin = z.infer<typeof wordOrigin>;

export const readComment = z.object({
  /** The number that the file gives it. */
  id: z.string(),
  /** The comment it answers: always the first of its thread. */
  parentId: z.string().nullable(),
  author: z.string(),
  body: z.string(),
  /** ms since 1970; null: the file does not tell. */
  at: z.number().nullable(),
  resolved: z.boolean(),
  /** The words it stands on. */
  quoted: z.string(),
});
export type ReadComment = z.infer<typeof readComment>;

export const readWord = z.object({
  origin: wordOrigin,
  articles: z.array(
    z.object({
      /** The article of the book; null: its mark was lost. */
      id: z.string().nullable(),
      /** Photos are "photo:ID" of the book, or "picture:N" of `pictures`. Comments carry the file's own numbers. */
      document: articleDocument,
      comments: z.array(readComment),
    }),
  ),
  pictures: z.array(importedPicture),
  /** Who saved it last; empty: the file does not tell. */
  savedBy: z.string(),
});
export type ReadWord = z.infer<typeof readWord>;
export type ReadWordArticle = ReadWord['articles'][number];

const count = z.int().nonnegative();

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
