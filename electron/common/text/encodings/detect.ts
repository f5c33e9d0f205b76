/**
 * In which encoding was a text written? Decided by Vietnamese syllables: read in the right encoding nearly every word with a
 * strange letter is a syllable, read in a wrong one few are. The font's name is a hint and never proof.
 */
import { isSyllable } from './syllable.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';
import { as1252, fromWindows1258, HAS_1258 } from './windows-1258.ts';

/** Encodings that text is converted from. */
export const LEGACY_ENCODINGS = ['tcvn3', 'vni', 'windows-1258'] as const;
export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number];
export type TextEncoding = 'unicode' | LegacyEncoding;

export interface Verdict {
  readonly encoding: TextEncoding;
  /** The bytes were read as windows-1258 on their way here and have to be put back first. */
  readonly through1258: boolean;
  /** 0 to 1. Of "unicode" too: 1 when every marked word is a Vietnamese syllable as it stands, 0.5 when nothing is known. */
  readonly confidence: number;
  /** Words that decide: syllables in this encoding and nothing as they stand. */
  readonly evidence: number;
}

/** Longest text looked at, UTF-16 units: what a paragraph is written in shows early, and work stays bounded. */
const LOOKED_AT = 20_000;
/**
 * Different words that must speak for an encoding when nothing else does: in a piece of a few words, and in a longer one. French has
 * a word in a thousand that could ("tôt", "né").
 */
const LEAST_EVIDENCE = 2;
const LEAST_EVIDENCE_LONG = 3;
const FEW_WORDS = 6;
/** Share of all words that must speak: Vietnamese marks three words of four, French one of four. */
const LEAST_SPEAKING = 0.25;
/** Share of marked words that must be syllables: without a reason to expect the encoding, and with one. */
const LEAST_SHARE = 0.6;
const LEAST_SHARE_EXPECTED = 0.35;

/** Runs of what can be a letter in any of the encodings: Latin letters, all of upper Latin-1, tones, the dong sign. */
const WORD = /[A-Za-z\u00a1-\u024f\u0300-\u036f\u1e00-\u1eff\u20ab]+/gu;
const MARKED = /[^A-Za-z]/u;
const BEYOND_LATIN1 = /[^\u0000-\u00ff]/u;
const EDGES = /^[^\p{L}]+|[^\p{L}\p{M}]+$/gu;
/** No vowel and capitals only: an abbreviation (HĐND) that is no syllable in any encoding. */
const ABBREVIATION = /^[BCDFGHJKLMNPQRSTVWXZĐ]+$/u;

interface Candidate {
  readonly encoding: LegacyEncoding;
  readonly through1258: boolean;
  readonly read: (word: string) => string;
}

const PLAIN: readonly Candidate[] = [
  { encoding: 'tcvn3', through1258: false, read: fromTcvn3 },
  { encoding: 'vni', through1258: false, read: fromVni },
  { encoding: 'windows-1258', through1258: false, read: fromWindows1258 },
];
const MISREAD: readonly Candidate[] = [
  { encoding: 'tcvn3', through1258: true, read: (word) => fromTcvn3(as1252(word)) },
  { encoding: 'vni', through1258: true, read: (word) => fromVni(as1252(word)) },
];

/** What a word is when read in a candidate's encoding. */
type Fit = 'syllable' | 'same' | 'abbreviation' | 'other';

interface Word {
  readonly raw: string;
  readonly small: string;
  /** A Vietnamese syllable as it stands. */
  readonly good: boolean;
  /** Holds a letter that only Unicode has. */
  readonly beyond: boolean;
  readonly fits: Map<Candidate, Fit>;
}

/**
 * The verdict on one piece of text (a paragraph, a run), not normalised. `expected` is what the text around it or its font lets
 * one expect: it lowers what is asked for, and decides where the text itself says nothing.
 */
