/** A remark that an import made about an article: put together once and stored, shown in the language of whoever reads it. */
import type { Said, SaidPart, SaidValue } from '../contract/said.ts';
import type { ImportWarning } from '../contract/shapes.ts';
import { t, type Language } from '../i18n/index.ts';
import { sentenceOf } from '../print/sentence.ts';

/** A remark that says `said`. Its `text`, for readers that know no texts of this program, is the sentence in Vietnamese. */
export function remarkOf(code: string, said: Said): ImportWarning {
  return { code, text: sentenceOf('vi', said), said };
}
export type RemarkOf = typeof remarkOf;

/** The words of a remark. One whose words are not known in this language (of an older or a newer version) is told in Vietnamese, as it was stored. */
export function remarkText(language: Language, warning: ImportWarning): string {
  return warning.said !== undefined && remarkLanguage(language, warning) !== 'vi' ? sentenceOf(language, warning.said) : warning.text;
}

/** The language of what `remarkText` gives. */
export function remarkLanguage(language: Language, { said }: ImportWarning): Language {
  return said !== undefined && isKnown(language, said) ? language : 'vi';
}

/** There is a text for all of it, and everything the text asks for is given. */
function isKnown(language: Language, { key, values }: Said): boolean {
  const text = t(language, key);
  const asked = [...text.matchAll(/\{\{(\w+)/gu)].map(([, name = '']) => name);
  return text !== key && asked.every((name) => Object.hasOwn(values, name)) && Object.values(values).flatMap(partsOf).every((part) => typeof part !== 'object' || isKnown(language, part));
}

const partsOf = (value: SaidValue): readonly SaidPart[] => (isSeveral(value) ? value : [value]);
const isSeveral = (value: SaidValue): value is readonly SaidPart[] => Array.isArray(value);
