/** The next period's book, begun from this one: what is chosen for it, and what was made. */
import * as z from '../schema.ts';
import { EMPTIED, matterKind } from './matter.ts';

/** Settings that are true of one book only. `title` and `period` are asked for. */
export const EMPTIED_SETTINGS = ['place', 'coverIsbn', 'coverPrice', 'coverBlurb', 'coverSpineText', 'coverPhoto', 'orderRun', 'orderDelivery'] as const;

export const nextChoice = z.object({
  title: z.string().min(1).max(500),
  /** May be empty. */
  period: z.string().max(500),
  /** Articles that come along, as drafts; none: the book begins empty. */
  articles: z.array(z.string().min(1).max(100)).max(20_000),
});
export type NextChoice = z.infer<typeof nextChoice>;

/** What has to be filled in anew, in the settings or on a page made from the records. */
export const toFill = z.object({ where: z.union([z.literal('settings'), matterKind]), field: z.enum([...EMPTIED_SETTINGS, ...EMPTIED]) });
export type ToFill = z.infer<typeof toFill>;

export const nextBook = z.object({
  articles: z.int(),
  exemplars: z.int(),
  units: z.int(),
  awards: z.int(),
  toFill: z.array(toFill),
});
export type NextBook = z.infer<typeof nextBook>;
