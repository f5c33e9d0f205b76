/**
 * A hyphen that stands free between words is a dash: "Bà Rịa - Vũng Tàu", "… khéo” - ông cười". Left alone: what opens a line or
 * follows a stop (dialogue), hyphens inside a word (Ba-na), between two numbers (a score, a sum).
 */
import { isDigit, isLetter } from '../characters.ts';
import type { Edit, Rule } from '../rule.ts';

const FREE = / --? /gu;
const CLOSERS = new Set([')', ']', '”', '’', '"', '%', '²', '³']);
const OPENERS = new Set(['(', '[', '“', '‘', '"']);
/** "(BTTG)- Ở ấp": the sign hangs on a closing bracket or quotation mark. */
const HANGING = /(?<=[)”])- (?=[\p{L}“])/gu;

export const dashes: Rule = (text, style) => {
  if (style.dashes === 'leave' || !text.includes('-')) return [];
  const edits: Edit[] = [];
  for (const { 0: sign, index } of text.matchAll(FREE)) {
    const before = text[index - 1];
    const after = text[index + sign.length];
    if (before === undefined || after === undefined || (isDigit(before) && isDigit(after))) continue;
    const word = isLetter(before) || isDigit(before) || CLOSERS.has(before);
    if (word && (isLetter(after) || isDigit(after) || OPENERS.has(after))) edits.push({ start: index + 1, end: index + sign.length - 1, replacement: '–' });
  }
  for (const { index } of text.matchAll(HANGING)) edits.push({ start: index, end: index + 1, replacement: ' –' });
  return edits.sort((one, other) => one.start - other.start);
};
