/** What the collection desk asks for and gets across process borders. */
import * as z from '../schema.ts';
import { isIsoDate } from '../text/dates.ts';

const id = z.string().min(1).max(100);
const isoDay = z.string().refine(isIsoDate);

/** What a unit can be asked for, in the order in which it is named. */
export const WANTED = ['text', 'photo', 'decision', 'other'] as const;
export const wanted = z.enum(WANTED);
export type Wanted = z.infer<typeof wanted>;

export const REMINDED_HOW = ['letter', 'call', 'message', 'note'] as const;
export const remindedHow = z.enum(REMINDED_HOW);
export type RemindedHow = z.infer<typeof remindedHow>;

/** One thing a unit was asked for. Days are yyyy-mm-dd. */
export const collectTask = z.object({
  id,
  wanted,
  /** Who or what it is about; may be empty. */
  title: z.string(),
  askedOn: isoDay.nullable(),
  dueOn: isoDay.nullable(),
  /** Null: it has not come. */
  receivedOn: isoDay.nullable(),
  waived: z.boolean(),
  /** The article that came for it, if it is in the book. */
  articleId: id.nullable(),
  articleTitle: z.string(),
});
export type CollectTask = z.infer<typeof collectTask>;

export const collectUnit = z.object({
  id,
  name: z.string(),
  shortName: z.string(),
  contactName: z.string(),
  phone: z.string(),
  contact: z.string(),
  note: z.string(),
  tasks: z.array(collectTask),
  /** The last time the unit was reminded; a mere note is no reminder. */
  reminded: z.object({ on: isoDay.nullable(), how: remindedHow }).nullable(),
});
export type CollectUnit = z.infer<typeof collectUnit>;

/** An article that came in a file and belongs to no unit yet. */
export const strayArticle = z.object({
  id,
  title: z.string(),
  byline: z.string(),
  /** Name of the file it came in. */
  sourceName: z.string(),
  receivedOn: isoDay,
  /** The unit it seems to be from; null: nothing points to one, or to more than one. */
  suggestion: z.object({ unitId: id, by: z.enum(['form', 'file-name', 'byline', 'mark']) }).nullable(),
});
export type StrayArticle = z.infer<typeof strayArticle>;

/** Everything the desk shows but the logs. Units as they were entered. */
export const collectOverview = z.object({ units: z.array(collectUnit), strays: z.array(strayArticle) });
export type CollectOverview = z.infer<typeof collectOverview>;

export const reminderEntry = z.object({ id, remindedOn: isoDay.nullable(), how: remindedHow, text: z.string() });
export type ReminderEntry = z.infer<typeof reminderEntry>;

/** A line of a pasted list. */
export const pastedUnit = z.object({ name: z.string().min(1).max(500), contactName: z.string().max(300), phone: z.string().max(100) });
export type PastedUnit = z.infer<typeof pastedUnit>;
