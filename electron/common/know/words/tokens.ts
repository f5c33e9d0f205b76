/** A line of text as words, and phrases of words found in it whatever their case and wherever the tone of "ủy" or "hòa" stands. Pure. */
import { lazy } from '../../lazy.ts';
import { withoutTone } from '../../text/spelling/tone.ts';

/** What parts a word from the one before it; "": the line begins, or something else stands between. */
export type Gap = ' ' | ',' | '-' | '';

export interface Word {
  /** text[start, end) of the line, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, its tone behind the letters: "ủy" and "uỷ" have the same. */
  readonly key: string;
  readonly isCapital: boolean;
  readonly gap: Gap;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’./][\p{L}\p{N}\p{M}]+)*/gu;

/** Words of a line (NFC), in order. */
export function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const { 0: text, index } of line.matchAll(WORD)) {
    words.push({ start: index, end: index + text.length, text, key: keyOf(text), isCapital: beginsWithCapital(text), gap: words.length === 0 ? '' : gapOf(line.slice(last, index)) });
    last = index + text.length;
  }
  return words;
}

/** Most words of a book begin with a letter without a sign: those are told without the alphabet of all languages. */
function beginsWithCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
}

function gapOf(between: string): Gap {
  if (between === ' ') return ' ';
  // A wide gap parts two columns.
  if (/^[ \u00a0]{1,3}$/u.test(between)) return ' ';
  if (/^\s*,\s*$/u.test(between)) return ',';
  return /^\s*[-–&]\s*$/u.test(between) ? '-' : '';
}

const keys = new Map<string, string>();

export function keyOf(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const { letters, tone } = withoutTone(word.toLowerCase().normalize('NFC'));
  const key = tone === 0 ? letters : `${letters}${String(tone)}`;
  if (keys.size < 20_000) keys.set(word, key);
  return key;
}

/** The key of several words: of two names with the same, only case, spaces and the place of tones differ. */
export const nameKeyOf = (name: string): string => wordsOf(name.normalize('NFC')).map(({ key }) => key).join(' ');

/** Phrases, each of one or more words; the longest that begins at a word is found. */
export class Phrases {
  readonly #byFirst: () => ReadonlyMap<string, readonly (readonly Word[])[]>;

  /** @param list one phrase a line or parted by "|"; commas and dashes in a phrase have to stand in the text too. Read at the first match. */
  constructor(list: string) {
    this.#byFirst = lazy(() => phrasesOf(list));
  }

  /** How many words of the text, from `at` on, are the longest phrase that begins there; 0: none. */
  match(words: readonly Word[], at: number): number {
    const first = words[at];
    if (first === undefined) return 0;
    const found = this.#byFirst().get(first.key)?.find((phrase) =>
      phrase.every((word, index) => index === 0 || (words[at + index]?.key === word.key && words[at + index]?.gap === word.gap)),
    );
    return found?.length ?? 0;
  }
}

function phrasesOf(list: string): ReadonlyMap<string, readonly (readonly Word[])[]> {
  const byFirst = new Map<string, (readonly Word[])[]>();
  for (const phrase of list.normalize('NFC').split(/[|\n]/u)) {
    const words = wordsOf(phrase.trim());
    const [first] = words;
    if (first === undefined) continue;
    const others = byFirst.get(first.key) ?? [];
    others.push(words);
    others.sort((one, other) => other.length - one.length);
    byFirst.set(first.key, others);
  }
  return byFirst;
}
