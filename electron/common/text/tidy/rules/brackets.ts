/** No space right inside brackets and quotation marks. A box to tick, "[ ]", is not touched. */
import { blanksBefore, blanksFrom, isBlank, isLineEnd } from '../characters.ts';
import { doubleQuotes } from '../quote-pairs.ts';
import type { Edit, Rule } from '../rule.ts';

const BRACKET = /[([{)\]}]/gu;

export const brackets: Rule = (text, style) => {
  if (style.spaces === 'leave') return [];
  const edits = new Map<number, Edit>();
  const trimAfter = (at: number): void => {
    const end = blanksFrom(text, at + 1);
    const next = text[end];
    if (end > at + 1 && !isLineEnd(next) && !isCloser(next)) edits.set(at + 1, { start: at + 1, end, replacement: '' });
  };
  const trimBefore = (at: number): void => {
    const start = blanksBefore(text, at);
    const before = text[start - 1];
    if (start < at && !isLineEnd(before) && !isOpener(before)) edits.set(start, { start, end: at, replacement: '' });
  };
  for (const { 0: bracket, index } of text.matchAll(BRACKET)) {
    if (isOpener(bracket)) trimAfter(index);
    else trimBefore(index);
  }
  for (const { open, close } of doubleQuotes(text)) {
    if (holdsText(text, open + 1, close)) {
      trimAfter(open);
      trimBefore(close);
    }
  }
  return [...edits.values()].sort((one, other) => one.start - other.start);
};

const isOpener = (char: string | undefined): boolean => char === '(' || char === '[' || char === '{';
const isCloser = (char: string | undefined): boolean => char === ')' || char === ']' || char === '}';

/** More than blanks: looks no farther than the first. */
function holdsText(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && isBlank(text[at])) at += 1;
  return at < to;
}
