/** What the checks of a book before printing give back. See common/print/checks.ts. */
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

/** The same, with what was read back of the interior that was exported last; null: none was since the book was opened. */
export const windowCheck = bookCheckResult.extend({ exported: z.object({ name: z.string(), at: timestamp, findings: z.array(finding) }).nullable() });
export type WindowCheck = z.infer<typeof windowCheck>;
