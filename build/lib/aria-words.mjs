/** Gives React Aria's own words in the two languages of the interface: its English, and ours where `renderer/src/i18n/aria-words.ts` has them. */
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

const WORDS = /react-aria(?:-components)?\/dist\/private\/(?:[a-z]+\/)?intlStrings[.]m?js$/u;
const ENGLISH = /from "(?<file>[./]*intl\/(?:(?<part>[a-z]+)\/)?en-US[.]m?js)"/u;

/** The packages' lists of thirty languages, each as two. @param {readonly string[]} parts those that have words in Vietnamese @returns {import('vite').Plugin} */
export function ariaWords(parts) {
  return {
    name: 'kyyeu:aria-words',
    enforce: 'pre',
    load(id) {
      if (!WORDS.test(id.replaceAll('\\', '/'))) return undefined;
      const english = ENGLISH.exec(readFileSync(id, 'utf8'));
      if (english === null) throw new Error(`No English words in ${id}`);
      const { file, part = 'components' } = english.groups;
      const ours = parts.includes(part);
      return [
        `import en from ${JSON.stringify(file)};`,
        ...(ours ? [`import { ARIA_WORDS } from ${JSON.stringify(inRoot('renderer', 'src', 'i18n', 'aria-words.ts'))};`] : []),
        `export default { 'en-US': en${ours ? `, 'vi-VN': ARIA_WORDS[${JSON.stringify(part)}]` : ''} };`,
      ].join('\n');
    },
  };
}
