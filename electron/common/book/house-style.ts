/**
 * How a book writes its signs: the choices an editor makes once, for every article. What is not chosen ("leave") is never touched.
 * Stored as fields of the book's settings of their own (`settings.ts`), so that two copies of a book merge them one by one.
 */
import * as z from '../schema.ts';

export const houseStyle = z.strictObject({
  /** “…” and ‘…’, or "…" and '…'. Apostrophes and inches are neither. */
  quotes: z.enum(['curly', 'straight', 'leave']),
  /** "…" or "..."; and "v.v." for every way of writing it. */
  ellipsis: z.enum(['sign', 'dots', 'leave']),
  /** 2016–2021 or 2016-2021. */
  ranges: z.enum(['dash', 'hyphen', 'leave']),
  /** " – " between words in place of " - ". */
  dashes: z.enum(['dash', 'leave']),
  /** One space between words; none inside brackets and quotes or before a comma, one behind it. */
  spaces: z.enum(['tidy', 'leave']),
  /** `old`: hòa, khỏe, thủy; `new`: hoà, khoẻ, thuỷ. Both are in use. */
  tone: z.enum(['old', 'new', 'leave']),
  /** `pad`: days 1 to 9 and months 1 and 2 with a nought, as Nghị định 30/2020 asks of official papers; `none`: without. */
  dates: z.enum(['pad', 'none', 'leave']),
  /** The same for counts of people and things: "06 tập thể". */
  counts: z.enum(['pad', 'none', 'leave']),
  /** 1.500 lượt in place of 1500 lượt. */
  thousands: z.enum(['dots', 'leave']),
  /** m², °C in place of m2, oC. */
  units: z.enum(['signs', 'leave']),
});
export type HouseStyle = z.infer<typeof houseStyle>;
export type StyleField = keyof HouseStyle;
export const STYLE_FIELDS = Object.keys(houseStyle.shape) as readonly StyleField[];

/** What nearly every printed book does; what books differ in is left alone until somebody chooses. */
export const DEFAULT_STYLE: HouseStyle = {
  quotes: 'curly',
  ellipsis: 'sign',
  ranges: 'dash',
  dashes: 'dash',
  spaces: 'tidy',
  tone: 'leave',
  dates: 'leave',
  counts: 'leave',
  thousands: 'leave',
  units: 'leave',
};
