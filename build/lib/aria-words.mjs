/** Gives React Aria's own words in the two languages of the interface: its English, and ours where `renderer/src/i18n/aria-words.ts` has them. */
import { inRoot } from './paths.mjs';

const WORDS = /react-aria(?<components>-components)?\/dist\/private\/(?:(?<part>[a-z]+)\/)?intlStrings[.]m?js$/u;

/** The packages' lists of thirty languages, each as two. @param parts those that have words in Vietnamese @returns {import('vite').Plugin} */
export function ariaWords(parts) {
  return {
    name: 'kyyeu:aria-words',
    enforce: 'pre',
    load(id) {
      const found = WORDS.exec(id.replaceAll('\\', '/'));
      if (found === null) return undefined;
      const { components, part } = found.groups;
      const name = components === undefined ? part : 'components';
      const english = name === 'components' ? './intl/en-US.mjs' : `../intl/${name}/en-US.mjs`;
      const ours = parts.includes(name);
      return [
        `import en from ${JSON.stringify(english)};`,
        ...(ours ? [`import { ARIA_WORDS } from ${JSON.stringify(inRoot('renderer', 'src', 'i18n', 'aria-words.ts'))};`] : []),
        `export default { 'en-US': en${ours ? `, 'vi-VN': ARIA_WORDS[${JSON.stringify(name)}]` : ''} };`,
      ].join('\n');
    },
  };
}
