/** The part of the contract for the ladder: small pictures of the book's pages. See channels.ts. */
import * as z from '../schema.ts';
import { channel } from './channel.ts';
import { bytes } from './shapes.ts';

/** So many pages are asked for at once at most. */
export const MOST_PICTURES = 32;

const page = z.int().min(1).max(100_000);

/** `small`: for the ladder; `large`: to be read. */
export const pictureSize = z.enum(['small', 'large']);
export type PictureSize = z.infer<typeof pictureSize>;

export const pagePicture = z.object({
  number: page,
  /** Nothing stands on it. */
  blank: z.boolean(),
  /** Whose page it is in that typesetting, which may be another than the one that who asks knows: the article or matter, and which of its pages from 0. Null: nobody's. */
  stands: z.object({ id: z.string(), index: z.int() }).nullable(),
  /** WebP */
  picture: bytes,
});
export type PagePicture = z.infer<typeof pagePicture>;

/** Answered by the typesetting process. */
export const ladder = {
  /**
   * Pages `first` to `last` of the book as it was typeset last (`preview.book`); those the book does not have are left out.
   * @throws print/typeset, print/empty-book
   */
  'preview.pages': channel('renderer', 'print', () => ({
    input: z.object({ first: page, last: page, size: pictureSize }).refine(({ first, last }) => first <= last && last - first < MOST_PICTURES),
    output: z.array(pagePicture),
  })),
} as const;
