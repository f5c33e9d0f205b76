/**
 * No space before a comma or a stop, one behind it. Left alone: numbers (3,5; 16:30), names of files (.docx), abbreviations (TP.HCM,
 * Th.S), and any dot of which it is not sure that a sentence ends there.
 */
import { blanksBefore, isBlank, isDigit, isGap, isLetter, isLineEnd, isLower, isUpper, isWordish } from '../characters.ts';
import { isSyllable } from '../../encodings/syllable.ts';
import type { Edit, Rule } from '../rule.ts';

const SIGN = /[,.;:!?…]/gu;
/** Letters of the longest Vietnamese syllable: nghiêng. */
const LONGEST = 7;

export const punctuation: Rule = (text, style) => {
  if (style.spaces === 'leave') return [];
  const edits: Edit[] = [];
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    const start = blanksBefore(text, index);
    if (start < index && parts(text, start, index, sign)) {
      edits.push({ start, end: index + 1, replacement: '. ' });
      continue;
    }
    if (start < index && !isLineEnd(text[start - 1]) && hangsOn(text, start, index, sign)) edits.push({ start, end: index, replacement: '' });
    if (lacksSpace(text, index, sign)) edits.push({ start: index + 1, end: index + 1, replacement: ' ' });
  }
  return edits;
};

/** "tận tụy .Vậy": the space stands on the wrong side of the stop. ".Net" and ".docx" begin no sentence. */
function parts(text: string, start: number, at: number, sign: string): boolean {
  const before = text[start - 1];
  if (sign !== '.' || !(isLetter(before) || isDigit(before) || before === ')' || before === '”') || !isUpper(text[at + 1])) return false;
  const [word] = /^\p{L}{2,8}(?![\p{L}\p{N}\p{M}]|\.\p{L})/u.exec(text.slice(at + 1, at + 11)) ?? [''];
  return isLower(word[1]) && isSyllable(word.toLowerCase());
}

/** The sign at `at`, with blanks before it from `start`, belongs to the word in front of them. */
function hangsOn(text: string, start: number, at: number, sign: string): boolean {
  const before = text[start - 1];
  const after = text[at + 1];
  if (before === '(' || before === '[' || before === '{' || before === '“' || before === '"') return false;
  switch (sign) {
    case ',':
    case ';':
      return !(isDigit(before) && isDigit(after));
    case ':':
      return !(isDigit(before) && isDigit(after)) && (isGap(after) || isLetter(after) || after === '“' || after === '"') && !(after === 'D' && isGap(text[at + 2]));
    case '!':
    case '?':
      return true;
    default: {
      // "Ông nói ..." belongs to the word; ".docx" and a line of dots do not.
      if (before === '.' || before === '…') return false;
      let end = at;
      while (end < text.length && end - at < 4 && (text[end] === '.' || text[end] === '…')) end += 1;
      const next = text[end];
      if (isBlank(next) && (text[end + 1] === '.' || text[end + 1] === '…')) return false;
      return isGap(next) || next === ')' || next === ']' || next === '”' || next === '"' || next === ',' || next === ';';
    }
  }
}

function lacksSpace(text: string, at: number, sign: string): boolean {
  const before = text[at - 1];
  const after = text[at + 1];
  switch (sign) {
    case ',':
    case ';':
      return isLetter(after) && !isLineEnd(before);
    case ':':
      return isLetter(after) && isLetter(before) && isLetter(text[at - 2]);
    case '!':
    case '?':
      return isUpper(after) && (isLetter(before) || before === '”');
    case '.':
      return isUpper(after) && isLower(text[at + 2]) && endsSentence(text, at);
    default:
      return false;
  }
}

/** A word of small letters that is a Vietnamese syllable, or a closed quotation or bracket, stands before the stop. */
function endsSentence(text: string, at: number): boolean {
  if (text[at - 1] === ')' || text[at - 1] === '”') return true;
  let start = at;
  while (start > 0 && at - start <= LONGEST && isLower(text[start - 1])) start -= 1;
  const word = text.slice(start, at);
  return word.length >= 2 && !isWordish(text[start - 1]) && text[start - 1] !== '.' && isSyllable(word);
}
