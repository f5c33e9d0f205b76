/** What tests of sentences share: every text of a section, said with values. */
import type { Said } from '@common/contract/said.ts';
import { texts, type Key, type Language } from '@common/i18n/index.ts';
import type { TextTree } from '@common/i18n/texts.ts';

/** Letters that no English word has. */
export const VIETNAMESE = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđăơư]/iu;

/** Every text of a tree as a finding that says it, counted ones once for each form. */
export function everySaid(tree: TextTree, path: string): Said[] {
  return Object.entries(tree).flatMap(([name, text]) => {
    if (typeof text !== 'string') return everySaid(text, `${path}.${name}`);
    const slots = [...text.matchAll(/\{\{(\w+)(, number)?\}\}/gu)].map(([, slot = '', number]): [string, string | number] => [slot, slot === 'count' ? (name.endsWith('_one') ? 1 : 2) : number === undefined ? 'X' : 1200.5]);
    return [{ key: `${path}.${name.replace(/_(?:one|other)$/u, '')}` as Key, values: Object.fromEntries(slots) }, ...(name.endsWith('_other') ? [{ key: `${path}.${name.replace('_other', '')}` as Key, values: { ...Object.fromEntries(slots), count: 1 } }] : [])];
  });
}

/** The texts of a section of the interface. */
export function sectionOf(language: Language, name: string): TextTree {
  const section = texts[language][name];
  if (typeof section !== 'object') throw new Error(`no ${name}`);
  return section;
}
