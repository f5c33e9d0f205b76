/** The part of the contract for the cover. See channels.ts. */
import * as z from '../schema.ts';
import { bookSettings } from '../book/settings.ts';
import { channel } from './channel.ts';

export const coverPicture = z.object({
  /** A whole SVG document of the sheet, trimmed. */
  svg: z.string(),
  /** mm, of the sheet */
  width: z.number(),
  height: z.number(),
  /** mm */
  spine: z.number(),
  /** mm from the left edge: where the sheet is folded upright. */
  folds: z.array(z.number()),
  /** The spine is too thin for the words that were wanted on it. */
  thin: z.boolean(),
  /** What has no room. */
  overset: z.array(z.enum(['title', 'blurb', 'spine'])),
  /** Whose faces the panel of words lies over. */
  faces: z.array(z.string()),
});
export type CoverPicture = z.infer<typeof coverPicture>;

/** Answered by the typesetting process. */
export const covering = {
  /** The cover with these settings, stored or not, for a book of so many pages. @throws print/typeset, photo/damaged */
  'cover.preview': channel('renderer', 'print', () => ({ input: z.object({ settings: bookSettings, pages: z.int().min(1).max(100_000) }), output: coverPicture })),
} as const;
