/** Calls about a design of the book's own (`book/own-design.ts`). Spread into `channels.ts`. */
import * as z from '../schema.ts';
import { OWN_DESIGN_FIELDS, ownDesign } from '../book/own-design.ts';
import { bookSettings } from '../book/settings.ts';
import { channel } from './channel.ts';

const path = z.string().min(1);
const which = z.object({ design: bookSettings.shape.design, ...OWN_DESIGN_FIELDS });
/** A design as it was read: `ignored`, files of the folder that are no part of it; `pages`, of the book when it is set in it. */
const readDesign = z.object({ own: ownDesign, ignored: z.array(z.string()), pages: z.number().int() });

export const designing = {
  /** Asks for a folder and makes one in it with the files of a design. Null: the person cancelled. @throws print/output, print/no-permission, print/disk-full */
  'app.copyDesign': channel('renderer', 'main', () => ({ input: which, output: z.object({ folder: z.string(), path }).nullable() })),
  /** Asks for the folder of a design (`again`: the one that this window chose last), tries it on the book, and keeps nothing. Runs as a job. Null: the person cancelled. @throws design/*, job/cancelled */
  'app.readDesign': channel('renderer', 'main', () => ({ input: z.object({ again: z.boolean() }), output: readDesign.nullable() })),
} as const;

/** Between trusted processes. */
export const designingInside = {
  'design.copy': channel('internal', 'export', () => ({ input: z.object({ ...which.shape, folder: path }), output: z.object({ folder: path }) })),
  /** A folder from outside: in a process that is killed when it takes too long. @throws design/* */
  'design.read': channel('internal', 'export', () => ({ input: z.object({ folder: path, book: path }), output: readDesign })),
} as const;
