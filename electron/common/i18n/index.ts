/** Texts outside React: the native menu, error windows, the command line. Pure lookups, no state. */
import type { ErrorDetail, ErrorShape } from '../errors.ts';
import { en } from './en.ts';
import { errors as errorsEn } from './en/errors.ts';
import type { Language } from './languages.ts';
import type { TextKey, TextTree } from './texts.ts';
import { vi } from './vi.ts';
import { errors as errorsVi, type ErrorTexts } from './vi/errors.ts';

export { LANGUAGES, type Language } from './languages.ts';
export type Key = TextKey<typeof vi>;
export type Values = Readonly<Record<string, string | number>>;

export const texts: Readonly<Record<Language, TextTree>> = { vi, en };
const errorTexts: Readonly<Record<Language, ErrorTexts>> = { vi: errorsVi, en: errorsEn };

/** Text of `key`, its `{{values}}` put in. `count` chooses between `…_one` and `…_other`. A key that is not there gives itself back. */
export function t(language: Language, key: Key, values: Values = {}): string {
  return fill(language, find(language, key, values['count']) ?? key, values);
}

export interface ErrorWords {
  /** What happened, one short line without a full stop. */
  readonly title: string;
  /** What is safe and what to do now: whole sentences. */
  readonly body: string;
}

/** An error in words for a window: what happened; what is safe and what to do now. */
export function errorText(language: Language, shape: Pick<ErrorShape, 'code' | 'detail'>): ErrorWords {
  const entry = errorTexts[language][shape.code];
  const put = (text: string): string => fill(language, known(text, shape.detail), shape.detail);
  return { title: put(entry.what), body: `${put(entry.safe)} ${put(entry.next)}`.trim() };
}

/** The same on one line, ending in the code: for stderr and logs. */
export function errorLine(language: Language, shape: Pick<ErrorShape, 'code' | 'detail'>): string {
  const { title, body } = errorText(language, shape);
  return `${title}. ${body} (${shape.code})`.replace(/\s+/g, ' ');
}

function find(language: Language, key: string, count: string | number | undefined): string | undefined {
  const path = key.split('.');
  const last = path.pop() ?? '';
  let tree: string | TextTree | undefined = texts[language];
  for (const step of path) tree = typeof tree === 'object' ? tree[step] : undefined;
  if (typeof tree !== 'object') return undefined;
  const ending = typeof count === 'number' ? new Intl.PluralRules(language).select(count) : 'other';
  for (const name of [last, `${last}_${ending}`, `${last}_other`]) {
    const text = tree[name];
    if (typeof text === 'string') return text;
  }
  return undefined;
}

function fill(language: Language, text: string, values: Values): string {
  return text.replace(/\{\{(\w+)(?:, number)?\}\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
  });
}

/** `[[ … {{a}} … ]]` stays, without its brackets, when every value in it is known and not empty; otherwise it goes. */
function known(text: string, detail: ErrorDetail): string {
  return text.replace(/\[\[(.*?)\]\]/g, (_whole, inner: string) => {
    const names = [...inner.matchAll(/\{\{(\w+)(?:, number)?\}\}/g)].map((match) => match[1] ?? '');
    return names.every((name) => (detail[name] ?? '') !== '') ? inner : '';
  });
}
