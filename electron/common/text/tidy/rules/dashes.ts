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
/** Names and mottoes that official papers write with a hyphen (Decree 30/2020/NĐ-CP, appendix I; names of ministries). */
const FIXED = /Độc lập -{1,2} Tự do -{1,2} Hạnh phúc|Lao động - Thương binh|Tự do - Hạnh phúc/giu;
const HANGING = /(?<=[)”])- (?=[\p{L}“])/gu;

export const dashes: Rule = (text, style) => {
  if (style.dashes === 'leave' || !text.includes('-')) return [];
  const edits: Edit[] = [];
  const fixed = Array.from(text.matchAll(FIXED), ({ 0: words, index }) => [index, index + words.length] as const);
  for (const { 0: sign, index } of text.matchAll(FREE)) {
    if (fixed.some(([start, end]) => index >= start && index < end)) continue;
    const before = text[index - 1];
    const after = text[index + sign.length];
    if (before === undefined || after === undefined || (isDigit(before) && isDigit(after))) continue;
    const word = isLetter(before) || isDigit(before) || CLOSERS.has(before);
    if (word && (isLetter(after) || isDigit(after) || OPENERS.has(after))) edits.push({ start: index + 1, end: index + sign.length - 1, replacement: '–' });
  }
  for (const { index } of text.matchAll(HANGING)) edits.push({ start: index, end: index + 1, replacement: ' –' });
  return edits.sort((one, other) => one.start - other.start);
};
