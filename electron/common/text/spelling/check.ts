/**
 * Doubts about spelling in one text: words that cannot be Vietnamese syllables, or are none in use. What is no Vietnamese word on
 * purpose (foreign words, initialisms, numbers of papers, addresses, names of other peoples) is left alone: a doubt must be worth
 * looking at.
 */
import { isSyllable } from '../encodings/syllable.ts';
import { fold } from '../fold.ts';
import { protectedStretches } from '../tidy/protect.ts';
import { isForeign, isHighland } from './foreign.ts';
import { fromKeys } from './keys.ts';
import { isLoanword } from './loanwords.ts';
import { suggestionsFor } from './suggest.ts';
import { withoutTone, withTone } from './tone.ts';
import { used } from './used.ts';

/**
 * Why a word is in doubt: `tone` its tone stands on the wrong letter; `keys` keys of Telex or VNI stayed as letters; `impossible` no
 * rule of the language makes it; `unused` it could be one and is none; `marks` it lacks its signs; `highland` it looks like a name of
 * another people of the country and is written small; `repeated` a word stands twice; `separator` a number has the dot and comma of
 * another language (`slips.ts`); `stuck` a word and a number without a space between.
 */
export const SPELLING_REASONS = ['tone', 'keys', 'impossible', 'unused', 'marks', 'highland', 'repeated', 'separator', 'stuck'] as const;
export type SpellingReason = (typeof SPELLING_REASONS)[number];

export interface SpellingDoubt {
  /** text[start, end), UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly reason: SpellingReason;
  /** At most five, best first; perhaps none. Looked for when they are asked for. */
  readonly suggestions: readonly string[];
}

export interface SpellingOptions {
  /** Where the tone of hòa stands in what is suggested; both ways are right in the text. */
  readonly style?: 'old' | 'new';
  /** True for a word (as it is written) that the book holds for right. */
  readonly knows?: (word: string) => boolean;
}

