/**
 * Names of exemplars in a text, as they are written in their records and in no other way: for an index, where a wrong page is worse than
 * one too few. Capitals and the two places of a tone make no difference. Pure.
 */
import type { NameFinder, NameFound } from '../book/made.ts';
import { plainWord } from './person-name.ts';

export interface NamedExemplar {
  readonly id: string;
  readonly kind: 'individual' | 'collective' | 'model';
  /** All the ways it is written. */
  readonly names: readonly string[];
}

interface Known {
  readonly words: readonly string[];
  /** Those who are called so. */
  readonly ids: readonly string[];
  readonly person: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)?|\p{N}+/gu;
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const isAllCapitals = (word: string): boolean => word === word.toUpperCase();

/** @param linked whom each article is linked with: of several who are called the same it speaks of these; of others nothing is said */
export function nameFinder(exemplars: readonly NamedExemplar[], linked: ReadonlyMap<string, ReadonlySet<string>>): NameFinder {
  const byFirst = knownNames(exemplars);
  return (text, articleId) => {
    const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ word, plain: plainWord(word), start: index, end: index + word.length }));
    const found: NameFound[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const candidates = byFirst.get(words[at]?.plain ?? '') ?? [];
      // The longest that stands here: its names are sorted so.
      const hit = candidates.find((known) => standsAt(text, words, at, known));
      if (hit === undefined) continue;
      const id = whom(hit.ids, articleId === null ? undefined : linked.get(articleId));
      if (id !== null) found.push({ start: words[at]?.start ?? 0, id });
      at += hit.words.length - 1;
    }
    return found;
  };
}

function knownNames(exemplars: readonly NamedExemplar[]): Map<string, Known[]> {
  const names = new Map<string, { words: string[]; ids: Set<string>; person: boolean }>();
  for (const { id, kind, names: own } of exemplars) {
    for (const name of own) {
      const words = Array.from(name.normalize('NFC').matchAll(WORD), ([word]) => plainWord(word));
      // One word alone is anybody's.
      if (words.length < 2) continue;
      const key = words.join(' ');
      const known = names.get(key) ?? { words, ids: new Set<string>(), person: kind === 'individual' };
      known.ids.add(id);
      names.set(key, known);
    }
  }
  const byFirst = new Map<string, Known[]>();
  for (const { words, ids, person } of [...names.values()].sort((one, other) => other.words.length - one.words.length)) {
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, ids: [...ids], person }]);
  }
  return byFirst;
}

interface Word {
  readonly word: string;
  readonly plain: string;
  readonly start: number;
  readonly end: number;
}

function standsAt(text: string, words: readonly Word[], at: number, { words: name, person }: Known): boolean {
  const gap = (index: number): string => text.slice(words[index]?.end, words[index + 1]?.start);
  for (const [index, word] of name.entries()) {
    const here = words[at + index];
    if (here?.plain !== word || (person && !isCapital(here.word))) return false;
    if (index > 0 && !(person ? /^[ \u00a0]$/u : /^[^\p{L}\p{N}.;:!?]{1,3}$/u).test(gap(at + index - 1))) return false;
  }
  if (!person) return true;
  // "Nguyễn Văn An Bình" is not Nguyễn Văn An; in a title in capitals nothing tells where a name ends.
  const [last, next] = [words[at + name.length - 1], words[at + name.length]];
  return last === undefined || next === undefined || isAllCapitals(last.word) || !isCapital(next.word) || !/^[ \u00a0]$/u.test(gap(at + name.length - 1));
}

function whom(ids: readonly string[], linked: ReadonlySet<string> | undefined): string | null {
  const [first, second] = ids;
  if (second === undefined) return first ?? null;
  const own = ids.filter((id) => linked?.has(id) === true);
  return own.length === 1 ? (own[0] ?? null) : null;
}
