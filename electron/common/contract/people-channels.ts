/** Calls about people, units and awards over the whole book: who may be one, merging and splitting, printed names, withdrawn places. Spread into `channels.ts`. */
import * as z from '../schema.ts';
import { reason } from '../know/alike/likeness.ts';
import { channel, nothing } from './channel.ts';

const id = z.string().min(1).max(100);
const name = z.string().min(1).max(500);
const ids = z.array(id).max(10_000);

/** What tells two records apart at a glance. */
export const twinSide = z.object({
  id: z.string(),
  kind: z.enum(['individual', 'collective', 'model']),
  name: z.string(),
  honorific: z.string(),
  role: z.string(),
  /** Name of the unit; empty: none. */
  unit: z.string(),
  birthYear: z.int().nullable(),
  portraitId: z.string().nullable(),
  /** How many hang on it. */
  articles: z.int(),
  awards: z.int(),
  photos: z.int(),
});
export type TwinSide = z.infer<typeof twinSide>;

export const twinPair = z.object({
  one: twinSide,
  other: twinSide,
  /** 0 to 1. */
  score: z.number(),
  reasons: z.array(reason),
});
export type TwinPair = z.infer<typeof twinPair>;

export const mergePeoplePreview = z.object({
  into: twinSide,
  from: twinSide,
  /** Fields in which both have something else: what the kept record has stays. */
  differing: z.array(z.string()),
  /** Empty fields of the kept record that are filled. */
  filled: z.array(z.string()),
  /** Other names of the kept record afterwards. */
  otherNames: z.array(z.string()),
});
export type MergePeoplePreview = z.infer<typeof mergePeoplePreview>;

export const catalogueOffer = z.object({
  /** When the catalogue was brought in line with the law, yyyy-mm-dd. */
  date: z.string(),
  /** The book has taken forms of the catalogue. */
  seeded: z.boolean(),
  /** Forms that the book never had. */
  forms: z.array(z.object({ key: z.string(), name: z.string(), family: z.string(), level: z.string(), law: z.string() })),
});
export type CatalogueOffer = z.infer<typeof catalogueOffer>;

/** A printed name and what the records say of it. */
export const tracedName = z.object({
  /** Names the place: article, name as written. The same name in one article is one place of a decision. */
  key: z.string(),
  articleId: z.string(),
  title: z.string(),
  /** Index of the top-level block. */
  block: z.int(),
  /** Indices down to the element that holds the line, and the offsets there (UTF-16 units). */
  path: z.array(z.int()),
  /** Which of the line's footnotes; null: the line itself. */
  note: z.int().nullable(),
  /** What the line is: title, sapo, caption, byline, paragraph … */
  kind: z.string(),
  start: z.int(),
  end: z.int(),
  name: z.string(),
  state: z.enum(['known', 'differs', 'unknown']),
  /** The record that it stands for; of `differs` the likeliest; null: none. */
  exemplarId: z.string().nullable(),
  /** That record's name. */
  record: z.string(),
  reasons: z.array(reason),
});
export type TracedName = z.infer<typeof tracedName>;

export const withdrawnPlace = z.object({
  /** Of the exemplar, the place and its words: other words are asked about again. */
  key: z.string(),
  exemplarId: z.string(),
  exemplar: z.string(),
  /** article: it is about the exemplar; photo: it is on it; photo-caption: the caption that the photo keeps itself; portrait; board, plate: pages of boards and photos; cover: its photo (photoId) or its words; part, page-title: the name of a part or a made page; award, list, index: lists and portraits leave it out by themselves; else what the line is. */
  kind: z.string(),
  articleId: z.string().nullable(),
  photoId: z.string().nullable(),
  /** Title of the article, name of the photo, form of the award. */
  title: z.string(),
  block: z.int().nullable(),
  path: z.array(z.int()),
  note: z.int().nullable(),
  start: z.int(),
  end: z.int(),
  /** The words around it, the name as it stands there between. */
  around: z.object({ before: z.string(), found: z.string(), after: z.string() }),
  /** Another exemplar has the very name: it may be theirs. */
  namesake: z.boolean(),
  /** What was decided; `removed` of a text that still has the name decides nothing. */
  decision: z.enum(['keep', 'removed']).nullable(),
  decisionNote: z.string(),
  /** Nothing is left to decide here. */
  settled: z.boolean(),
});
export type WithdrawnPlace = z.infer<typeof withdrawnPlace>;

