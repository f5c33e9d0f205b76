/**
 * Whose an article is, by the names of units in what came with it. The longest name wins ("Đảng ủy Sở Y tế" over "Sở Y tế"); when two
 * units have names of that length there, it is nobody's: a person decides. Pure.
 */
import { fold } from '../text/fold.ts';
import { nameKey } from './paste.ts';
import type { StrayArticle } from './shapes.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

/** What came with an article. */
export interface Traces {
  /** The field of the form, as it was filled in; empty: no form. */
  readonly form: string;
  readonly fileName: string;
  readonly byline: string;
  /** The agency's mark in front of the text. */
  readonly mark: string;
}

/** A short name of fewer letters is found everywhere. */
const LEAST = 3;

interface Name {
  readonly id: string;
  /** Folded words with a space at both ends. */
  readonly words: string;
}

/** Letters and digits of a text, folded, one space between words and at both ends. */
const wordsOf = (text: string): string => ` ${fold(text.normalize('NFC')).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

export class UnitNames {
  readonly #names: readonly Name[];
  readonly #exact = new Map<string, string | null>();

  constructor(units: readonly Named[]) {
    this.#names = units
      .flatMap(({ id, name, shortName }) => [name, shortName].map((each) => ({ id, words: wordsOf(each) })))
      .filter(({ words }) => words.trim().length >= LEAST)
      .sort((a, b) => b.words.length - a.words.length);
    for (const { id, name, shortName } of units) {
      for (const key of new Set([nameKey(name), nameKey(shortName)])) {
        if (key === '') continue;
        const other = this.#exact.get(key);
        this.#exact.set(key, other === undefined || other === id ? id : null);
      }
    }
  }

  /** The unit of exactly this name, tones and case aside; null: none, or more than one. */
  exactly(name: string): string | null {
    return this.#exact.get(nameKey(name)) ?? null;
  }

  /** The unit with the longest name in a text; null: none, or more than one of that length. */
  within(text: string): string | null {
    const hay = wordsOf(text);
    let found: Name | null = null;
    for (const name of this.#names) {
      if (found !== null && name.words.length < found.words.length) return found.id;
      if (!hay.includes(name.words)) continue;
      if (found !== null && found.id !== name.id) return null;
      found = name;
    }
    return found?.id ?? null;
  }

  /** The first of form, file name, byline and agency's mark that names a unit. */
  suggest({ form, fileName, byline, mark }: Traces): StrayArticle['suggestion'] {
    const exact = form === '' ? null : (this.exactly(form) ?? this.within(form));
    if (exact !== null) return { unitId: exact, by: 'form' };
    // "So_Y_te-bai1.docx": the ending says nothing.
    const traces = [['file-name', fileName.replace(/\.[^.]{1,5}$/u, '')], ['byline', byline], ['mark', mark]] as const;
    for (const [by, text] of traces) {
      const unitId = text === '' ? null : this.within(text);
      if (unitId !== null) return { unitId, by };
    }
    return null;
  }
}
