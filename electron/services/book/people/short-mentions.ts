/**
 * "Bà Thoa" further on in a text: a person called by title and given name alone. Whose it is follows from the article: where that names
 * another person of the same given name in full, it is taken for theirs.
 */
import { isHonorific, LONGEST_HONORIFIC } from '../../../common/know/honorifics.ts';
import { personName, plainWord } from '../../../common/know/person-name.ts';
import type { PrintedArticle } from './name-places.ts';
import type { NameHit, Spellings } from './spellings.ts';

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*/gu;
/** Nobody's given name in a yearbook: Hồ Chí Minh. */
const WELL_KNOWN = /^(?:bác|cụ|ông) hồ$/u;

/** Given name in small letters, the tone in its old place; undefined: of an empty name. */
export const givenOf = (name: string): string | undefined => {
  const last = personName(name).words.at(-1);
  return last === undefined ? undefined : plainWord(last);
};

export class ShortMentions {
  readonly #given: ReadonlySet<string>;
  readonly #spellings: Spellings;

  /** @param names of one person; @param spellings finds them in full */
  constructor(names: readonly string[], spellings: Spellings) {
    this.#given = new Set(names.filter((name) => personName(name).words.length > 1).flatMap((name) => givenOf(name) ?? []));
    this.#spellings = spellings;
  }

  /** Given names that in this article are this person's alone. @param others of exemplars that the article is tied to */
  givenIn({ lines }: PrintedArticle, others: ReadonlySet<string>): ReadonlySet<string> {
    const theirs = new Set(others);
    for (const { names } of lines) {
      for (const { name } of names) {
        const given = givenOf(name);
        if (given !== undefined && this.#given.has(given) && this.#spellings.within(name).length === 0) theirs.add(given);
      }
    }
    return new Set([...this.#given].filter((given) => !theirs.has(given)));
  }

  /** @param full places of the line where the name stands in full */
  within(text: string, given: ReadonlySet<string>, full: readonly NameHit[]): NameHit[] {
    const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
    return words.flatMap(({ word, start, end }, at): NameHit[] => {
      if (!/^\p{Lu}/u.test(word) || !given.has(plainWord(word)) || full.some((hit) => start < hit.end && end > hit.start)) return [];
      const next = words[at + 1];
      const capitals = word.length > 1 && word === word.toUpperCase();
      // "Bà Thoa Hương" is somebody else; in capitals a name does not say where it ends.
      if (!capitals && next !== undefined && /^[ \u00a0]$/u.test(text.slice(end, next.start)) && /^\p{Lu}/u.test(next.word)) return [];
      for (let count = 1; count <= LONGEST_HONORIFIC && at >= count; count += 1) {
        const from = words[at - count]?.start ?? 0;
        const said = text.slice(from, start);
        if (!/^[\p{L}\p{M}\s/.]*$/u.test(said)) break;
        const title = said.replace(/[.\s\u00a0]+/gu, ' ').trim().split(' ').map(plainWord).join(' ');
        if (isHonorific(title) && !WELL_KNOWN.test(`${title} ${plainWord(word)}`)) return [{ start, end, namesake: false }];
      }
      return [];
    });
  }
}
