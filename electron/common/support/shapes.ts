/** Facts of a support bundle. Nothing here can hold what a person wrote: numbers, yes or no, words out of closed lists. */
import * as z from '../schema.ts';
import { ERROR_CODES } from '../errors.ts';
import { LANGUAGES } from '../i18n/languages.ts';

const count = z.int().nonnegative();
/** Names that the program gives: tables, settings, kinds. */
const ownName = z.string().regex(/^[a-zA-Z0-9_.-]{1,60}$/u);

/** A setting: as it is where it is a number, a yes or no or a choice out of a list; of words how many letters, of lists how many entries. */
export const settingShape = z.union([z.number(), z.boolean(), z.null(), ownName, z.strictObject({ letters: count }), z.strictObject({ entries: count })]);

export const bookFacts = z.strictObject({
  /** Number of the last migration. */
  formatVersion: count,
  /** Bytes of the file, of the photos in it, of the documents that were imported. */
  bytes: z.strictObject({ file: count, photos: count, documents: count }),
  /** Rows by table, those included that were taken out of the book. */
  rows: z.record(ownName, count),
  /** Words of the articles together, and of the longest. */
  words: z.strictObject({ all: count, longest: count }),
  settings: z.record(ownName, settingShape),
  /** What the check of the whole file found, by kind; none: the file is whole. */
  damage: z.record(ownName, count),
});
export type BookFacts = z.infer<typeof bookFacts>;

export const notedError = z.strictObject({ code: z.enum(ERROR_CODES), channel: ownName, /** ms since 1970 */ at: count });
export type NotedError = z.infer<typeof notedError>;

const versionNumber = z.string().regex(/^[\w.+-]{1,80}$/u);

export const supportFacts = z.strictObject({
  program: z.strictObject({
    version: versionNumber,
    /** Electron, Chromium, Node and what else the program runs on, by name. */
    versions: z.record(ownName, versionNumber),
    platform: ownName,
    architecture: ownName,
    system: versionNumber,
    memoryMb: count,
    processors: count,
    packaged: z.boolean(),
    language: z.enum(LANGUAGES),
    theme: z.enum(['system', 'light', 'dark']),
  }),
  /** null: no book was open. A book that cannot be read: why. */
  book: z.union([bookFacts, z.strictObject({ unreadable: z.enum(ERROR_CODES) })]).nullable(),
  /** Newest last. */
  errors: z.array(notedError),
});
export type SupportFacts = z.infer<typeof supportFacts>;
