/** Calls about the manual. Spread into `channels.ts`. */
import * as z from '../schema.ts';
import { MANUAL_PAGES } from '../manual.ts';
import { channel, nothing } from './channel.ts';

export const reading = {
  /** Shows the manual's window at a chapter (null: where it is, or at its contents), there at `anchor` when it has one. */
  'app.manual': channel('renderer', 'main', () => ({ input: z.object({ page: z.enum(MANUAL_PAGES).nullable(), anchor: z.string().regex(/^[a-z0-9-]{1,100}$/u).optional() }), output: nothing })),
} as const;
