/** One text through the clean-up, by a house style of which only what matters is named. */
import type { HouseStyle } from '@common/book/house-style.ts';
import { applyEdits, type TidyRule } from '@common/text/tidy/rule.ts';
import { tidy } from '@common/text/tidy/tidy.ts';

/** A house that leaves everything alone. */
export const NOTHING: HouseStyle = {
  quotes: 'leave',
  ellipsis: 'leave',
  ranges: 'leave',
  dashes: 'leave',
  spaces: 'leave',
  tone: 'leave',
  dates: 'leave',
  counts: 'leave',
  thousands: 'leave',
  units: 'leave',
};

export const EVERYTHING: HouseStyle = {
  quotes: 'curly',
  ellipsis: 'sign',
  ranges: 'dash',
  dashes: 'dash',
  spaces: 'tidy',
  tone: 'old',
  dates: 'pad',
  counts: 'pad',
  thousands: 'dots',
  units: 'signs',
};

export function tidied(text: string, style: HouseStyle, rules?: readonly TidyRule[]): string {
  return applyEdits(text, tidy(text, { style, ...(rules === undefined ? {} : { rules: new Set(rules) }) }));
}
