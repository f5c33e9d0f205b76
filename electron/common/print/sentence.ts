/** What a finding says, as a sentence of a language: for windows in that of the interface, for papers that go to a printing house in Vietnamese. */
import type { Said, SaidPart, SaidValue } from '../contract/said.ts';
import { t, type Language, type Values } from '../i18n/index.ts';

/** The whole sentence, or sentences. It begins with a capital letter, with whatever value it begins. */
export function sentenceOf(language: Language, said: Said): string {
  const text = filled(language, said);
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

function filled(language: Language, { key, values }: Said): string {
  const put: Values = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueOf(language, value)]));
  return t(language, key, put);
}

function valueOf(language: Language, value: SaidValue): string | number {
  if (typeof value === 'number') return value;
  return isSeveral(value) ? value.map((part) => partOf(language, part)).join(', ') : partOf(language, value);
}

const isSeveral = (value: SaidValue): value is readonly SaidPart[] => Array.isArray(value);

function partOf(language: Language, part: SaidPart): string {
  if (typeof part === 'string') return inner(part);
  return typeof part === 'number' ? new Intl.NumberFormat(language).format(part) : filled(language, part);
}

/** Words of the book stand in quotation marks themselves: what they quote gets the marks of a quotation within one. */
const inner = (words: string): string => words.replaceAll('“', '‘').replaceAll('”', '’');
