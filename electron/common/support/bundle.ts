/** The files of a support bundle, and the list of them that is shown before one is saved. */
import { t, type Language } from '../i18n/index.ts';
import { supportFacts, type SupportFacts } from './shapes.ts';

export interface SupportFile {
  readonly name: string;
  readonly text: string;
}

/** What the bundle holds and what it does not, as people read it. */
export function supportList(language: Language): string {
  return [t(language, 'support.program'), t(language, 'support.book'), t(language, 'support.errors'), '', t(language, 'support.never')].join('\n');
}

/** @throws ZodError for a fact that may not be in it: a fault of the program, and better no bundle than such a one */
export function supportFiles(language: Language, facts: SupportFacts): SupportFile[] {
  const { program, book, errors } = supportFacts.parse(facts);
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return [
    { name: 'contents.txt', text: `${supportList(language)}\n` },
    { name: 'program.json', text: json(program) },
    { name: 'book.json', text: json(book) },
    { name: 'errors.json', text: json(errors.map(({ code, channel, at }) => ({ at: new Date(at).toISOString(), code, channel }))) },
  ];
}
