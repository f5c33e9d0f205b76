/** Calls about what the printing house asks for. Spread into `channels.ts`. */
import * as z from 'zod';
import { bookSettings } from '../book/settings.ts';
import { channel, nothing } from './channel.ts';

const profile = z.object({ settings: bookSettings, name: z.string() });

export const pressing = {
  /** Asks for an ICC file; the book keeps it and is made for it from now on, as one step. Null: cancelled. @throws print/profile */
  'app.chooseProfile': channel('renderer', 'main', { input: nothing, output: profile.nullable() }),
  /** What the book's own profile calls itself; null: the usual one. @throws print/profile */
  'press.profile': channel('renderer', 'store', { input: nothing, output: z.object({ name: z.string().nullable() }) }),
  'press.useProfile': channel('internal', 'store', { input: z.object({ path: z.string() }), output: profile }),
} as const;
