/**
 * Telling that two articles are the same text, or two states of one: by a sketch small enough to keep for every article of a
 * book. The sketch holds the smallest hashes of all runs of four syllables (bottom-k sampling, A. Broder, "On the resemblance and
 * containment of documents", 1997); case, tones, punctuation and layout do not count.
 */
import { fold } from '../text/fold.ts';
import type { ArticleDocument } from './document.ts';
import { articleText, titleOf } from './read.ts';

export interface Sketch {
  /** Letters and digits of the whole text, with their tones: equal for the same text alone. */
  readonly whole: string;
  readonly title: string;
  /** Ascending. */
  readonly hashes: readonly number[];
}

/** Hashes kept of one article; the estimate is right to some 1/sqrt of it. */
const KEPT = 128;
/** Syllables in a run. */
const RUN = 4;

export function sketchOf(document: ArticleDocument): Sketch {
  const text = articleText(document).normalize('NFC').toLowerCase();
  const syllables = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= Math.max(syllables.length, RUN); at += 1) runs.add(hash(syllables.slice(at, at + RUN).join(' '), FIRST_SEED));
  const whole = text.replace(/[^\p{L}\p{N}]+/gu, '');
  return {
    whole: `${String(whole.length)}:${String(hash(whole, FIRST_SEED))}:${String(hash(whole, SECOND_SEED))}`,
    title: fold(titleOf(document)).replace(/[^\p{L}\p{N}]+/gu, ''),
    hashes: [...runs].sort((a, b) => a - b).slice(0, KEPT),
  };
}

/** How much of their runs of syllables two texts share: 0 to 1, estimated. */
export function likeness(one: Sketch, other: Sketch): number {
  const union = [...new Set([...one.hashes, ...other.hashes])].sort((a, b) => a - b).slice(0, KEPT);
  if (union.length === 0) return 0;
  const [ours, theirs] = [new Set(one.hashes), new Set(other.hashes)];
  return union.filter((value) => ours.has(value) && theirs.has(value)).length / union.length;
}

/** Shared from here on, two texts are states of one. */
const ALIKE = 0.5;
/** The same, when they have one title. */
const ALIKE_TITLED = 0.2;

/** What `other` is to `one`; null: another text. */
export function kinshipOf(one: Sketch, other: Sketch): 'same' | 'alike' | null {
  if (one.whole === other.whole) return 'same';
  const shared = likeness(one, other);
  return shared >= ALIKE || (shared >= ALIKE_TITLED && one.title !== '' && one.title === other.title) ? 'alike' : null;
}

const FIRST_SEED = 0x811c9dc5;
const SECOND_SEED = 0x1b873593;

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
