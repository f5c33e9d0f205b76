/** What a rule of the clean-up is: it reads one line of prose and says which stretches it would write otherwise. */
import type { HouseStyle } from '../../book/house-style.ts';

/** In the order in which they are tried: each sees what those before it would have made of the text. */
export const TIDY_RULES = [
  'spaces',
  'etc',
  'ellipsis',
  'quotes',
  'brackets',
  'punctuation',
  'ranges',
  'dashes',
  'dates',
  'counts',
  'thousands',
  'units',
  'tone',
] as const;
export type TidyRule = (typeof TIDY_RULES)[number];

/** `replacement` takes the place of text[start, end) (UTF-16 units). */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** What is known of the text beside its letters. */
export interface Place {
  /** Spaces at the start of a line mean something (verse). */
  readonly keepsIndent: boolean;
}

/** Edits in order, none overlapping another, none without effect. Time grows with the length of the text and no faster. */
export type Rule = (text: string, style: HouseStyle, place: Place) => Edit[];

/** Text with edits made; they are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, replacement } of edits) {
    out += text.slice(at, start) + replacement;
    at = end;
  }
  return out + text.slice(at);
}
