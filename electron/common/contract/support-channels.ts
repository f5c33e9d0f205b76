/** The part of the contract for the support bundle. Between trusted processes: main asks where it goes. See channels.ts. */
import * as z from '../schema.ts';
import { ERROR_CODES } from '../errors.ts';
import { bookFacts } from '../support/shapes.ts';
import { channel, nothing } from './channel.ts';

const path = z.string().min(1);

export const supporting = {
  /** Work that nobody asked for failed, and nothing was lost by it: it is noted for the support bundle. */
  'app.noteError': channel('renderer', 'main', () => ({ input: z.object({ code: z.enum(ERROR_CODES) }), output: nothing })),
} as const;

export const supportInside = {
  /** Reads the whole file. @throws file/* when it cannot be read */
  'support.facts': channel('internal', 'export', () => ({ input: z.object({ path }), output: bookFacts })),
  /** @throws print/output, print/disk-full, print/no-permission */
  'support.write': channel('internal', 'export', () => ({ input: z.object({ to: path, files: z.array(z.object({ name: z.string(), text: z.string() })) }), output: nothing })),
} as const;