export const withdrawnExemplar = z.object({
  id: z.string(),
  name: z.string(),
  /** It was withdrawn, or all its awards were cancelled. */
  because: z.enum(['withdrawn', 'awards-cancelled']),
  reason: z.string(),
  places: z.array(withdrawnPlace),
});
export type WithdrawnExemplar = z.infer<typeof withdrawnExemplar>;

export const people = {
  /** Exemplars that may be one, the surest first; pairs that were called two are left out. */
  'people.twins': channel('renderer', 'store', () => ({ input: nothing, output: z.array(twinPair) })),
  /** They are two: not asked again. @throws book/no-record */
  'people.callTwo': channel('renderer', 'store', () => ({ input: z.object({ one: id, other: id }), output: nothing })),
  /** @throws book/no-record, record/merged */
  'people.mergePreview': channel('renderer', 'store', () => ({ input: z.object({ into: id, from: id }), output: mergePeoplePreview })),
  /** @throws book/no-record, record/merged */
  'people.merge': channel('renderer', 'store', () => ({ input: z.object({ into: id, from: ids.min(1) }), output: nothing })),
  /** Parts a merged record again. @throws book/no-record, record/merged */
  'people.unmerge': channel('renderer', 'store', () => ({ input: z.object({ id }), output: nothing })),
  /** Chosen articles, awards and photo persons go to a new record. @throws book/no-record, record/merged, book/invalid */
  'people.split': channel('renderer', 'store', () => ({ input: z.object({ id, name, articles: ids, awards: ids, photos: ids }), output: z.object({ id: z.string() }) })),
  /** Printed names that no record knows, or that are written otherwise than in their record. `all`: those that are right as well. */
  'people.names': channel('renderer', 'store', () => ({ input: z.object({ all: z.boolean() }), output: z.array(tracedName) })),
  /** A printed name is right as it stands there. @throws book/no-article */
  'people.settleName': channel('renderer', 'store', () => ({ input: z.object({ key: z.string().min(1).max(1000), articleId: id }), output: nothing })),
  /** @throws book/no-record */
  'people.withdraw': channel('renderer', 'store', () => ({ input: z.object({ id, reason: z.string().max(20_000) }), output: nothing })),
  /** Everything withdrawn, and where it stands. */
  'people.withdrawn': channel('renderer', 'store', () => ({ input: nothing, output: z.array(withdrawnExemplar) })),
  /** What to do with places: `keep` says why. @throws book/invalid (a place that is not there; keep without a note) */
  'people.decideWithdrawn': channel('renderer', 'store', () => ({
    input: z.object({ keys: z.array(z.string().min(1).max(1000)).min(1).max(10_000), decision: z.enum(['keep', 'removed']), note: z.string().max(20_000) }),
    output: nothing,
  })),
  /** @throws book/no-record, book/invalid */
  'unit.rename': channel('renderer', 'store', () => ({ input: z.object({ id, name }), output: nothing })),
  /** @throws book/no-record, record/circle */
  'unit.move': channel('renderer', 'store', () => ({ input: z.object({ id, parentId: id.nullable() }), output: nothing })),
  /** @throws book/no-record, record/merged */
  'unit.merge': channel('renderer', 'store', () => ({ input: z.object({ into: id, from: ids.min(1) }), output: nothing })),
  /** What the catalogue of award forms has that the book never had. */
  'award.catalogue': channel('renderer', 'store', () => ({ input: nothing, output: catalogueOffer })),
  /** Takes forms of it into the book; null: all on offer. */
  'award.seed': channel('renderer', 'store', () => ({ input: z.object({ keys: z.array(z.string().max(100)).max(1000).nullable() }), output: z.object({ added: z.int() }) })),
  /** The book's forms that written ones mean; null: none. `on`: day of the decision. */
  'award.match': channel('renderer', 'store', () => ({
    input: z.object({ texts: z.array(z.object({ text: z.string().max(2000), on: z.string().max(10).nullable() })).max(10_000) }),
    output: z.array(z.string().nullable()),
  })),
} as const;