const WORD = /[\p{L}\p{M}]+/gu;
/** Said with one other syllable only. */
const PAIRS: ReadonlySet<string> = new Set(['dười dượi']);
/** Joined to the word by one of these on both sides it is part of something else: vắc-xin, K'Ho, đ/c, @ten, xã_hội. */
const JOINT = /[-‐‑'’ʼ_@&#\d\u200d]/u;
const SENTENCE_END = /(?:^|[.!?…:;\n•–—-]["”’)\]]*)[\s"“”‘'([*•–—-]*$/u;
/** A figure inside a word, or two of them, as VNI's keys would leave it: d9ang, lo7i2; "km2" and "xã2" are something else. */
const VNI = /(?<![\p{L}\p{N}.,/@_-])\p{Ll}+(?:(?:[1-9]+\p{Ll}+)+[1-9]*|[1-9]{2})(?![\p{L}\p{N}@_-]|[./,][\p{L}\p{N}])/gu;
/** A word and a number of several figures with no space between: năm2016. */
const STUCK = /(?<![\p{L}\p{N}.,/@_-])(\p{Lu}?\p{Ll}+)(\d{2,})(?![\p{L}\p{N}@_-]|[./,][\p{L}\p{N}])/gu;
const LETTERS = /^[a-zđăâêôơư]+$/u;

/** In the order of the text (NFC). */
export function spellingDoubts(text: string, { style = 'old', knows = () => false }: SpellingOptions = {}): SpellingDoubt[] {
  const doubts: SpellingDoubt[] = [];
  let safe: ReturnType<typeof protectedStretches> | null = null;
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const end = start + word.length;
    if (isRight(word) || knows(word)) continue;
    safe ??= protectedStretches(text);
    if (safe.some((stretch) => start < stretch.end && end > stretch.start)) continue;
    const around = { before: text.charAt(start - 1), after: text.charAt(end), text, start, end };
    const reason = JOINT.test(around.before) || JOINT.test(around.after) ? null : reasonOf(word, around);
    if (reason === null) continue;
    doubts.push({ start, end, word, reason, get suggestions() { return isHeap(word) ? [] : suggested(word, style); } });
  }
  for (const { 0: stuck, 1: word = '', 2: number = '', index: start } of /\d/u.test(text) ? text.matchAll(STUCK) : []) {
    const end = start + stuck.length;
    // Letters without a sign may be a name of something: covid19, xa12.
    if (fold(word) === word || !isRight(word) || knows(stuck)) continue;
    safe ??= protectedStretches(text);
    if (!safe.some((stretch) => start < stretch.end && end > stretch.start)) doubts.push({ start, end, word: stuck, reason: 'stuck', suggestions: [`${word} ${number}`] });
  }
  for (const { 0: word, index: start } of /\d/u.test(text) ? text.matchAll(VNI) : []) {
    const end = start + word.length;
    const made = fromKeys(word, style);
    safe ??= protectedStretches(text);
    if (made === null || knows(word) || doubts.some((other) => other.reason === 'stuck' && other.start === start) || safe.some((stretch) => start < stretch.end && end > stretch.start)) continue;
    doubts.push({ start, end, word, reason: 'keys', suggestions: [made] });
  }
  return doubts.sort((one, two) => one.start - two.start);
}

const verdicts = new Map<string, boolean>();

/** True for a syllable in use, the tone placed in either way. Any case. */
export function isRight(word: string): boolean {
  const known = verdicts.get(word);
  if (known !== undefined) return known;
  const lower = word.toLowerCase();
  const { letters, tone } = withoutTone(lower);
  const right = used().get(letters)?.has(tone) === true && (lower === withTone(letters, tone, 'old') || lower === withTone(letters, tone, 'new'));
  if (verdicts.size > 50_000) verdicts.clear();
  verdicts.set(word, right);
  return right;
}

interface Around {
  readonly before: string;
  readonly after: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function reasonOf(word: string, around: Around): SpellingReason | null {
  const lower = word.toLowerCase();
  if (lower.length < 2 || lower.length > 14 || isLoanword(lower)) return null;
  const { letters, tone, signs } = withoutTone(lower);
  const isPlain = fold(lower) === lower;
  const isCapital = word !== lower;
  if (word === word.toUpperCase()) return signs === 0 ? null : judged(lower, letters, tone, signs);
  if (isHeap(word)) return 'impossible';
  // iPhone, VnExpress, GDĐT: not written by the rules of a sentence.
  if (word.slice(1) !== lower.slice(1)) return null;
  if (isAbbreviation(word, letters, around)) return null;
  if (!LETTERS.test(letters)) return isHighland(letters) || isCapital ? null : fromKeys(lower) === null ? null : 'keys';
  if (isCapital && !beginsSentence(around)) {
    // A name. What no name can be is a slip all the same.
    if (isPlain || signs > 1) return signs > 1 ? 'tone' : null;
    const reason = judged(lower, letters, tone, signs);
    if (isSurname(lower) || (reason === 'impossible' && hasStrayLetter(lower, tone))) return reason;
    return reason === 'tone' || reason === 'keys' ? reason : reason === 'impossible' && !isHighland(letters) && nearlyRight(lower) ? reason : null;
  }
  if (isPlain) return isForeign(lower) || (isCapital && /^\s+\p{Lu}/u.test(around.text.slice(around.end, around.end + 4))) ? null : plain(lower);
  if (isCapital && isHighland(letters)) return null;
  if (isHighland(letters) && !isSyllable(lower) && fromKeys(lower) === null && !nearlyRight(lower)) return 'highland';
  if (isCapital && /^\s+\p{Lu}/u.test(around.text.slice(around.end, around.end + 4)) && isSyllable(lower)) return null;
  if (isPair(lower, around)) return null;
  return judged(lower, letters, tone, signs);
}

/** Of a word that has signs. */
function judged(lower: string, letters: string, tone: number, signs: number): SpellingReason {
  const tones = used().get(letters);
  if (signs > 1 || (tone !== 0 && tones !== undefined && [...tones].some((each) => each === tone))) return 'tone';
  if (fromKeys(lower) !== null) return 'keys';
  return isSyllable(lower) ? 'unused' : 'impossible';
}

/** A word of plain letters: foreign, unless the keys make a Vietnamese word of it, or it is one without its signs. */
function plain(lower: string): SpellingReason | null {
  if (fromKeys(lower) !== null) return 'keys';
  if (/[fjwz]/u.test(lower) || lower.length < 3) return null;
  const [best] = suggested(lower, 'old');
  if (best === undefined) return null;
  if (fold(best) === lower && fold(best) !== best) return 'marks';
  // Two letters changed places, or one was typed twice.
  return isSwapped(lower, fold(best)) ? 'impossible' : null;
}

/** Small letters without a vowel: a hand that rested on the keys. Short ones are abbreviations, and some longer ones are words of computers and measures. */
function isHeap(word: string): boolean {
  return word.length > 3 && /^[b-df-hj-np-tvwxz]+$/u.test(word) && !HEAPS.has(word);
}
const HEAPS: ReadonlySet<string> = new Set(['html', 'http', 'https', 'mmhg', 'tphcm', 'xhtml', 'pptx', 'xlsx']);

/** Families that nearly everybody has: with other signs they are nobody's. By their letters alone. */
const SURNAMES: ReadonlySet<string> = new Set(['nguyen', 'tran', 'pham', 'hoang', 'huynh', 'dang', 'duong']);
const isSurname = (lower: string): boolean => SURNAMES.has(fold(lower));

/** A right syllable of some length with its tone, and behind it a letter that ends no syllable, nor a name with a tone (Đắk, Búk): Toạib. */
function hasStrayLetter(lower: string, tone: number): boolean {
  return tone !== 0 && lower.length > 4 && /[bdqvxs]$/u.test(lower) && isRight(lower.slice(0, -1));
}

function isSwapped(one: string, other: string): boolean {
  if (one.length === other.length) return [...one].sort().join('') === [...other].sort().join('');
  return one.replace(/(.)\1/gu, '$1') === other;
}

/** Nearly a Vietnamese syllable: a slip sooner than another people's word. */
function nearlyRight(lower: string): boolean {
  const folded = fold(lower);
  return suggested(lower, 'old').some((each) => isSwapped(folded, fold(each)));
}

/** TP., Th.S, tr. 5, đ/c. A short word at the end of a sentence is none when its letters have signs. */
function isAbbreviation(word: string, letters: string, { before, after, text, end }: Around): boolean {
  if (!/[aăâeêioôơuưy]/u.test(letters)) return true;
  if (letters.length > 3) return false;
  if (before === '.' || after === '/' || before === '/') return true;
  return after === '.' && (/\p{L}/u.test(text.charAt(end + 1)) || fold(word) === word || word !== word.toLowerCase());
}

function beginsSentence({ text, start }: Around): boolean {
  const lead = text.slice(Math.max(0, start - 12), start);
  // What is cut off in front must not read as the beginning of the text.
  return SENTENCE_END.test(start > 12 ? `x${lead}` : lead);
}

function isPair(lower: string, { text, start, end }: Around): boolean {
  const next = /^\s+([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 20))?.[1]?.toLowerCase() ?? '';
  const last = /([\p{L}\p{M}]+)\s+$/u.exec(text.slice(Math.max(0, start - 20), start))?.[1]?.toLowerCase() ?? '';
  return PAIRS.has(`${lower} ${next}`) || PAIRS.has(`${last} ${lower}`);
}

const suggestions = new Map<string, readonly string[]>();

/** Suggestions in the case of the word. */
function suggested(word: string, style: 'old' | 'new'): readonly string[] {
  const lower = word.toLowerCase();
  const key = `${style} ${lower}`;
  let found = suggestions.get(key);
  if (found === undefined) {
    found = suggestionsFor(lower, style);
    if (suggestions.size > 5000) suggestions.clear();
    suggestions.set(key, found);
  }
  if (word === lower) return found;
  if (word.length > 1 && word === word.toUpperCase()) return found.map((each) => each.toUpperCase());
  return found.map((each) => each.charAt(0).toUpperCase() + each.slice(1));
}
