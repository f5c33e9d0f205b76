/** Finds one exemplar's name in a line, in any spelling: without marks, with slips, initials, without middle names; never another's. */
import { compareNamesOf, readName, type ReadName } from '../../../common/know/alike/person.ts';
import { distance } from '../../../common/know/alike/word.ts';
import { isHonorific } from '../../../common/know/honorifics.ts';
import { personName, plainWord } from '../../../common/know/person-name.ts';
import { fold } from '../../../common/text/fold.ts';
import { FAMILIES } from '../../../common/text/names.ts';

export interface NameHit {
  readonly start: number;
  readonly end: number;
  /** Another exemplar is called exactly so. */
  readonly namesake: boolean;
}

export interface Spellings {
  within(line: string): NameHit[];
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)?\.?/gu;
const keyOf = (name: string): string => personName(name).words.map(plainWord).join(' ');

/** @param others names of the other exemplars: what is exactly one of them is theirs, unless it is this one's too */
export function spellingsOf(kind: string, names: readonly string[], others: readonly string[]): Spellings {
  const theirs = new Set(others.map(kind === 'individual' ? keyOf : fold));
  return kind === 'individual' ? new PersonSpellings(names, theirs) : new PhraseSpellings(names, theirs);
}

/** Collectives and models: the name as a phrase, without regard to marks and case. */
class PhraseSpellings implements Spellings {
  readonly #phrases: readonly string[];
  readonly #theirs: ReadonlySet<string>;

  constructor(names: readonly string[], theirs: ReadonlySet<string>) {
    this.#phrases = [...new Set(names.map((name) => fold(name.normalize('NFC')).trim()))].filter((phrase) => phrase.length > 2).sort((one, other) => other.length - one.length);
    this.#theirs = theirs;
  }

  within(line: string): NameHit[] {
    const hay = fold(line);
    const hits: NameHit[] = [];
    for (const phrase of this.#phrases) {
      for (let at = hay.indexOf(phrase); at !== -1; at = hay.indexOf(phrase, at + phrase.length)) {
        const end = at + phrase.length;
        const whole = !/[\p{L}\p{N}]/u.test(hay.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(hay.charAt(end));
        if (whole && !hits.some((hit) => at < hit.end && end > hit.start)) hits.push({ start: at, end, namesake: this.#theirs.has(phrase) });
      }
    }
    return hits.sort((one, other) => one.start - other.start);
  }
}

class PersonSpellings implements Spellings {
  readonly #names: readonly ReadName[];
  readonly #own: ReadonlySet<string>;
  readonly #theirs: ReadonlySet<string>;
  readonly #given: readonly string[];
  readonly #families: ReadonlySet<string>;
  /** Words that may be the given name, by the word: a book's words are some thousand. */
  readonly #may = new Map<string, boolean>();

  constructor(names: readonly string[], theirs: ReadonlySet<string>) {
    this.#names = names.map(readName).filter(({ words }) => words.length > 1);
    this.#own = new Set(names.map(keyOf));
    this.#theirs = theirs;
    this.#families = new Set(this.#names.flatMap(({ words: [family] }) => family?.plain ?? []));
    this.#given = [...new Set(this.#names.map(({ words }) => words.at(-1)?.bare ?? ''))];
  }

  within(line: string): NameHit[] {
    const words = Array.from(line.matchAll(WORD), ({ 0: text, index }) => ({ text, start: index, end: index + text.length }));
    const hits: NameHit[] = [];
    for (const [index, word] of words.entries()) {
      if (!this.#mayBeGiven(word.text)) continue;
      const hit = this.#endingAt(line, words, index);
      if (hit === null) continue;
      const last = hits.at(-1);
      if (last !== undefined && hit.start < last.end) hits.pop();
      hits.push(hit);
    }
    return hits;
  }

  #mayBeGiven(word: string): boolean {
    let may = this.#may.get(word);
    if (may === undefined) {
      const bare = fold(word.replace(/\.$/u, '').normalize('NFC'));
      may = this.#given.some((given) => given === bare || (bare.length > 2 && distance(given, bare) === 1) || (bare.length > given.length && /[sfrxjw]/u.test(bare) && distance(given, bare) <= 2));
      this.#may.set(word, may);
    }
    return may;
  }

  /** The name that ends with this word: of the runs of words that are one, the one most like it, and the longest of those. */
  #endingAt(line: string, words: readonly { text: string; start: number; end: number }[], index: number): NameHit | null {
    const last = words[index];
    if (last === undefined) return null;
    const end = last.end - (last.text.endsWith('.') ? 1 : 0);
    let best: { hit: NameHit; weight: number } | null = null;
    for (let count = Math.min(5, index + 1); count >= 2; count -= 1) {
      const first = words[index - count + 1];
      if (first === undefined || !/^(?:[ \u00a0.]|\p{L}|\p{M}|['’])*$/u.test(line.slice(first.start, end)) || /\p{L}{3,}\.\s/u.test(line.slice(first.start, last.start))) continue;
      if (this.#isLonger(line, words[index - count], first)) continue;
      const written = line.slice(first.start, end);
      const key = keyOf(written);
      if (!this.#own.has(key) && this.#theirs.has(key)) return null;
      const read = readName(written);
      // A title, or another word in front, makes another name of the run: the name itself is shorter.
      if (read.words.length !== count) continue;
      const weight = Math.max(...this.#names.map((name) => compareNamesOf(name, read).weight));
      if (weight > 0 && weight > (best?.weight ?? 0)) best = { hit: { start: first.start, end, namesake: this.#theirs.has(key) }, weight };
    }
    return best?.hit ?? null;
  }

  /** Another family name stands in front of a run that has none of this person's: "Hoàng [Thị Thoa]" is no "Lương Thị Thoa". */
  #isLonger(line: string, before: { text: string; end: number } | undefined, first: { text: string; start: number }): boolean {
    if (before === undefined || !/^[ \u00a0]+$/u.test(line.slice(before.end, first.start))) return false;
    const plain = plainWord(before.text);
    const isFamily = FAMILIES.has(before.text) || (before.text === before.text.toUpperCase() && FAMILIES.has(before.text.charAt(0) + before.text.slice(1).toLowerCase()));
    return isFamily && !isHonorific(plain) && !this.#families.has(plain) && !this.#families.has(plainWord(first.text));
  }
}
