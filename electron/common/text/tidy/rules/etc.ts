/** "v.v." however it was typed: "...v...v", "v.v", "v.v...", "vv…". What leads to it is a comma, not dots. */
import { isBlank, isGap, isLetter, isLineEnd, isWordish } from '../characters.ts';
import type { Edit, Rule } from '../rule.ts';

const FOUND = /v[.…]{1,6} ?v|vv(?=[.…])/gu;
const DOT = /[.…]/u;

export const etc: Rule = (text, style) => {
  if (style.ellipsis === 'leave' || !text.includes('v')) return [];
  const edits: Edit[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(FOUND)) {
    if (index < done || isWordish(text[index - 1])) continue;
    const lead = leadOf(text, index);
    const end = tailOf(text, index + found.length);
    if (end === null) continue;
    const edit = { start: Math.max(lead.start, done), end, replacement: `${lead.replacement}v.v.` };
    if (text.slice(edit.start, end) !== edit.replacement) edits.push(edit);
    done = end;
  }
  return edits;
};

/** Dots that lead to it give way to a comma, unless some such sign is there. */
function leadOf(text: string, at: number): { start: number; replacement: string } {
  let start = at;
  let dots = false;
  while (start > 0 && (isBlank(text[start - 1]) || DOT.test(text.charAt(start - 1)))) {
    start -= 1;
    dots ||= DOT.test(text.charAt(start));
  }
  const before = text[start - 1];
  if (isLineEnd(before) || before === '(' || before === '[') return { start, replacement: '' };
  if (before === ',' || before === ';' || before === ':') return { start, replacement: ' ' };
  return dots ? { start, replacement: ', ' } : { start: at, replacement: '' };
}

/** Where it ends, its dots included; null: it is something else, or what follows leaves no room for a stop. */
function tailOf(text: string, at: number): number | null {
  let end = at;
  while (end < text.length && DOT.test(text.charAt(end))) end += 1;
  const next = text[end];
  if (isLetter(next) || isWordish(next)) return null;
  const ends = isGap(next) || next === ')' || next === ']' || next === '”' || next === '"';
  return end > at || ends ? end : null;
}
