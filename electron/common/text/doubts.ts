/** Everything that is in doubt in one text: spelling, house style, names. Each says what would stand in its place. Pure. */
import type { HouseStyle } from '../book/house-style.ts';
import { mixedTones } from './mixed-tones.ts';
import { namesIn, smallEndsIn } from './names.ts';
import { spellingDoubts, type SpellingReason } from './spelling/check.ts';
import { slipsIn } from './spelling/slips.ts';
import type { TidyRule } from './tidy/rule.ts';
import { tidy } from './tidy/tidy.ts';
import { wholeChanges } from './tidy/whole.ts';

export const DOUBT_KINDS = ['spelling', 'style', 'name'] as const;
export type DoubtKind = (typeof DOUBT_KINDS)[number];

/** Where and how a name is written otherwise. */
export interface OtherSpelling {
  readonly instead: string;
  readonly count: number;
  readonly where: string | null;
  readonly known: boolean;
}

export type Doubt = {
  /** text[start, end), UTF-16 units, is what a suggestion takes the place of; it may be empty (something is missing there). */
  readonly start: number;
  readonly end: number;
  /** What stands there. */
  readonly found: string;
  /** Best first. */
  readonly suggestions: readonly string[];
} & (
  | { readonly kind: 'spelling'; readonly reason: SpellingReason }
  | { readonly kind: 'style'; readonly rule: TidyRule }
  | { readonly kind: 'name'; readonly other: OtherSpelling }
);

export interface DoubtOptions {
  readonly kinds: ReadonlySet<DoubtKind>;
  readonly style: HouseStyle;
  /** True for a word or a name that the book holds for right. */
  readonly knows: (word: string) => boolean;
  /** How the book writes a name otherwise; undefined: it does not. */
  readonly otherName: (name: string) => OtherSpelling | undefined;
  /** Spaces at the start of a line mean something (verse). */
  readonly keepsIndent: boolean;
}

/** In the order of the text (NFC). Of two over the same letters the more certain one: a slip of spelling before a name before style. */
export function doubtsIn(text: string, { kinds, style, knows, otherName, keepsIndent }: DoubtOptions): Doubt[] {
  const doubts: Doubt[] = [];
  if (kinds.has('spelling')) {
    for (const doubt of [...spellingDoubts(text, { style: style.tone === 'new' ? 'new' : 'old', knows }), ...slipsIn(text, knows)]) {
      const { start, end, word, reason } = doubt;
      doubts.push({ kind: 'spelling', start, end, found: word, reason, get suggestions() { return doubt.suggestions; } });
    }
  }
  if (kinds.has('name')) {
    for (const { start, end, name } of [...smallEndsIn(text), ...namesIn(text)]) {
      const other = knows(name) ? undefined : otherName(name);
      if (other !== undefined) doubts.push({ kind: 'name', start, end, found: text.slice(start, end), suggestions: [other.instead], other });
    }
  }
  if (kinds.has('style')) {
    for (const { start, end, replacement, rule } of wholeChanges(text, tidy(text, { style, place: { keepsIndent } }))) {
      doubts.push({ kind: 'style', start, end, found: text.slice(start, end), suggestions: [replacement], rule });
    }
    for (const { start, end, replacement } of style.tone === 'leave' ? mixedTones(text, style) : []) {
      doubts.push({ kind: 'style', start, end, found: text.slice(start, end), suggestions: [replacement], rule: 'tone' });
    }
  }
  const apart: Doubt[] = [];
  for (const doubt of doubts) if (apart.every((other) => doubt.end <= other.start || doubt.start >= other.end)) apart.push(doubt);
  return apart.sort((one, two) => one.start - two.start || one.end - two.end);
}

/** Names whose other spellings are to be asked for before a text is looked at. */
export const namesToAsk = (text: string): string[] => [...namesIn(text), ...smallEndsIn(text)].map(({ name }) => name);

/** Elements in which spaces at the start of a line mean something. */
const KEEPS_INDENT: ReadonlySet<string> = new Set(['verse', 'verse-line']);
export const keepsIndent = (type: string): boolean => KEEPS_INDENT.has(type);

/**
 * The book's dictionary as a question: is this word, or name, held for right? A term of several words makes each of its words right as
 * it is written there; a word in small letters is right with a capital too.
 */
export function dictionaryOf(terms: readonly string[]): (word: string) => boolean {
  const held = new Set<string>();
  for (const term of terms) {
    const text = term.normalize('NFC').trim().replace(/\s+/gu, ' ');
    for (const word of [text, ...(text.match(/[\p{L}\p{M}]+/gu) ?? [])]) {
      held.add(word);
      held.add(word.charAt(0).toUpperCase() + word.slice(1));
      held.add(word.toUpperCase());
    }
  }
  return (word) => held.has(word);
}
