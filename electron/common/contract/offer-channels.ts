/** The part of the contract for what articles offer to be recorded, for figures and for coverage. See channels.ts. */
import * as z from '../schema.ts';
import { coverage as coverageShape } from '../know/coverage/coverage.ts';
import { disagreement } from '../know/figures/shapes.ts';
import { offer } from '../know/offers/shapes.ts';
import { channel, nothing } from './channel.ts';

const id = z.string().min(1).max(100);
const key = z.string().min(1).max(2000);
const line = z.string().max(500);

/** A record that an offer may be. */
export const knownRecord = z.object({ kind: z.enum(['unit', 'exemplar', 'award']), id, name: z.string() });
export type KnownRecord = z.infer<typeof knownRecord>;

/** Where an offer's words stand: the element at `path`, offsets in its text. */
export const offerPlace = z.object({ path: z.array(z.int()), start: z.int(), end: z.int() });

export const articleOffer = z.object({
  key,
  offer,
  /** Its places in the document, those in tables and footnotes left out. */
  places: z.array(offerPlace),
  /** The record of exactly this name; of an award the one with the same form, giver and receiver. Null: none. */
  known: knownRecord.nullable(),
  /** Records whose names differ in signs or a letter only: perhaps the same. */
  near: z.array(knownRecord),
  /** new: nothing is recorded; known: the record is there and not tied to the article; recorded: nothing is left to do; refused: a person said no. */
  state: z.enum(['new', 'known', 'recorded', 'refused']),
});
export type ArticleOffer = z.infer<typeof articleOffer>;

/** A yes to one offer, with what the person changed. Figures cannot be taken: they are counted from records. */
export const takenOffer = z.object({
  key,
  as: z.enum(['individual', 'collective', 'model', 'unit', 'award']),
  /** The record it is; null: a new one. */
  is: id.nullable(),
  name: line.optional(),
  honorific: line.optional(),
  role: line.optional(),
  field: line.optional(),
  /** Of an award: who has it; absent: whom the text names. */
  exemplarId: id.optional(),
});
export type TakenOffer = z.infer<typeof takenOffer>;

export const takenResult = z.object({
  /** Made or tied to the article. */
  records: z.array(knownRecord),
  /** Keys of what the article no longer offers, and of awards whose receiver no record is. */
  left: z.array(key),
});

/** Answered by the process that owns the yearbook file. */
export const offering = {
  /** What an article names, in its order. @throws book/no-article */
  'offers.list': channel('renderer', 'store', () => ({ input: z.object({ articleId: id }), output: z.array(articleOffer) })),
  /** Makes the records of those that a person said yes to, and ties them to the article: one step. @throws book/no-article, book/no-record */
  'offers.take': channel('renderer', 'store', () => ({ input: z.object({ articleId: id, offers: z.array(takenOffer).min(1).max(500) }), output: takenResult })),
  /** A no, which is not asked again; `refused` false: it is. One step. @throws book/no-article */
  'offers.refuse': channel('renderer', 'store', () => ({ input: z.object({ articleId: id, keys: z.array(key).min(1).max(500), refused: z.boolean() }), output: nothing })),
  /** Figures that disagree, in the order of the book; silenced ones too. */
  'figures.list': channel('renderer', 'store', () => ({ input: nothing, output: z.array(disagreement) })),
  /** A figure is right as it stands; `right` false: it is asked about again. One step. */
  'figures.hold': channel('renderer', 'store', () => ({ input: z.object({ key, articleId: id, right: z.boolean() }), output: nothing })),
  'coverage.get': channel('renderer', 'store', () => ({ input: nothing, output: coverageShape })),
} as const;
