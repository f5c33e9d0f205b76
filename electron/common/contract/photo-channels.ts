/** The part of the contract about the photos of the book: the photo desk. See channels.ts. */
import * as z from '../schema.ts';
import { photoEdits } from '../records/photo-edits.ts';
import { box } from '../records/photo-person.ts';
import { day, text } from '../records/record.ts';
import { channel, nothing } from './channel.ts';

const id = z.string().min(1).max(100);
const ids = z.array(id).min(1).max(20_000);

/** Where a photo stands in a text, with what is printed under it there. */
export const photoStand = z.object({ articleId: z.string(), title: z.string(), block: z.int(), caption: z.string(), credit: z.string() });
export type PhotoStand = z.infer<typeof photoStand>;

/** Somebody on a photo; `place` counted from the left, `box` in 0 to 1 of the upright picture (before its edits). */
export const personOnPhoto = z.object({ id: z.string(), exemplarId: z.string().nullable(), name: z.string(), place: z.int().nullable(), box: box.nullable() });
export type PersonOnPhoto = z.infer<typeof personOnPhoto>;

/** A photo as the desk lists it: thousands of them cross at once, so it has no pixels and no texts of articles. */
export const photoLine = z.object({
  id: z.string(),
  name: z.string(),
  /** px of the original, upright, before the edits. */
  width: z.int(),
  height: z.int(),
  /** Bytes of the original. */
  size: z.int(),
  /** ms since 1970 */
  addedAt: z.int(),
  /** It was taken out of the book; it stands nowhere. */
  removed: z.boolean(),
  caption: z.string(),
  credit: z.string(),
  /** yyyy-mm-dd */
  takenOn: z.string().nullable(),
  place: z.string(),
  note: z.string(),
  crop: box.nullable(),
  edits: photoEdits.nullable(),
  persons: z.array(personOnPhoto),
  /** In the order of the book. */
  stands: z.array(photoStand),
  /** Exemplars whose portrait it is. */
  portraitOf: z.array(z.string()),
  /** See `Measures`; null: not measured yet. */
  sharpness: z.number().nullable(),
  /** Ids of photos that look alike. */
  alike: z.array(z.string()),
});
export type PhotoLine = z.infer<typeof photoLine>;

/** What is changed of one or several photos; what is not given stays. */
export const photoPatch = z.strictObject({
  caption: text.optional(),
  credit: text.optional(),
  takenOn: day.optional(),
  place: text.optional(),
  note: text.optional(),
  crop: box.nullable().optional(),
  edits: photoEdits.nullable().optional(),
});
export type PhotoPatch = z.infer<typeof photoPatch>;

/** A photo at its printed size. */
export const printedPhoto = z.object({
  photoId: z.string(),
  articleId: z.string(),
  block: z.int(),
  page: z.int().nullable(),
  /** mm */
  width: z.number(),
  height: z.number(),
  ppi: z.number(),
});
export type PrintedPhoto = z.infer<typeof printedPhoto>;

/** See `PhotoDoubt` in common/photo/bonds.ts. */
export const photoDoubt = z.object({
  kind: z.enum(['stray', 'spelled', 'unnamed', 'other']),
  key: z.string(),
  photoId: z.string(),
  articleId: z.string(),
  block: z.int(),
  title: z.string(),
  /** stray: who is on the photo; else the name as the caption has it. */
  name: z.string(),
  /** stray: whose article it is; else who is on the photo. */
  person: z.string(),
});
export type PhotoDoubtLine = z.infer<typeof photoDoubt>;

/** Answered by the process that owns the yearbook file. */
export const photoDesk = {
  /** Every photo of the book (or these), those taken out among them, newest last. The first asking reads every text, in turns with other calls. */
  'photo.list': channel('renderer', 'store', () => ({ input: z.object({ ids: ids.nullable() }), output: z.array(photoLine) })),
  /** One step to take back. @throws book/no-photo, book/invalid */
  'photo.change': channel('renderer', 'store', () => ({ input: z.object({ ids, patch: photoPatch }), output: nothing })),
  /** Who is on a photo, all of them; those without an id are new. One step. @throws book/no-photo, book/invalid */
  'photo.setPersons': channel('renderer', 'store', () => ({
    input: z.object({
      photoId: id,
      persons: z.array(z.object({ id: id.nullable(), exemplarId: id.nullable(), name: text, place: z.int().min(1).max(10_000).nullable(), box: box.nullable() })).max(500),
    }),
    output: nothing,
  })),
  /** Takes photos out of the book; their originals stay in the file. @throws photo/stands */
  'photo.remove': channel('renderer', 'store', () => ({ input: z.object({ ids }), output: nothing })),
  'photo.restore': channel('renderer', 'store', () => ({ input: z.object({ ids }), output: nothing })),
  /** Measures photos that were not, for at most about `ms`; `left`: how many are still to come. Call it when nothing else is to be done. */
  'photo.examine': channel('renderer', 'store', () => ({ input: z.object({ ms: z.int().min(1).max(2000) }), output: z.object({ done: z.int(), left: z.int() }) })),
  /** What does not fit between photos, persons, captions and articles. */
  'photo.doubts': channel('renderer', 'store', () => ({ input: nothing, output: z.array(photoDoubt) })),
  /** It is right as it stands: not asked about again. One step. */
  'photo.decide': channel('renderer', 'store', () => ({ input: z.object({ key: z.string().min(1).max(2000), photoId: id, articleId: id }), output: nothing })),
  /** Caption and credit of a photo under it where it stands alone. `articles`: whose text is another now; `locked`: how many are approved. */
  'photo.putWords': channel('renderer', 'store', () => ({ input: z.object({ id }), output: z.object({ articles: z.array(z.string()), locked: z.int() }) })),
  /** Photos at the end of an article. One step. @throws article/locked, book/no-article, book/no-photo */
  'photo.putInto': channel('renderer', 'store', () => ({ input: z.object({ ids: z.array(id).min(1).max(200), articleId: id }), output: nothing })),
  /** A photo essay of these photos, at the end of a part. One step. @throws book/no-part, book/no-photo */
  'photo.makeEssay': channel('renderer', 'store', () => ({ input: z.object({ ids: z.array(id).min(1).max(200), partId: id, title: z.string().max(500) }), output: z.object({ articleId: z.string() }) })),
  /** Photos that are shown otherwise than they came, each with a name of its look. */
  'photo.looks': channel('renderer', 'store', () => ({ input: nothing, output: z.array(z.object({ id: z.string(), look: z.string() })) })),
} as const;

/** Answered by main: it opens a dialog. */
export const photoFiles = {
  /** Asks for pictures and brings them into the book; `failed`: names of those that could not be read. Null: nothing was chosen. */
  'app.addPhotos': channel('renderer', 'main', () => ({ input: nothing, output: z.object({ ids: z.array(z.string()), failed: z.array(z.string()) }).nullable() })),
} as const;

/** Answered by the typesetting process. */
export const photoSizes = {
  /** Every photo of the printed book at its size; the book is typeset for it when it was not since it was last changed. */
  'preview.photos': channel('renderer', 'print', () => ({ input: nothing, output: z.array(printedPhoto) })),
} as const;