export function detectEncoding(text: string, expected: LegacyEncoding | null = null): Verdict {
  const { words, total } = markedWords(text.slice(0, LOOKED_AT));
  const good = words.filter((word) => word.good).length;
  const unicode: Verdict = {
    encoding: 'unicode',
    through1258: false,
    confidence: words.length === 0 ? 0.5 : round(good / words.length),
    evidence: good,
  };
  if (words.length === 0) return unicode;
  const candidates = HAS_1258.test(text) ? [...PLAIN, ...MISREAD] : PLAIN;
  let best: Verdict = unicode;
  let bestScore = 0;
  for (const candidate of candidates) {
    const weighed = weigh(words, total, candidate, candidate.encoding === expected);
    if (weighed !== null && weighed.score > bestScore) {
      best = weighed.verdict;
      bestScore = weighed.score;
    }
  }
  return best;
}

/** Words seen lately: a document has some thousand different ones. */
const seen = new Map<string, Word>();
const MOST_SEEN = 20_000;

/** Words that hold anything but plain letters, and how many words there are in all. */
function markedWords(text: string): { words: Word[]; total: number } {
  const words: Word[] = [];
  let total = 0;
  for (const [raw] of text.matchAll(WORD)) {
    total += 1;
    if (MARKED.test(raw)) words.push(wordOf(raw));
  }
  return { words, total };
}

function wordOf(raw: string): Word {
  const known = seen.get(raw);
  if (known !== undefined) return known;
  const bare = raw.replace(EDGES, '');
  // Signs round a plain word ("«vert»", "Word®") say nothing against Unicode, and may be letters elsewhere.
  const word: Word = { raw, small: raw.toLowerCase(), good: MARKED.test(bare) && isSyllable(bare), beyond: BEYOND_LATIN1.test(raw), fits: new Map() };
  if (seen.size >= MOST_SEEN) seen.clear();
  if (raw.length < 40) seen.set(raw, word);
  return word;
}

function fitOf(word: Word, candidate: Candidate): Fit {
  const known = word.fits.get(candidate);
  if (known !== undefined) return known;
  const read = word.beyond && !candidate.through1258 ? word.raw : candidate.read(word.raw);
  const fit: Fit = read === word.raw ? 'same' : isSyllable(read) ? 'syllable' : ABBREVIATION.test(read) ? 'abbreviation' : 'other';
  word.fits.set(candidate, fit);
  return fit;
}

function weigh(words: readonly Word[], total: number, candidate: Candidate, expected: boolean): { verdict: Verdict; score: number } | null {
  let fitting = 0;
  let neutral = 0;
  let against = 0;
  let speaking = 0;
  const different = new Set<string>();
  for (const word of words) {
    const fit = fitOf(word, candidate);
    // "ký" and "gì" are spelled alike in Unicode and in the legacy encodings: they say nothing.
    if (fit === 'same' && word.good && !word.beyond) neutral += 1;
    else if (fit === 'syllable') {
      fitting += 1;
      // A letter or sign alone ("é", "©", "µ") is a syllable by chance too often to be evidence.
      if (!word.good && word.raw.length > 1) {
        speaking += 1;
        different.add(word.small);
      }
    } else if (word.good || (word.beyond && !candidate.through1258)) against += 1;
    else if (fit === 'abbreviation' || (fit === 'same' && ABBREVIATION.test(word.raw))) neutral += 1;
  }
  const counted = words.length - neutral;
  const share = counted === 0 ? 1 : fitting / counted;
  const verdict: Verdict = {
    encoding: candidate.encoding,
    through1258: candidate.through1258,
    confidence: round(share * (1 - 0.5 ** (speaking + (expected ? 1 : 0) + 1))),
    evidence: speaking,
  };
  if (expected ? speaking > against : speaking > against * 2) {
    const enough = expected
      ? share >= LEAST_SHARE_EXPECTED && different.size >= 1
      : share >= LEAST_SHARE && different.size >= (total <= FEW_WORDS ? LEAST_EVIDENCE : LEAST_EVIDENCE_LONG) && speaking >= total * LEAST_SPEAKING;
    if (enough) return { verdict, score: share * (speaking + 1) + (expected ? 0.5 : 0) };
  }
  // Nothing speaks for it and nothing against: what is around decides ("cô" is a word in every encoding).
  if (expected && speaking === 0 && against === 0 && (fitting > 0 || neutral > 0)) return { verdict, score: 0.25 };
  return null;
}

const round = (share: number): number => Math.round(share * 1000) / 1000;
