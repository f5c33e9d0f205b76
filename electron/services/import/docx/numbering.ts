/** Automatic numbers: they are not in the text, so an item whose list is taken apart must be given its number back. */
import type { RawListPlace } from '../raw.ts';
import { childOf, childrenOf, valueOf, type XmlElement } from './xml.ts';

interface Level {
  readonly format: string;
  /** "%1.%2)": %n is the number of level n. */
  readonly text: string;
  readonly start: number;
}

const NONE: Level = { format: 'none', text: '', start: 1 };

export class Numbering {
  readonly #abstracts = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, { abstract: string; overrides: Map<number, Level> }>();
  /** Counters run per abstract list: two lists on one abstract go on counting unless one overrides its start. */
  readonly #counters = new Map<string, Map<number, number>>();
  readonly #started = new Set<string>();

  constructor(root: XmlElement | null) {
    const linked = new Map<string, string>();
    const wanting: [string, string][] = [];
    for (const abstract of childrenOf(root ?? undefined, 'w:abstractNum')) {
      const id = abstract.attributes['w:abstractNumId'] ?? '';
      this.#abstracts.set(id, levelsOf(abstract));
      const style = valueOf(abstract, 'w:styleLink');
      if (style !== undefined) linked.set(style, id);
      const from = valueOf(abstract, 'w:numStyleLink');
      if (from !== undefined) wanting.push([id, from]);
    }
    for (const [id, style] of wanting) {
      const levels = this.#abstracts.get(linked.get(style) ?? '');
      if (levels !== undefined) this.#abstracts.set(id, levels);
    }
    for (const list of childrenOf(root ?? undefined, 'w:num')) {
      const overrides = new Map<number, Level>();
      const abstract = valueOf(list, 'w:abstractNumId') ?? '';
      for (const override of childrenOf(list, 'w:lvlOverride')) {
        const at = Number(override.attributes['w:ilvl'] ?? '0');
        const level = childOf(override, 'w:lvl');
        const start = valueOf(override, 'w:startOverride');
        const base = level === undefined ? (this.#abstracts.get(abstract)?.get(at) ?? NONE) : levelOf(level);
        overrides.set(at, start === undefined ? base : { ...base, start: Number(start) });
      }
      this.#lists.set(list.attributes['w:numId'] ?? '', { abstract, overrides });
    }
  }

  /** Counts one paragraph and says where it stands. Null when the list does not exist or prints nothing. */
  next(numId: string, level: number): RawListPlace | null {
    const list = this.#lists.get(numId);
    if (list === undefined || numId === '0') return null;
    const levelAt = (at: number): Level => list.overrides.get(at) ?? this.#abstracts.get(list.abstract)?.get(at) ?? NONE;
    const here = levelAt(level);
    if (here.format === 'none' && here.text === '') return null;
    if (here.format === 'bullet') return { id: numId, level, kind: 'bullet', value: 1, label: '•' };
    const counters = this.#counters.get(list.abstract) ?? new Map<number, number>();
    this.#counters.set(list.abstract, counters);
    if (!this.#started.has(numId)) {
      this.#started.add(numId);
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
    return { id: numId, level, kind: here.format === 'decimal' && level === 0 ? 'decimal' : 'other', value, label };
  }
}

function levelsOf(abstract: XmlElement): Map<number, Level> {
  return new Map(childrenOf(abstract, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl'] ?? '0'), levelOf(level)]));
}

function levelOf(level: XmlElement): Level {
  return {
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    start: Number(valueOf(level, 'w:start') ?? '1'),
  };
}

const ROMAN: readonly [number, string][] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
  [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

function numeral(value: number, format: string): string {
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
