/** Texts as a language with longer words would have them: what has no room for them is seen before somebody translates. */
import type { TextTree } from './texts.ts';

/** How much longer a text becomes: a short label grows most when it is translated. */
const SHARE = { short: 0.6, long: 0.35 };
const SHORT = 20;
/** The tallest and deepest letters Vietnamese has, parted as words are. */
const FILLER = 'Ộng Ẫy gỹ Ụp ';

/** The text made longer, with a bracket at its end that shows whether it is whole; what is put into it (`{{name}}`) stays as it is. */
export function stretchedText(text: string): string {
  const length = text.replace(/\{\{[^}]*\}\}/gu, '').length;
  const more = Math.ceil(length * (length < SHORT ? SHARE.short : SHARE.long));
  return `${text} ${FILLER.repeat(Math.ceil(more / FILLER.length)).slice(0, more).trim()}]`;
}

/** Every text of a tree so. */
export function stretchedTexts(tree: TextTree): TextTree {
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, typeof value === 'string' ? stretchedText(value) : stretchedTexts(value)]));
}
