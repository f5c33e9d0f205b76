/** Telex and VNI keys that stayed in the text as letters: "dwfowng" → đường's neighbour dường, "vieetj" → việt, "d9a6t1" → đất. */
import { withoutTone, withTone } from './tone.ts';
import { used, type Tone } from './used.ts';

const TELEX_TONES: Readonly<Record<string, Tone>> = { s: 1, f: 2, r: 3, x: 4, j: 5 };
const VOWEL = /[aăâeêioôơuưy]/u;
const HOOKED: Readonly<Record<string, string>> = { a: 'ă', o: 'ơ', u: 'ư' };
const CIRCUMFLEX: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };

/**
 * What the keys would have made, when that is a syllable in use and another word than was written; null otherwise.
 * @param word lower case, NFC
 * @param style where the tone of hòa stands
 */
export function fromKeys(word: string, style: 'old' | 'new' = 'old'): string | null {
  const { letters, tone } = withoutTone(word);
  const read = /\d/u.test(letters) ? vni(letters, tone) : telex(letters, tone);
  if (read === null || used().get(read.letters)?.has(read.tone) !== true) return null;
  const made = withTone(read.letters, read.tone, style);
  return made === word ? null : made;
}

interface Read {
  readonly letters: string;
  readonly tone: Tone;
}

function telex(letters: string, first: Tone): Read {
  let made = '';
  let tone = first;
  for (const key of letters) {
    const own = TELEX_TONES[key];
    if (own !== undefined && VOWEL.test(made)) tone = own;
    else if (key === 'w') made = hooked(made) ?? `${made}ư`;
    else if (key === 'd' && made.startsWith('d')) made = `đ${made.slice(1)}`;
    else made = doubled(made, key) ?? made + key;
  }
  return { letters: made, tone };
}

/** A vowel typed again makes its circumflex: at once (oo) or behind the syllable (tienes). */
function doubled(made: string, key: string): string | null {
  const to = CIRCUMFLEX[key];
  const at = made.lastIndexOf(key);
  if (to === undefined || at === -1 || (at < made.length - 1 && VOWEL.test(made.charAt(made.length - 1)))) return null;
  return made.slice(0, at) + to + made.slice(at + 1);
}

function hooked(made: string): string | null {
  if (/[uư]o/u.test(made)) return made.replace(/[uư]o/u, 'ươ');
  const at = Math.max(made.lastIndexOf('a'), made.lastIndexOf('o'), made.lastIndexOf('u'));
  return at === -1 ? null : made.slice(0, at) + (HOOKED[made.charAt(at)] ?? '') + made.slice(at + 1);
}

function vni(letters: string, first: Tone): Read | null {
  let made = '';
  let tone = first;
  for (const key of letters) {
    if (/[1-5]/u.test(key)) tone = Number(key) as Tone;
    else if (key === '6') {
      const at = Math.max(made.lastIndexOf('a'), made.lastIndexOf('e'), made.lastIndexOf('o'));
      if (at === -1) return null;
      made = made.slice(0, at) + (CIRCUMFLEX[made.charAt(at)] ?? '') + made.slice(at + 1);
    } else if (key === '7' || key === '8') {
      const next = hooked(made);
      if (next === null) return null;
      made = next;
    } else if (key === '9') made = made.replace(/^d/u, 'đ');
    else if (key === '0') return null;
    else made += key;
  }
  return { letters: made, tone };
}
