/** Calls about what the printing house asks for. Spread into `channels.ts`. */
import * as z from '../schema.ts';
import { bookSettings, bookSettingsPatch } from '../book/settings.ts';
import { channel, nothing } from './channel.ts';
import { exportResult } from './shapes.ts';

/** What a profile calls itself. */
const profileCalled = z.object({ name: z.string() });

const imprint = z.object({
  /** Of the matter. */
  id: z.string(),
  /** Copies. */
  printRun: z.number().nullable(),
  /** Name and address of the printing house. */
  printer: z.string(),
  /** Of the application for a licence. */
  phone: z.string(),
  issued: z.enum(['licence', 'publisher']),
  /** Number of the licence, or of the publisher's decision; empty: not said. */
  licence: z.string(),
  /** yyyy-mm-dd */
  date: z.string().nullable(),
  /** Of the licence; empty of a publisher's book. */
  issuer: z.string(),
});

export const pressing = {
  /** Asks for an ICC file and looks at it; the book is unchanged until `app.useProfile`. Null: cancelled. @throws print/profile */
  'app.chooseProfile': channel('renderer', 'main', () => ({ input: nothing, output: profileCalled.nullable() })),
  /** The book keeps the profile that this window chose last, is made for it from now on, and its details change as `patch` says: one step. @throws print/profile, file/not-found: none was chosen */
  'app.useProfile': channel('renderer', 'main', () => ({ input: z.object({ patch: bookSettingsPatch }), output: bookSettings })),
  /** What the book's own profile calls itself; null: the usual one. @throws print/profile */
  'press.profile': channel('renderer', 'store', () => ({ input: nothing, output: z.object({ name: z.string().nullable() }) })),
  /** What the imprint says of printing; null: the book has none. */
  'press.imprint': channel('renderer', 'store', () => ({ input: nothing, output: imprint.nullable() })),
  /**
   * Asks where, then makes the package for the printing house. `despite`: the errors of the checks are known. Runs as a job. Null: the person cancelled.
   * @throws package/*, print/*, photo/*, file/*, job/cancelled
   */
  'app.makePackage': channel('renderer', 'main', () => ({ input: z.object({ zip: z.boolean(), despite: z.boolean() }), output: exportResult.nullable() })),
  /** Notes the book as it is as what was handed over, `called` with the printing house's name; one that is noted so already stays alone. `taken`: it is new. */
  'press.handOver': channel('internal', 'store', () => ({ input: z.object({ called: z.string() }), output: z.object({ id: z.string(), taken: z.boolean() }) })),
  'press.readProfile': channel('internal', 'store', () => ({ input: z.object({ path: z.string() }), output: profileCalled })),
  'press.useProfile': channel('internal', 'store', () => ({ input: z.object({ path: z.string(), patch: bookSettingsPatch }), output: bookSettings })),
} as const;

/** Between trusted processes. */
export const pressingInside = {
  'package.make': channel('internal', 'export', () => ({ input: z.object({ path: z.string(), folder: z.string(), cache: z.string(), zip: z.boolean(), despite: z.boolean() }), output: exportResult })),
} as const;
