/** Kinds of characters that more than one rule asks about. Each takes one UTF-16 unit, or undefined at either end of a text. */

export type Char = string | undefined;

const LETTER = /^\p{L}$/u;
const UPPER = /^\p{Lu}$/u;
const LOWER = /^\p{Ll}$/u;

export const isLetter = (char: Char): boolean => char !== undefined && LETTER.test(char);
export const isUpper = (char: Char): boolean => char !== undefined && UPPER.test(char);
export const isLower = (char: Char): boolean => char !== undefined && LOWER.test(char);
export const isDigit = (char: Char): boolean => char !== undefined && char >= '0' && char <= '9';
export const isWordish = (char: Char): boolean => isDigit(char) || isLetter(char);
/** A space on the line: not a line's end. */
export const isBlank = (char: Char): boolean => char === ' ' || char === '\u00a0' || char === '\t' || char === '\u202f';
export const isLineEnd = (char: Char): boolean => char === undefined || char === '\n' || char === '\r' || char === '\v' || char === '\u2028' || char === '\u2029';
export const isGap = (char: Char): boolean => isLineEnd(char) || isBlank(char);

/** First index of the run of blanks that ends right before `at`. */
export function blanksBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && isBlank(text[start - 1])) start -= 1;
  return start;
}

/** Index behind the run of blanks that starts at `at`. */
export function blanksFrom(text: string, at: number): number {
  let end = at;
  while (end < text.length && isBlank(text[end])) end += 1;
  return end;
}
