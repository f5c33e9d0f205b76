/** The part of the contract for the support bundle. Between trusted processes: main asks where it goes. See channels.ts. */
import * as z from 'zod';
import { bookFacts } from '../support/shapes.ts';
import { channel, nothing } from './channel.ts';

const path = z.string().min(1);

export const supportInside = {
  /** Reads the whole file. @throws file/* when it cannot be read */
  'support.facts': channel('internal', 'export', { input: z.object({ path }), output: bookFacts }),
  /** @throws print/output, print/disk-full, print/no-permission */
  'support.write': channel('internal', 'export', { input: z.object({ to: path, files: z.array(z.object({ name: z.string(), text: z.string() })) }), output: nothing }),
} as const;
