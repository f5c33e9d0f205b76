/** What the checks of a book before printing give back. See common/print/checks.ts. */
import { PRESS_FIELDS } from '../book/press.ts';
import * as z from '../schema.ts';
import { finding, timestamp } from './shapes.ts';

/** A finished file that was read back. */
export const checkedFile = z.object({
  name: z.string(),
  /** bytes */
  size: z.int(),
  sha256: z.string(),
});
export type CheckedFile = z.infer<typeof checkedFile>;

export const bookCheckResult = z.object({
  book: z.object({
    title: z.string(),
    period: z.string(),
    organisation: z.string(),
    trimSize: z.string(),
    /** mm */
    trim: z.object({ width: z.number(), height: z.number() }),
    pages: z.int(),
    articles: z.int(),
  }),
  checkedAt: timestamp,
  findings: z.array(finding),
  /** Wall time. */
  seconds: z.number(),
});
export type BookCheckResult = z.infer<typeof bookCheckResult>;

/** What a page of a file shows. */
export const pageFacts = z.object({
  /** Without spaces, in the order in which they are drawn. */
  words: z.string(),
  /** The same with what is covered or drawn invisibly. */
  all: z.string(),
  pictures: z.int(),
});
export type PageFacts = z.infer<typeof pageFacts>;

/** What a book asks of a finished interior that somebody hands in. */
export const bookExpected = z.object({
  /** mm */
  trimWidth: z.number(),
  trimHeight: z.number(),
  bleed: z.number(),
  pages: z.int(),
  title: z.string(),
  press: z.object({ standard: PRESS_FIELDS.pressStandard, header: z.enum(['1.4', '1.6']), ink: z.number(), grey: z.boolean() }),
  photoInk: z.number(),
  /** Path of the profile that the book has chosen. */
  profile: z.string(),
  /** Pages of the book as it is typeset now; null: they are not known. */
  book: z.array(pageFacts).nullable(),
});
export type BookExpected = z.infer<typeof bookExpected>;

/** A finished interior that was handed in, read whole. */
export const givenFile = z.object({ file: checkedFile, findings: z.array(finding) });
export type GivenFile = z.infer<typeof givenFile>;

/**
 * The same, with what was read of a finished interior. `exported`: the one that was exported last; null: none was since the book was
 * opened, or another was handed in. `given`: the one that was handed in for this check.
 */
export const windowCheck = bookCheckResult.extend({
  exported: z.object({ name: z.string(), at: timestamp, findings: z.array(finding) }).nullable(),
  given: z.object({ name: z.string(), findings: z.array(finding) }).nullable(),
});
export type WindowCheck = z.infer<typeof windowCheck>;
