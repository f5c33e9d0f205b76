/**
 * From year to year with an en dash and no spaces (2016–2021); between two dates with a dash, spaces as they are. Numbers of papers
 * (05-CT/TW), telephone numbers and scores are no ranges.
 */
import type { Edit, Rule } from '../rule.ts';

const YEARS = /(?<![\p{L}\p{N}/.,\-–—])((?:1[6-9]|20)\d\d)( ?[-–—] ?)((?:1[6-9]|20)\d\d|nay(?!\p{L}))(?![\p{N}/\-–—]|[.,]\d)/gu;
const DATES = /(?<![\p{L}\p{N}/.,\-–—])(\d{1,2}\/\d{1,2}(?:\/\d{4})?|\d{1,2}\/\d{4})( ?[-–—] ?)(\d{1,2}\/\d{1,2}(?:\/\d{4})?|\d{1,2}\/\d{4})(?![\p{L}\p{N}/\-–—])/gu;

export const ranges: Rule = (text, style) => {
  if (style.ranges === 'leave') return [];
  const dash = style.ranges === 'dash' ? '–' : '-';
  const edits: Edit[] = [];
  for (const { 0: whole, 1: from = '', 2: sign = '', 3: to = '', index } of text.matchAll(YEARS)) {
    if (to !== 'nay' && Number(to) <= Number(from)) continue;
    add(edits, { start: index + from.length, end: index + whole.length - to.length, replacement: to === 'nay' ? kept(sign, dash) : dash }, sign);
  }
  for (const { 0: whole, 1: from = '', 2: sign = '', 3: to = '', index } of text.matchAll(DATES)) {
    add(edits, { start: index + from.length, end: index + whole.length - to.length, replacement: kept(sign, dash) }, sign);
  }
  return edits.sort((one, other) => one.start - other.start);
};

/** Spaces on both sides stay; one alone goes. */
const kept = (sign: string, dash: string): string => (sign.length === 3 ? ` ${dash} ` : dash);

function add(edits: Edit[], edit: Edit, sign: string): void {
  if (edit.replacement !== sign) edits.push(edit);
}
