/** What came in and waits to be looked through: the source's lines, what was guessed, what became of each file. */
import * as z from '../schema.ts';
import { conversion, importFailure, importGuess, importWarning, isoDate, sourceReport, textEncoding, timestamp } from './shapes.ts';

const id = z.string().min(1).max(100);

/** One paragraph or picture of a source, in its order. */
export const sourceLine = z.object({
  /** As it came in: Unicode, NFC. Empty for a picture. */
  text: z.string(),
  /** What the file holds, where that is another encoding. */
  original: z.string().optional(),
  /** A picture's number, from 0; null: it was there and could not be drawn. */
  picture: z.int().nullable().optional(),
  /** Not of the running text by the format's own word: headers, footers, hidden text. */
  aside: z.literal(true).optional(),
});
export type SourceLine = z.infer<typeof sourceLine>;

/** One file as it was read; of an archive there are several. */
export const sourcePage = z.object({
  /** Its path inside the archive; empty: the source itself. */
  member: z.string(),
  lines: z.array(sourceLine),
  report: sourceReport,
});
export type SourcePage = z.infer<typeof sourcePage>;

/** A file that was here already and was not taken in again. */
export const knownFile = z.object({ file: z.string(), articleId: id, title: z.string() });
export type KnownFile = z.infer<typeof knownFile>;

/** `same`: not a letter differs; `alike`: another state of the same text. */
export const twin = z.object({ kind: z.enum(['same', 'alike']), id, title: z.string() });
export type Twin = z.infer<typeof twin>;

/** One article in the list of what came in. */
export const intakeEntry = z.object({
  id,
  batchId: id,
  articleId: id,
  title: z.string(),
  /** The source's name, and the path in it. */
  file: z.string(),
  member: z.string(),
  /** "DOCX", "DOC" …; empty when the source's page is not known. */
  format: z.string(),
  encoding: z.string(),
  /** How many guesses and remarks there are to look at. */
  guesses: z.int(),
  warnings: z.int(),
  twin: twin.nullable(),
  accepted: z.boolean(),
});
export type IntakeEntry = z.infer<typeof intakeEntry>;

export const importBatch = z.object({
  id,
  beganAt: timestamp,
  endedAt: timestamp.nullable(),
  files: z.int(),
  stopped: z.boolean(),
  failed: z.array(importFailure),
  known: z.array(knownFile),
});
export type ImportBatch = z.infer<typeof importBatch>;

export const intakeList = z.object({ batches: z.array(importBatch), entries: z.array(intakeEntry) });
export type IntakeList = z.infer<typeof intakeList>;

/** Everything about one article that came in, but for the article itself. */
export const intakeView = z.object({
  entry: intakeEntry,
  lines: z.array(sourceLine),
  report: sourceReport.nullable(),
  guesses: z.array(importGuess),
  conversions: z.array(conversion),
  leftOut: z.array(z.string()),
  warnings: z.array(importWarning),
  /** Other articles that came from these lines, with the indices of the lines that went into each. */
  sisters: z.array(z.object({ title: z.string(), lines: z.array(z.int()) })),
  writtenOn: isoDate.nullable(),
  writtenIn: z.string(),
  /** The text is still as it came in. */
  untouched: z.boolean(),
});
export type IntakeView = z.infer<typeof intakeView>;

export const reviewEncoding = textEncoding;
