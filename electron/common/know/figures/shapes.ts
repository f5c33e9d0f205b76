/** Figures that disagree: with the records, with another place of the book, or with their own parts. */
import * as z from '../../schema.ts';

/** A place in the book where a figure stands. Offsets are of the line (the text of the element at `path`). */
export const figurePlace = z.object({
  articleId: z.string(),
  title: z.string(),
  /** Indices from the document's blocks down to the element that holds the text; null: a row of a table or a footnote. */
  path: z.array(z.int()).nullable(),
  /** "title", "sapo", "paragraph", "caption" … */
  where: z.string(),
  start: z.int(),
  end: z.int(),
  /** The figure as it stands: "263 lượt tập thể". */
  text: z.string(),
  before: z.string(),
  after: z.string(),
  value: z.number(),
});
export type FigurePlace = z.infer<typeof figurePlace>;

export const disagreement = z.object({
  /** Names it by what it depends on: other words, another number or another count are asked about again. */
  key: z.string(),
  /** records: they count otherwise; places: another place says otherwise; parts: what "trong đó" names is more than the whole. */
  against: z.enum(['records', 'places', 'parts']),
  place: figurePlace,
  /** What the records count, or the sum of the parts; null for `places`. */
  counted: z.number().nullable(),
  /** The other places. */
  others: z.array(figurePlace),
  /** An editor said that it is right as it stands. */
  isSilenced: z.boolean(),
});
export type Disagreement = z.infer<typeof disagreement>;
