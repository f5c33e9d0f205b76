/**
 * One space between words, none at either end of a line. Unbreakable spaces, tabs and the like come in with pasted text and mean
 * nothing there, except between a number and what it counts ("5 kg"): such a one was set on purpose. Invisible characters go.
 */
import { isDigit, isLineEnd, isWordish } from '../characters.ts';
import type { Edit, Rule } from '../rule.ts';

/** White space of every kind, zero-width space, byte order mark, word joiner, soft hyphen. */
const RUN = /[\s\u200b\ufeff\u2060\u00ad]+/gu;
const INVISIBLE = /[\u200b\ufeff\u2060\u00ad]/gu;
const LINE_ENDS = /[^\n\r\v\f\u2028\u2029]/gu;
const MARK = /^\p{M}/u;

export const spaces: Rule = (text, style, { keepsIndent }) => {
  if (style.spaces === 'leave') return [];
  const edits: Edit[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const end = index + run.length;
    // A mark that found its letter would make another letter of it.
    if (MARK.test(text.slice(end, end + 2))) continue;
    if (isBlank(run, text.slice(Math.max(0, index - 8), index), text.slice(end, end + 8))) continue;
    const replacement = tidied(run, { before: text[index - 1], after: text[end], keepsIndent });
    if (replacement !== run) edits.push({ start: index, end, replacement });
  }
  return edits;
};

/** A blank to be filled in ("ngày      tháng", "Có [ ]      Không [ ]", "[  ]") is left as wide as it is. */
function isBlank(run: string, before: string, after: string): boolean {
  if (run.length < 2 || /[\n\r]/u.test(run)) return false;
  if (before.endsWith('[') && after.startsWith(']')) return true;
  return run.length >= 4 && /(?:ngày|tháng|năm|[\]:])$/iu.test(before) && /^(?:ngày|tháng|năm|không|có|\[)/iu.test(after);
}

interface Around {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly keepsIndent: boolean;
}

function tidied(run: string, { before, after, keepsIndent }: Around): string {
  const seen = run.replace(INVISIBLE, '');
  if (seen === '') return '';
  const lineEnds = seen.replace(LINE_ENDS, '');
  if (lineEnds !== '') return lineEnds + (keepsIndent && after !== undefined ? seen.slice(lastLineEnd(seen) + 1) : '');
  if (after === undefined) return '';
  if (isLineEnd(before)) return keepsIndent ? seen : '';
  if ((seen === '\u00a0' || seen === '\u202f') && isDigit(before) && (isWordish(after) || after === '%')) return seen;
  return ' ';
}

function lastLineEnd(run: string): number {
  for (let i = run.length - 1; i >= 0; i -= 1) if (isLineEnd(run[i]) || run[i] === '\f') return i;
  return -1;
}
