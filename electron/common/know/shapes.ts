/** What the lists of exemplars, units, awards and award forms show: the records with what is counted beside them. */
import * as z from '../schema.ts';
import { awardForm } from '../records/award.ts';
import { exemplar, exemplarArticle } from '../records/exemplar.ts';

const id = z.string().min(1).max(100);
const count = z.int();

/** A line of the list of exemplars. */
export const knowExemplar = z.object({
  id,
  kind: exemplar.fields.kind,
  name: z.string(),
  honorific: z.string(),
  role: z.string(),
  unitId: id.nullable(),
  field: z.string(),
  gender: exemplar.fields.gender,
  birthYear: z.int().nullable(),
  sortKey: z.string(),
  portraitId: id.nullable(),
  withdrawn: z.boolean(),
  /** Awards that were not cancelled; of them those without the number of a decision. */
  awards: count,
  unnumbered: count,
  /** Articles about it (not those that only mention it, or that it wrote). */
  articles: count,
  /** Photos on which it stands. */
  photos: count,
  /** In how many earlier books it was. */
  earlier: count,
  /** The form of its award that stands first in the catalogue, with the year: "Bằng khen của Chủ tịch UBND tỉnh 2024"; empty: none. */
  best: z.string(),
});
export type KnowExemplar = z.infer<typeof knowExemplar>;
export type ExemplarKind = KnowExemplar['kind'];

/** A unit with what belongs to itself; what lies beneath it is added up by `unitTree`. */
export const knowUnit = z.object({
  id,
  parentId: id.nullable(),
  name: z.string(),
  shortName: z.string(),
  otherNames: z.string(),
  sortKey: z.string(),
  contact: z.string(),
  contactName: z.string(),
  phone: z.string(),
  note: z.string(),
  exemplars: count,
  awards: count,
});
export type KnowUnit = z.infer<typeof knowUnit>;

/** A line of the list of awards. */
export const knowAward = z.object({
  id,
  exemplarId: id,
  formId: id.nullable(),
  formText: z.string(),
  issuer: z.string(),
  level: z.string(),
  decisionNumber: z.string(),
  decidedOn: z.string().nullable(),
  reason: z.string(),
  period: z.string(),
  cancelled: z.boolean(),
  cancelledReason: z.string(),
  note: z.string(),
  /** Name, level and place in the catalogue of its form; empty and null: it is not from the catalogue. */
  formName: z.string(),
  formLevel: z.string(),
  rank: z.int().nullable(),
  exemplarName: z.string(),
  exemplarKind: exemplar.fields.kind,
  unitId: id.nullable(),
});
export type KnowAward = z.infer<typeof knowAward>;

/** A form of the catalogue and how many awards are of it. */
export const knowForm = z.object({
  id,
  name: z.string(),
  family: z.string(),
  level: z.string(),
  givenTo: awardForm.fields.givenTo,
  rank: z.int(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  law: z.string(),
  awards: count,
});
export type KnowForm = z.infer<typeof knowForm>;

export const knowLink = z.object({ id, articleId: id, partPlayed: exemplarArticle.fields.partPlayed, title: z.string() });
export type KnowLink = z.infer<typeof knowLink>;
export type PartPlayed = KnowLink['partPlayed'];

/** A photo on which somebody stands. `place`: counted from the left, 1 the first. */
export const knowStanding = z.object({ id, photoId: id, place: z.int().nullable(), caption: z.string() });
export type KnowStanding = z.infer<typeof knowStanding>;

/** One exemplar with everything that hangs on it. */
export const knowDetail = z.object({
  id,
  fields: z.object(exemplar.fields),
  awards: z.array(knowAward),
  articles: z.array(knowLink),
  photos: z.array(knowStanding),
  /** Records that were merged into it. */
  merged: z.array(z.object({ id, name: z.string() })),
});
export type KnowDetail = z.infer<typeof knowDetail>;

/** A photo of the book to choose a portrait from. */
export const knowPhoto = z.object({ id, name: z.string(), caption: z.string() });
export type KnowPhoto = z.infer<typeof knowPhoto>;

/** Kinds of records that are kept here. */
export const KNOWN = ['exemplar', 'unit', 'award', 'awardForm', 'exemplarArticle'] as const;
export const knownKind = z.enum(KNOWN);
export type KnownKind = z.infer<typeof knownKind>;
