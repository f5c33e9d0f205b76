/** What stands in front of list items: numbers, letters, dashes. */
import type { ListBlock } from './document.ts';
import { levelOf } from './levels.ts';
import { isCounted, LEVELS, signsOf, type ListSign } from './list-kinds.ts';

/** Letters of points in Vietnamese papers of state: no f, j, w, z, and no ă, â, ê, ô, ơ, ư. */
export const POINT_LETTERS: readonly string[] = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ');

/** 1 → a … 5 → đ … 23 → y, 24 → aa. */
export function pointLetter(number: number): string {
  const index = (Math.max(1, number) - 1) % POINT_LETTERS.length;
  return (POINT_LETTERS[index] ?? '').repeat(Math.floor((Math.max(1, number) - 1) / POINT_LETTERS.length) + 1);
}

const ROMAN: readonly (readonly [worth: number, sign: string])[] = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']];

/** 1 → i, 4 → iv. */
export function romanNumber(number: number): string {
  let [rest, out] = [number, ''];
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) out += sign;
  return out;
}

/**
 * What stands in front of each item, where that is text: "1.", "a)", "i)", and the dashes and plus signs under those. Empty: a bullet, which
 * whoever draws the list has by its level. A level is counted anew under each item above it. @param start number of a numbered list's first item (`list-numbers.ts`)
 */
export function numbersOf(list: Pick<ListBlock, 'ordered' | 'deeper' | 'children'>, start: number): string[] {
  const signs = signsOf(list);
  const counts = [start - 1, 0, 0];
  const underNumbers = LEVELS.map((level) => LEVELS.some((above) => above < level && isCounted(list, above)));
  return list.children.map((item) => {
    const at = levelOf(item) - 1;
    for (const deeper of LEVELS) if (deeper > at + 1) counts[deeper - 1] = 0;
    const count = (counts[at] ?? 0) + 1;
    counts[at] = count;
    return textOf(signs[at] ?? 'disc', count, underNumbers[at] ?? false);
  });
}

function textOf(sign: ListSign, count: number, underNumbers: boolean): string {
  switch (sign) {
    case 'number':
      return `${String(count)}.`;
    case 'letter':
      return `${pointLetter(count)})`;
    case 'roman':
      return `${romanNumber(count)})`;
    case 'dash':
      return '–';
    case 'plus':
      return underNumbers ? '+' : '';
    case 'disc':
    case 'square':
      return '';
  }
}
