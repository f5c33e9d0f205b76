/**
 * Pages as they are named to people: the number that is printed. Front matter has roman numbers, from the first part on arabic ones; the
 * count runs through, so that a physical page and its label differ in how they are written only. Pure.
 */

const ROMAN: readonly (readonly [number, string])[] = [[100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']];

/** @param value whole, from 1 */
export function roman(value: number): string {
  let left = value;
  let words = '';
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      words += sign;
      left -= worth;
    }
  }
  return words;
}

/** @param page physical, from 1; `lastRoman`: the last physical page with a roman number, 0: none has one */
export const pageLabel = (page: number, lastRoman: number): string => (page <= lastRoman ? roman(page) : String(page));

/** "v–viii", or "v" for one page. @param first and `last`: physical pages */
export const rangeLabel = (first: number, last: number, lastRoman: number): string => (first === last ? pageLabel(first, lastRoman) : `${pageLabel(first, lastRoman)}–${pageLabel(last, lastRoman)}`);

/** The physical page that somebody means by "v" or "5"; null: there is no such page among `pages`. Digits name a page of the front matter, too: its place. */
export function pageOfLabel(typed: string, lastRoman: number, pages: number): number | null {
  const words = typed.trim().toLowerCase();
  if (/^\d{1,5}$/u.test(words)) return Number(words) >= 1 && Number(words) <= pages ? Number(words) : null;
  for (let page = 1; page <= Math.min(lastRoman, pages); page += 1) if (roman(page) === words) return page;
  return null;
}
