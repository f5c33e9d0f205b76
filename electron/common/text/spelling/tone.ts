/** The tone of a written syllable: taken off, and put on where it belongs. */
import type { Tone } from './used.ts';

const MARKS: Readonly<Record<string, Tone>> = { '\u0301': 1, '\u0300': 2, '\u0309': 3, '\u0303': 4, '\u0323': 5 };
const SIGNS = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'] as const;
const VOWELS = /[aăâeêioôơuưy]+/u;
const QUALITY = /[ăâêôơư]/u;

export interface Untoned {
  /** Letters without tone, NFC. */
  readonly letters: string;
  readonly tone: Tone;
  /** How many tone signs there were; two are never right. */
  readonly signs: number;
}

/** Takes the tones off a word in lower case (NFC). Of several the last counts. */
export function withoutTone(word: string): Untoned {
  let letters = '';
  let tone: Tone = 0;
  let signs = 0;
  for (const char of word.normalize('NFD')) {
    const found = MARKS[char];
    if (found === undefined) letters += char;
    else {
      tone = found;
      signs += 1;
    }
  }
  return { letters: letters.normalize('NFC'), tone, signs };
}

/**
 * Puts the tone on its letter. `old`: hòa, khỏe, thủy; `new`: hoà, khoẻ, thuỷ; elsewhere both agree (quy tắc chính tả of the school
 * books: on the letter with a sign of its own, else the second vowel of a closed syllable, the first of two in an open one, the
 * middle one of three).
 */
export function withTone(letters: string, tone: Tone, style: 'old' | 'new' = 'old'): string {
  if (tone === 0) return letters;
  const at = placeOfTone(letters, style);
  return (letters.slice(0, at + 1) + SIGNS[tone]).normalize('NFC') + letters.slice(at + 1);
}

function placeOfTone(letters: string, style: 'old' | 'new'): number {
  // In "giêng" the i is read with the rhyme, in "gia" with the onset; in "quý" the u is the onset's.
  const onset = /^(?:gi(?=[aăâeoôơuư])|qu(?=[aăâeêioôơy]))/u.exec(letters)?.[0].length ?? 0;
  const match = VOWELS.exec(letters.slice(onset));
  if (match === null) return Math.max(0, letters.length - 1);
  const [vowels] = match;
  const from = onset + match.index;
  let marked = -1;
  for (let index = 0; index < vowels.length; index += 1) if (QUALITY.test(vowels.charAt(index))) marked = index;
  if (marked >= 0) return from + marked;
  if (vowels.length === 1) return from;
  if (vowels.length > 2 || from + vowels.length < letters.length) return from + 1;
  return from + (style === 'new' && /^(?:oa|oe|uy)$/u.test(vowels) ? 1 : 0);
}
