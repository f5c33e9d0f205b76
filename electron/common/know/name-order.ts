/**
 * The order of Vietnamese names in lists and in the index: by given name (the last word), then family, then middle names. Each is
 * compared syllable by syllable with the language's own collation: letters first (a ă â b c d đ e ê … o ô ơ … u ư …; f j w z where
 * Latin has them), then the tone in the order ngang, huyền, hỏi, ngã, sắc, nặng. That is the order of Từ điển tiếng Việt (Hoàng Phê,
 * Viện Ngôn ngữ học) and of printed indexes, and it is what CLDR's "vi" gives. A whole name given to the collator would compare the
 * letters of all its words before the first tone, so it never gets more than one syllable. Both places of a tone (hòa, hoà) are one.
 * Pure.
 */
import { compareWords } from '../text/collation.ts';
import { personName, plainWord } from './person-name.ts';

/** A name made ready to be compared with others. */
export interface OrderKey {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly middle: readonly string[];
  /** As it was written: decides between names that differ in nothing else. */
  readonly written: string;
}

/**
 * @param name as a record has it; titles in front of it do not count
 * @param sortKey the given name, where it is not the last word (two-word given names, "H'Hen Niê"); empty: the last word is. Words at
 *   the end of the name that it repeats are no middle names.
 */
export function orderKey(name: string, sortKey = ''): OrderKey {
  const words = syllables(personName(name).words);
  const byHand = syllables(sortKey.split(/\s+/u));
  const given = byHand.length > 0 ? byHand : words.slice(-1);
  const others = withoutRun(words, given);
  return { given, family: others.slice(0, 1), middle: others.slice(1), written: name };
}

/** Lower case, tones in one place, no apostrophes: H'Hen stands where Hhen would. */
function syllables(words: readonly string[]): string[] {
  return words.map((word) => plainWord(word.replace(/[^\p{L}\p{N}]/gu, ''))).filter((word) => word !== '');
}

/** Words without the given name's, wherever in the name it stands. */
function withoutRun(words: readonly string[], run: readonly string[]): readonly string[] {
  for (let at = words.length - run.length; at >= 0; at -= 1) {
    if (run.every((word, index) => word === words[at + index])) return [...words.slice(0, at), ...words.slice(at + run.length)];
  }
  return words;
}

/** Below 0: `one` stands first. 0 only for names written alike. */
export function compareKeys(one: OrderKey, other: OrderKey): number {
  return (
    compareSyllables(one.given, other.given) ||
    compareSyllables(one.family, other.family) ||
    compareSyllables(one.middle, other.middle) ||
    (one.written < other.written ? -1 : Number(one.written > other.written))
  );
}

/** Syllable by syllable; where one ends the shorter stands first. */
export function compareSyllables(one: readonly string[], other: readonly string[]): number {
  for (const [index, syllable] of one.entries()) {
    const against = other[index];
    if (against === undefined) return 1;
    const order = compareWords(syllable, against);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

/** Order of two names without sort keys. */
export const compareNames = (one: string, other: string): number => compareKeys(orderKey(one), orderKey(other));

export interface Sortable {
  readonly name: string;
  readonly sortKey?: string;
}

/** In the order of the index. Each name is read once. */
export function inNameOrder<T extends Sortable>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: orderKey(item.name, item.sortKey) }))
    .sort((one, other) => compareKeys(one.key, other.key))
    .map(({ item }) => item);
}
