/** The part of the contract that checks a book before printing. See channels.ts. */
import * as z from '../schema.ts';
import { channel, nothing } from './channel.ts';
import { bookCheckResult, windowCheck } from './check-shapes.ts';
import { finding } from './shapes.ts';

const path = z.string().min(1);

/** Answered by main, which remembers what was found and what was exported last. */
export const checking = {
  /** Checks the book as it is in its file, without making files. Runs as a job. @throws print/*, file/*, job/cancelled */
  'app.checkBook': channel('renderer', 'main', () => ({ input: nothing, output: windowCheck })),
  /** Asks where, then saves the report of the last check; null: the person cancelled. @throws print/*, file/* */
  'app.saveCheckReport': channel('renderer', 'main', () => ({ input: nothing, output: z.object({ name: z.string() }).nullable() })),
} as const;

/** Between trusted processes. */
export const checkingInside = {
  'check.run': channel('internal', 'export', () => ({ input: z.object({ path, cache: path }), output: bookCheckResult })),
  /** `read`: finished files, by path, and what was found in them when they were made. */
  'check.report': channel('internal', 'export', () => ({
    input: z.object({ result: bookCheckResult, read: z.object({ files: z.array(path), findings: z.array(finding) }).nullable(), to: path }),
    output: nothing,
  })),
} as const;
