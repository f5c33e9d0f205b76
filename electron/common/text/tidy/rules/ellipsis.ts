/**
 * Three dots, or four, are one sign. Longer runs that stand by themselves are lines to write on ("Họ tên: ........") and stay;
 * up to six that hang on a word are an ellipsis typed with zeal. Dots of both kinds between two words are a form ("…giờ.…ngày").
 */
import { isGap, isWordish } from '../characters.ts';
import type { Edit, Rule } from '../rule.ts';

/** Dots with or without spaces between them: ". . ." has to be exactly three. */
const RUN = /[.…]{2,}|…|(?<![.…] ?)\. \. \.(?! ?[.…])/gu;
const SIGN = '…';

export const ellipsis: Rule = (text, style) => {
  if (style.ellipsis === 'leave') return [];
  const wanted = style.ellipsis === 'sign' ? SIGN : '...';
  const edits: Edit[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const end = index + run.length;
    const weight = weightOf(run);
    const hangs = !isGap(text[index - 1]) && text[index - 1] !== ':';
    if (run === wanted || weight < 3 || weight > (hangs ? 6 : 4) || text[end] === '/' || text[end] === '\\') continue;
    if (run.includes(SIGN) && run.includes('.') && isWordish(text[end])) continue;
    edits.push({ start: index, end, replacement: wanted });
  }
  return edits;
};

/** How many dots it is worth; a long run is not counted to its end. */
function weightOf(run: string): number {
  let weight = 0;
  for (const char of run) {
    if (char === '.') weight += 1;
    else if (char === SIGN) weight += 3;
    if (weight > 6) return weight;
  }
  return weight;
}
