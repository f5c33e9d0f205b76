/** The part of the contract that checks a book before printing. See channels.ts. */
import * as z from '../schema.ts';
import { channel, nothing } from './channel.ts';
import { bookCheckResult, bookExpected, checkedFile, givenFile, windowCheck } from './check-shapes.ts';
import { finding } from './shapes.ts';

const path = z.string().min(1);

/** Answered by main, which remembers what was found and what was exported last. */
export const checking = {
  /** Checks the book as it is in its file, without making files. Runs as a job. @throws print/*, file/*, job/cancelled */
  'app.checkBook': channel('renderer', 'main', () => ({ input: nothing, output: windowCheck })),
  /** Asks for a finished interior, then checks it and the book as it is in its file; null: the person cancelled. Runs as a job. @throws print/*, file/*, job/cancelled */
  'app.checkFile': channel('renderer', 'main', () => ({ input: nothing, output: windowCheck.nullable() })),
  /** Asks where, then saves the report of the last check; null: the person cancelled. @throws print/*, file/* */
  'app.saveCheckReport': channel('renderer', 'main', () => ({ input: nothing, output: z.object({ name: z.string() }).nullable() })),
} as const;

/** Between trusted processes. */
export const checkingInside = {
  /** `forFile`: a file is to be held against the book; what the book asks of it comes along. */
  'check.run': channel('internal', 'export', () => ({
    input: z.object({ path, cache: path, forFile: z.boolean() }),
    output: z.object({ result: bookCheckResult, expected: bookExpected.nullable() }),
  })),
  /** Reads a stranger's file. @throws print/file-*, file/not-found */
  'check.file': channel('internal', 'import', () => ({ input: z.object({ path, expected: bookExpected }), output: givenFile })),
  /** `read`: what was found in a finished file: one of ours, by its path, or one that was handed in, as it was when it was read. */
  'check.report': channel('internal', 'export', () => ({
    input: z.object({ result: bookCheckResult, read: z.object({ file: z.union([path, checkedFile]), findings: z.array(finding) }).nullable(), to: path }),
    output: nothing,
  })),
} as const;
