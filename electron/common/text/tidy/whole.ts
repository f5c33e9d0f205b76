/** Changes as they are shown one by one: numbers, dates and units whole. "1500000 → 1.500.000" is read, ".500." in the place of "500" is not. */
import type { Change } from './draft.ts';
import { applyEdits, type TidyRule } from './rule.ts';

/** What a change of the rule is part of. */
const WHOLE: Partial<Record<TidyRule, RegExp>> = {
  thousands: /\d+(?:\.\d+)*/gu,
  dates: /\d{1,4}(?:(?:[/.-]| tháng | năm )\d{1,4}){0,4}/giu,
  counts: /\d+/gu,
  units: /[\p{L}\p{N}°²³]+/gu,
};

/** The changes, in order; those of one number or date are one. What another rule changes too stays in pieces. */
export function wholeChanges(text: string, changes: readonly Change[]): Change[] {
  const whole: Change[] = [];
  for (let index = 0; index < changes.length; ) {
    const change = changes[index];
    if (change === undefined) break;
    const around = stretchAround(text, change);
    const own = around === undefined ? [change] : changes.filter(({ start, end }) => start <= around.end && end >= around.start);
    if (around === undefined || own[0] !== change || own.some(({ rule, start, end }) => rule !== change.rule || start < around.start || end > around.end)) {
      whole.push(change);
      index += 1;
      continue;
    }
    const { start, end } = around;
    whole.push({ start, end, rule: change.rule, replacement: applyEdits(text.slice(start, end), own.map((each) => ({ ...each, start: each.start - start, end: each.end - start }))) });
    index += own.length;
  }
  return whole;
}

/** Farther than this nothing of one number or date stands. */
const REACH = 40;

function stretchAround(text: string, { rule, start, end }: Change): { start: number; end: number } | undefined {
  const form = WHOLE[rule];
  if (form === undefined) return undefined;
  // What begins in the middle of a number is looked for from its beginning.
  let from = Math.max(0, start - REACH);
  while (from > 0 && from < start && /[\p{L}\p{N}]/u.test(text.charAt(from - 1))) from += 1;
  for (const { 0: found, index } of text.slice(from, end + REACH).matchAll(form)) {
    const [begin, stop] = [from + index, from + index + found.length];
    if (begin <= start && stop >= end) return { start: begin, end: stop };
  }
  return undefined;
}
