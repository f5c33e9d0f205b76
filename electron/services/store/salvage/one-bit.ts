/** A text in which one bit is not what it was: its hash tells which. */
import { sha256 } from '../content.ts';

/** Longer texts would take many seconds (bytes): the work grows with the square of the length. */
const LONGEST = 48 * 1024;
const BITS = 8;

/**
 * The text that has this hash and differs from `bytes` in one bit, or null when there is none or the text is too long to try.
 * What comes back is what was stored, not a guess.
 */
export function withOneBitBack(bytes: Buffer, hash: string): Buffer | null {
  if (bytes.length > LONGEST) return null;
  const tried = Buffer.from(bytes);
  for (let at = 0; at < tried.length; at += 1) {
    const byte = tried[at] ?? 0;
    for (let bit = 0; bit < BITS; bit += 1) {
      tried[at] = byte ^ (1 << bit);
      if (sha256(tried) === hash) return tried;
    }
    tried[at] = byte;
  }
  return null;
}
