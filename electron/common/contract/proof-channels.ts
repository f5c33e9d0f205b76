/** The part of the contract that compares proofs. See channels.ts. */
import * as z from '../schema.ts';
import { comparedProofs } from '../proof/shapes.ts';
import { channel } from './channel.ts';
import { bytes } from './shapes.ts';

const path = z.string().min(1);
/** Of a file, asked for at once. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The first proof of a comparison, and the second. */
export const proofSide = z.enum(['before', 'after']);
export type ProofSide = z.infer<typeof proofSide>;

/** Answered by main, which remembers the files; a window knows their names. */
export const proofFiles = {
  /** Asks for a PDF; null: the person cancelled, the file chosen before stays. */
  'app.chooseProof': channel('renderer', 'main', () => ({ input: z.object({ side: proofSide }), output: z.object({ name: z.string() }).nullable() })),
  /** Compares the first file with the second, or with the book as it is in its file now. Runs as a job. @throws proof/*, print/*, file/*, job/cancelled */
  'app.compareProofs': channel('renderer', 'main', () => ({ input: z.object({ against: z.enum(['book', 'file']) }), output: comparedProofs })),
  /** Bytes `from` up to, not with, `to` of a file of the last comparison, as it was then, and its size. @throws file/not-found */
  'app.proofBytes': channel('renderer', 'main', () => ({
    input: z.object({ side: proofSide, from: z.int().nonnegative(), to: z.int().nonnegative() }).refine(({ from, to }) => to >= from && to - from <= MOST_BYTES),
    output: z.object({ bytes, size: z.int().nonnegative() }),
  })),
  /** File number `index` of the last export to the printer. `none`: this machine has none; else the file is where it can be printed. @throws file/* */
  'app.printExport': channel('renderer', 'main', () => ({ input: z.object({ index: z.int().nonnegative() }), output: z.object({ outcome: z.enum(['none', 'opened']) }) })),
} as const;

/** Between trusted processes. */
export const proofsInside = {
  /** Reads two strangers' files. @throws proof/*, file/* */
  'proof.compare': channel('internal', 'import', () => ({ input: z.object({ before: path, after: path }), output: comparedProofs })),
} as const;
