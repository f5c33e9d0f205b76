/**
 * Which of many names are worth comparing: those that share a key. A name has keys by its first letter and given name, and by family
 * and given name with one letter left out, so that a slip in either still meets; also by all of its letters together (run together,
 * turned round). Two of three thousand names share one seldom. Pure.
 */
import type { ReadName } from './person.ts';

const loose = (bare: string): string => bare.replace(/y/gu, 'i').replace(/[wjf]|(?<=[aeiou].*)[sxr]$/gu, '').replace(/([aeo])\1/gu, '$1').replace(/^dd/u, 'd');

/** The word, and the word without each of its letters in turn. */
const worn = (word: string): string[] => [word, ...Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1))];

export function personKeys({ words }: ReadName): Set<string> {
  const bare = words.map((word) => loose(word.bare));
  const given = bare.at(-1) ?? '';
  const family = bare[0] ?? '';
  const keys = new Set<string>();
  if (given === '') return keys;
  keys.add(`a ${family.charAt(0)} ${given}`);
  keys.add(`l ${Array.from(bare.join('')).sort().join('')}`);
  if (words.length === 1) return keys;
  for (const less of worn(given)) keys.add(`g ${family} ${less}`);
  for (const less of worn(family)) keys.add(`f ${less} ${given}`);
  // "Đức Tuấn" meets "Nguyễn Đức Tuấn".
  keys.add(`e ${bare.slice(-2).join(' ')}`);
  // The same whatever the family: turned round, "Tuấn Nguyễn Đức".
  if (words.length > 2) keys.add(`o ${[...bare].sort().join(' ')}`);
  return keys;
}

/** Of collectives: the words that are rarest carry the name; two in the same place, and the letters together. */
export function collectiveKeys(name: string, wordsOf: (name: string) => readonly string[]): Set<string> {
  const words = wordsOf(name);
  const keys = new Set<string>();
  for (let index = 0; index + 2 < words.length; index += 1) keys.add(`${String(index >> 2)} ${words.slice(index, index + 3).join(' ')}`);
  if (words.length <= 3) keys.add(words.join(' '));
  keys.add(`end ${words.slice(-2).join(' ')}`);
  return keys;
}

/** Pairs of indices that share a key, each once, smaller first. */
export function pairsOf(keys: readonly ReadonlySet<string>[]): Set<number> {
  const byKey = new Map<string, number[]>();
  for (const [index, own] of keys.entries()) {
    for (const key of own) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [index]);
      else known.push(index);
    }
  }
  const pairs = new Set<number>();
  for (const members of byKey.values()) {
    for (const [at, second] of members.entries()) for (const first of members.slice(0, at)) pairs.add(first * keys.length + second);
  }
  return pairs;
}
