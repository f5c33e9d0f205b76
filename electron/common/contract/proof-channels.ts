/** The part of the contract that compares proofs. See channels.ts. */
import { z } from 'zod';
import { comparedProofs } from '../proof/shapes.ts';
import { channel } from './channel.ts';

const path = z.string().min(1);

/** Between trusted processes. */
export const proofsInside = {
  /** Reads two strangers' files. @throws proof/*, file/* */
  'proof.compare': channel('internal', 'import', { input: z.object({ before: path, after: path }), output: comparedProofs }),
} as const;
