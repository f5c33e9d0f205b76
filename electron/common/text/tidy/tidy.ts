/** The clean-up of one text: all rules of the house, one after the other, until none of them finds anything. */
import type { HouseStyle } from '../../book/house-style.ts';
import { Draft, type Change } from './draft.ts';
import { protectedStretches, type Stretch } from './protect.ts';
import { TIDY_RULES, type Edit, type Place, type Rule, type TidyRule } from './rule.ts';
import { brackets } from './rules/brackets.ts';
import { counts } from './rules/counts.ts';
import { dashes } from './rules/dashes.ts';
import { dates } from './rules/dates.ts';
import { ellipsis } from './rules/ellipsis.ts';
import { etc } from './rules/etc.ts';
import { punctuation } from './rules/punctuation.ts';
import { quotes } from './rules/quotes.ts';
import { ranges } from './rules/ranges.ts';
import { spaces } from './rules/spaces.ts';
import { thousands } from './rules/thousands.ts';
import { tone } from './rules/tone.ts';
import { units } from './rules/units.ts';

const RULES: Readonly<Record<TidyRule, Rule>> = { spaces, etc, ellipsis, quotes, brackets, punctuation, ranges, dashes, dates, counts, thousands, units, tone };

/** Rounds after which a text counts as tidy whatever the rules say; two are what a text of real life takes. */
const MOST_ROUNDS = 8;

export interface TidyOptions {
  readonly style: HouseStyle;
  /** Absent: all of them. */
  readonly rules?: ReadonlySet<TidyRule>;
  readonly place?: Place;
}

const PROSE: Place = { keepsIndent: false };

/**
 * What the house would write otherwise in one text (NFC), in order. Made all together (`applyEdits`), nothing is left to tidy; each
 * may be made alone.
 */
export function tidy(text: string, { style, rules, place = PROSE }: TidyOptions): readonly Change[] {
  const draft = new Draft(text);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = draft.text;
    for (const name of TIDY_RULES) {
      if (rules?.has(name) === false) continue;
      const edits = RULES[name](draft.text, style, place);
      if (edits.length > 0) draft.make(allowed(draft.text, edits), name);
    }
    if (draft.text === before) break;
  }
  return draft.changes;
}

/** Those that touch nothing protected. */
function allowed(text: string, edits: readonly Edit[]): readonly Edit[] {
  const stretches = protectedStretches(text).sort((one, other) => one.start - other.start);
  if (stretches.length === 0) return edits;
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of stretches) {
    const last = joined.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  let next = 0;
  return edits.filter(({ start, end }) => {
    while (next < joined.length && (joined[next]?.end ?? 0) <= start) next += 1;
    const stretch: Stretch | undefined = joined[next];
    return stretch === undefined || end <= stretch.start || (start === end && start <= stretch.start);
  });
}
