/**
 * Finding words in a line of text, and what a hit is to be replaced by. What is found is told as offsets into the text as it is:
 * letters that count as one are put into one class of the pattern (by `fold.ts`), so no text is ever folded and mapped back.
 */
import { lazy } from '../lazy.ts';
import { fold } from './fold.ts';

export interface FindOptions {
  /** "Hoa" is not "hoa". */
  readonly matchCase: boolean;
  /** No letter, digit or mark stands right before or behind. */
  readonly wholeWord: boolean;
  /** Tones and diacritics count: "hoa" is not "hóa", "d" is not "đ". */
  readonly withTones: boolean;
}

export const PLAIN_FIND: FindOptions = { matchCase: false, wholeWord: false, withTones: true };

/** A hit: UTF-16 offsets into the text it was found in, end exclusive. Never empty. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

export interface Matcher {
  /** Hits in a text in NFC, from left to right, none over another. */
  readonly hits: (text: string) => Hit[];
  /** How many hits there are; nothing is made of any of them. */
  readonly count: (text: string) => number;
  /**
   * False when no line of a document whose JSON this is, in its runs as they stand there, can hold a hit. A quick no: it says
   * nothing of a line whose runs are joined (bold within a word).
   */
  readonly mayHold: (json: string) => boolean;
}

const WORDISH = /[\p{L}\p{N}\p{M}]/u;
const SPACE = /\s/u;
const SPECIAL = /[\\^$.*+?()[\]{}|/]/gu;

/** White space as JSON writes it: some of it as escapes. */
const JSON_SPACE = '(?:\\s|\\\\[nrtf]|\\\\u[0-9a-f]{4})+';

/** Letters that may count as one with others: Latin with everything that Vietnamese needs, Greek, Cyrillic. */
const allLetters = lazy(() => lettersOf([0x41, 0x5a], [0x61, 0x7a], [0xc0, 0x24f], [0x370, 0x4ff], [0x1e00, 0x1eff]));

/**
 * How to find a query. White space in it stands for any white space, non-breaking included; one of white space alone finds
 * nothing. Everything else stands for itself: “ is not ".
 */
export function matcher(query: string, options: FindOptions): Matcher {
  const wanted = query.normalize('NFC');
  if (wanted.trim() === '') return { hits: () => [], count: () => 0, mayHold: () => false };
  const classes = classesOf(options);
  const pieces = wanted.match(/\s+|[^\s]/gu) ?? [];
  const plain = pieces.map((piece) => (SPACE.test(piece) ? '\\s+' : classOf(piece, classes, escaped)));
  const inJson = pieces.map((piece) => (SPACE.test(piece) ? JSON_SPACE : classOf(piece, classes, escapedInJson)));
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
  const before = options.wholeWord && WORDISH.test(first) ? '(?<![\\p{L}\\p{N}\\p{M}])' : '';
  const after = options.wholeWord && WORDISH.test(last) ? '(?![\\p{L}\\p{N}\\p{M}])' : '';
  const pattern = new RegExp(`${before}${plain.join('')}${after}`, 'gu');
  const quick = new RegExp(inJson.join(''), 'u');
  return {
    hits: (text) => Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ start: index, end: index + found.length })),
    count: (text) => {
      let count = 0;
      // From the start again once it found no more.
      while (pattern.test(text)) count += 1;
      return count;
    },
    mayHold: (json) => quick.test(json),
  };
}

/** What two letters have in common when they count as one. */
function keyOf(letter: string, { matchCase, withTones }: FindOptions): string {
  const bare = withTones ? letter.toLowerCase() : fold(letter);
  return matchCase && letter !== letter.toLowerCase() ? `^${bare}` : bare;
}

const known = new Map<string, ReadonlyMap<string, string>>();

/** For each letter all those that count as one with it, itself included. */
function classesOf(options: FindOptions): ReadonlyMap<string, string> {
  const name = `${String(options.matchCase)} ${String(options.withTones)}`;
  const made = known.get(name) ?? makeClasses(options);
  known.set(name, made);
  return made;
}

function makeClasses(options: FindOptions): Map<string, string> {
  const byKey = new Map<string, string>();
  for (const letter of allLetters()) byKey.set(keyOf(letter, options), (byKey.get(keyOf(letter, options)) ?? '') + letter);
  return new Map(allLetters().map((letter) => [letter, byKey.get(keyOf(letter, options)) ?? letter]));
}

function classOf(char: string, classes: ReadonlyMap<string, string>, write: (char: string) => string): string {
  const letters = classes.get(char) ?? char;
  return letters.length > 1 && letters !== char ? `[${letters}]` : write(char);
}

const escaped = (char: string): string => char.replace(SPECIAL, '\\$&');
const escapedInJson = (char: string): string => escaped(JSON.stringify(char).slice(1, -1));

function lettersOf(...ranges: readonly (readonly [number, number])[]): string[] {
  return ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)))
    .filter((char) => /\p{L}/u.test(char) && char.normalize('NFC') === char);
}

/**
 * What takes the place of a hit: the replacement as it was typed, in NFC. With `keepCase` in the capitals of what was found:
 * HOA → HUỆ, Hoa → Huệ, hoa → as typed.
 */
export function replacementFor(found: string, replacement: string, keepCase: boolean): string {
  const typed = replacement.normalize('NFC');
  if (!keepCase) return typed;
  const letters = Array.from(found).filter((char) => char.toLowerCase() !== char.toUpperCase());
  const [first] = letters;
  if (first === undefined || first === first.toLowerCase()) return typed;
  if (letters.length > 1 && letters.every((letter) => letter === letter.toUpperCase())) return typed.toUpperCase();
  return typed.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
