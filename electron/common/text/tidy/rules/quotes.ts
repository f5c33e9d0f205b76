/** Quotation marks of the house's shape, where two belong together (`../quote-pairs.ts`). */
import { doubleQuotes, singleQuotes, type Pair } from '../quote-pairs.ts';
import type { Edit, Rule } from '../rule.ts';

export const quotes: Rule = (text, style) => {
  if (style.quotes === 'leave') return [];
  const curly = style.quotes === 'curly';
  const shaped = (pairs: readonly Pair[], [open, close]: readonly [string, string]): Edit[] =>
    pairs.flatMap((pair) => [
      { start: pair.open, end: pair.open + 1, replacement: open },
      { start: pair.close, end: pair.close + 1, replacement: close },
    ]);
  return [...shaped(doubleQuotes(text), curly ? ['“', '”'] : ['"', '"']), ...shaped(singleQuotes(text), curly ? ['‘', '’'] : [`'`, `'`])]
    .filter(({ start, end, replacement }) => text.slice(start, end) !== replacement)
    .sort((one, other) => one.start - other.start);
};
