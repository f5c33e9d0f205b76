/** What is found in an article and offered to be recorded. Offsets are UTF-16 units of the article's plain text (`articleText`). */
import * as z from '../../schema.ts';

export const OFFER_KINDS = ['individual', 'unit', 'model', 'award', 'figure'] as const;
export const offerKind = z.enum(OFFER_KINDS);
export type OfferKind = z.infer<typeof offerKind>;

export const span = z.object({ start: z.int(), end: z.int() });
export type Span = z.infer<typeof span>;

/** The years that something is said of; equal for one year, `to` null: until now. */
export const years = z.object({ from: z.int(), to: z.int().nullable() });
export type Years = z.infer<typeof years>;

/** An issuer's level, as the catalogue of awards names levels. */
export const LEVELS = ['nhà nước', 'bộ/ngành/tỉnh', 'cơ sở', ''] as const;
export const level = z.enum(LEVELS);

export const individualDetails = z.object({
  name: z.string(),
  honorific: z.string(),
  role: z.string(),
  unit: z.string(),
  birthYear: z.int().nullable(),
  gender: z.enum(['female', 'male']).nullable(),
  /** The article is theirs ("author"), or names them. */
  part: z.enum(['subject', 'mentioned', 'author']),
});
/** `isHonoured`: the text says that it was commended, as a "tập thể" or with an award. */
export const unitDetails = z.object({ name: z.string(), isHonoured: z.boolean() });
/** `called`: the word before the name: "mô hình", "phong trào thi đua" …; `unit`: whose it is, where the text says so. */
export const modelDetails = z.object({ name: z.string(), called: z.string(), field: z.string(), unit: z.string() });
export const awardDetails = z.object({
  form: z.string(),
  family: z.string(),
  issuer: z.string(),
  level,
  /** Who it went to, where the sentence names one. */
  receiver: z.string(),
  decisionNumber: z.string(),
  /** yyyy-mm-dd */
  decidedOn: z.string().nullable(),
  reason: z.string(),
  period: years.nullable(),
  /** How often, where the text says so. */
  times: z.int().nullable(),
});
export const figureDetails = z.object({
  value: z.number(),
  /** "hơn 100": at least; "gần 100": not quite; "khoảng". */
  bound: z.enum(['exact', 'more', 'less', 'about']),
  counted: z.enum(['collective', 'individual', 'both', 'model', 'exemplar', 'unit', 'award', 'other']),
  /** The counted words as they stand. */
  unit: z.string(),
  /** "lượt": awards are counted, not heads. */
  isTimes: z.boolean(),
  /** "212/230": of how many. */
  of: z.number().nullable(),
  /** The award it counts, where the sentence says so. */
  family: z.string(),
  issuer: z.string(),
  level,
  /** It counts who was commended, by whatever form. */
  isCommended: z.boolean(),
  /** It counts a named model's places: "79 mô hình điểm “Bưu điện …”". */
  model: z.string(),
  /** The field of the models it counts, where the sentence says so. */
  field: z.string(),
  /** What the sentence speaks of as a whole: "toàn Đảng bộ", "các cấp", "kỷ yếu"; "": of nothing. */
  whole: z.string(),
  /** It stands behind "trong đó": a part of a figure before it. */
  isPart: z.boolean(),
  period: years.nullable(),
});

const common = { text: z.string(), start: z.int(), end: z.int(), places: z.array(span), confidence: z.number() };
export const offer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('individual'), ...common, details: individualDetails }),
  z.object({ kind: z.literal('unit'), ...common, details: unitDetails }),
  z.object({ kind: z.literal('model'), ...common, details: modelDetails }),
  z.object({ kind: z.literal('award'), ...common, details: awardDetails }),
  z.object({ kind: z.literal('figure'), ...common, details: figureDetails }),
]);
export type Offer = z.infer<typeof offer>;
export type OfferOf<K extends OfferKind> = Extract<Offer, { kind: K }>;
