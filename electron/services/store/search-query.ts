/**
 * What a person typed into the search field → terms, and where a term stands in a text.
 * Words are found without tones; a word typed with tones stands only where those tones stand.
 */
import { fold, hasMarks } from '../../common/text/fold.ts';

export interface Word {
  readonly folded: string;
  /** The word as typed, lower case; null when it was typed without tones and marks. */
  readonly exact: string | null;
}

export interface Term {
  /** Neighbouring words: one for a plain word, more for a phrase or for "05-CT/TW". */
  readonly words: readonly Word[];
  /** The last word may go on: people search while they type. */
  readonly prefix: boolean;
}

/** Start and end (UTF-16 units, end exclusive). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const WORDS = /[\p{L}\p{N}]+/gu;
const PIECES = /["“”]([^"“”]*)["“”]?|[^\s"“”]+/gu;
const VOWEL = /[aeiouy]/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Splits a query: words, and phrases in straight or curly quotes. Signs alone are nothing. */
export function parseQuery(query: string): Term[] {
  const text = query.normalize('NFC');
  const terms: Term[] = [];
  for (const match of text.matchAll(PIECES)) {
    const quoted = match[1] !== undefined;
    const words = [...(match[1] ?? match[0]).matchAll(WORDS)].map(([word]) => toWord(word));
    const last = match.index + match[0].length === text.trimEnd().length;
    if (words.length > 0) terms.push({ words, prefix: last && !quoted });
  }
  return terms;
}

function toWord(word: string): Word {
  return { folded: fold(word), exact: hasMarks(word) ? word.toLowerCase() : null };
}

/**
 * A word with its tone taken to the end: both ways of placing the tone (hòa, hoà) give one key. A Vietnamese word has one
 * tone, so nothing else becomes equal.
 */
export function toneKey(word: string): string {
  const parts = word.toLowerCase().normalize('NFD');
  return parts.replace(TONES, '').normalize('NFC') + (parts.match(TONES) ?? []).join('');
}

/** A word with its tone on each of its vowels: all the ways to write what `toneKey` takes for one word. */
export function tonePlacements(word: string): string[] {
  const parts = word.normalize('NFD');
  const [tone, ...more] = parts.match(TONES) ?? [];
  if (tone === undefined || more.length > 0) return [word];
  const bare = Array.from(parts.replace(TONES, '').normalize('NFC'));
  return bare.flatMap((letter, at) => (VOWEL.test(fold(letter)) ? [bare.with(at, (letter + tone).normalize('NFC')).join('')] : []));
}

/**
 * A term in FTS5's query language: the folded words one after the other, and those typed with tones somewhere as they stand.
 * A quoted string is data to FTS5: no operator in it is obeyed.
 * @param columns folded columns to look in; beside each stands `plain_…`, the text as it is
 */
export function toFts(term: Term, columns: readonly string[] = ['title', 'captions', 'body']): string {
  const phrase = `{${columns.join(' ')}} : ${foldedPhrase(term)}`;
  const tones = term.words.flatMap(({ exact }, index) => {
    if (exact === null) return [];
    const going = term.prefix && index === term.words.length - 1 ? [`"${exact}" *`] : [];
    const ways = [...tonePlacements(exact).map((way) => `"${way}"`), ...going];
    return [`{${columns.map((column) => `plain_${column}`).join(' ')}} : (${ways.join(' OR ')})`];
  });
  return `(${[phrase, ...tones].join(' AND ')})`;
}

/** Finds articles with any of the terms in their titles, tones aside. */
export function toTitleFts(terms: readonly Term[]): string {
  return `title : (${terms.map(foldedPhrase).join(' OR ')})`;
}

function foldedPhrase(term: Term): string {
  return `"${term.words.map((word) => word.folded).join(' ')}"${term.prefix ? ' *' : ''}`;
}

/** Where terms stand in a text, in its order. `folded` is `fold(plain)`; positions are those of `plain`. */
export function findTerm(term: Term, plain: string, folded: string): Span[] {
  const pattern = patternOf(term);
  const spans: Span[] = [];
  for (const match of folded.matchAll(pattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (tonesAgree(term, plain.slice(span.start, span.end))) spans.push(span);
  }
  return spans;
}

function patternOf(term: Term): RegExp {
  const words = term.words.map((word) => word.folded).join('[^\\p{L}\\p{N}]+');
  const end = term.prefix ? '[\\p{L}\\p{N}]*' : '(?![\\p{L}\\p{N}])';
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}${end}`, 'gu');
}

/** Compares word by word; of a word that goes on, the letters that were typed. */
function tonesAgree(term: Term, found: string): boolean {
  const pieces = [...found.matchAll(WORDS)].map(([word]) => word.toLowerCase());
  return term.words.every(({ exact }, index) => {
    const piece = pieces[index] ?? '';
    if (exact === null || toneKey(piece) === toneKey(exact)) return true;
    return term.prefix && index === term.words.length - 1 && piece.startsWith(exact);
  });
}
