/** Automatic numbers: they are not in the text, so an item whose list is taken apart must be given its number back. */
import type { RawListPlace } from './raw.ts';

/** One level of a list, as its format defines it. */
export interface ListLevel {
  /** "decimal", "upperRoman", "lowerLetter", "bullet", "none" …, named as Word's XML does. */
  readonly format: string;
  /** "%1.%2)": %n is the number of level n. */
  readonly text: string;
  readonly start: number;
}

export const NO_LEVEL: ListLevel = { format: 'none', text: '', start: 1 };

/** What a list is: its levels come from an abstract list that several may share, some overridden. */
export interface ListDefinition {
  readonly abstract: string;
  readonly overrides: ReadonlyMap<number, ListLevel>;
}

export class ListCounter {
  readonly #abstracts: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>;
  readonly #lists: ReadonlyMap<string, ListDefinition>;
  /** Counters run per abstract list: two lists on one abstract go on counting unless one overrides its start. */
  readonly #counters = new Map<string, Map<number, number>>();
  readonly #started = new Set<string>();

  constructor(abstracts: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>, lists: ReadonlyMap<string, ListDefinition>) {
    this.#abstracts = abstracts;
    this.#lists = lists;
  }

  /** The next paragraph of that level is this one. */
  beginAt(id: string, level: number, value: number): void {
    const abstract = this.#lists.get(id)?.abstract ?? '';
    this.#started.add(id);
    this.#counters.set(abstract, new Map(this.#counters.get(abstract)).set(level, value - 1));
  }

  /** Counts one paragraph and says where it stands. Null when the list does not exist or prints nothing. */
  next(id: string, level: number): RawListPlace | null {
    const list = this.#lists.get(id);
    if (list === undefined || id === '0') return null;
    const levelAt = (at: number): ListLevel => list.overrides.get(at) ?? this.#abstracts.get(list.abstract)?.get(at) ?? NO_LEVEL;
    const here = levelAt(level);
    if (here.format === 'none' && here.text === '') return null;
    const counters = this.#counters.get(list.abstract) ?? new Map<number, number>();
    this.#counters.set(list.abstract, counters);
    if (here.format === 'bullet') {
      // What is counted under it begins anew under the next bullet.
      for (const at of counters.keys()) if (at > level) counters.delete(at);
      return { id, level, kind: 'bullet', value: 1, label: '•' };
    }
    if (!this.#started.has(id)) {
      this.#started.add(id);
      for (const at of list.overrides.keys()) counters.delete(at);
    }
    const before = counters.get(level);
    const value = before === undefined ? here.start : before + 1;
    counters.set(level, value);
    for (const at of counters.keys()) if (at > level) counters.delete(at);
    const label = here.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return numeral(at === level ? value : (counters.get(at) ?? levelAt(at).start), levelAt(at).format);
    });
    return { id, level, kind: here.format === 'decimal' && level === 0 ? 'decimal' : 'other', value, label, goesOn: before !== undefined };
  }
}

const ROMAN: readonly [number, string][] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
  [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

/** A number as a format of Word's XML writes it. */
export function numeral(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerLetter':
      return letter(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

function roman(value: number): string {
  let rest = Math.min(Math.max(value, 0), 5000);
  let out = '';
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) out += sign;
  return out;
}

/** 1 → a … 26 → z, 27 → aa as Word counts. */
function letter(value: number): string {
  const index = (Math.max(value, 1) - 1) % 26;
  return String.fromCharCode(97 + index).repeat(Math.min(Math.floor((Math.max(value, 1) - 1) / 26) + 1, 5));
}
