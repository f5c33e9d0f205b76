/** Where text is shown on a page: its lines' matrices, and a box out of which no letter of it can reach. */
import type { PDFDict } from '@cantoo/pdf-lib';
import { key, nameOf } from '../pdf/lookup.ts';
import { AS_IT_IS, boundsOf, matrixOf, placed, times, type Bounds, type Matrix, type Point } from './matrix.ts';
import type { Operand } from './operators.ts';

/** Of the size: no letter is wider, reaches higher, or lower. A box may be too large; too small it must not be. */
const WIDEST = 3;
const HIGHEST = 2;
const LOWEST = 1;

/** How text is set: saved and brought back with the rest. */
export interface Setting {
  readonly size: number;
  readonly letters: number;
  readonly words: number;
  readonly scale: number;
  readonly rise: number;
}

export const AS_SET: Setting = { size: 0, letters: 0, words: 0, scale: 1, rise: 0 };

const SET: Readonly<Record<string, (setting: Setting, number: number) => Setting>> = {
  Tc: (setting, letters) => ({ ...setting, letters }),
  Tw: (setting, words) => ({ ...setting, words }),
  Tz: (setting, percent) => ({ ...setting, scale: percent / 100 }),
  Ts: (setting, rise) => ({ ...setting, rise }),
};

/** The setting behind an operator that may be one of text. */
export function set(setting: Setting, operator: string, operands: readonly Operand[]): Setting {
  const number = (at: number): number => (typeof operands[at] === 'number' ? operands[at] : 0);
  if (operator === 'Tf') return { ...setting, size: number(1) };
  if (operator === '"') return { ...setting, words: number(0), letters: number(1) };
  return SET[operator]?.(setting, number(0)) ?? setting;
}

export class TextPlace {
  #line: Matrix = AS_IT_IS;
  #leading = 0;
  /** How far to the right, and to the left, what was shown since the line began may have gone. */
  #reach = { right: 0, left: 0 };

  /** Follows an operator. */
  follow(operator: string, operands: readonly Operand[]): void {
    const number = (at: number): number => (typeof operands[at] === 'number' ? operands[at] : 0);
    if (operator === 'BT') this.#begin(AS_IT_IS);
    else if (operator === 'Tm') this.#begin(matrixOf(operands));
    else if (operator === 'TL') this.#leading = number(0);
    else if (operator === 'Td') this.#next(number(0), number(1));
    else if (operator === 'TD') {
      this.#leading = -number(1);
      this.#next(number(0), number(1));
    } else if (operator === 'T*' || operator === "'" || operator === '"') this.#next(0, -this.#leading);
  }

  /** What is shown now: where it begins, and its box on the page. */
  show(bytes: string, operands: readonly Operand[], { size, letters, words, scale, rise }: Setting, font: PDFDict | undefined, place: Matrix): { readonly at: Point; readonly box: Bounds } {
    const at = placed(place, this.#line[4], this.#line[5]);
    const em = Math.abs(size);
    const shifts = shiftsOf(operands).map((shift) => (-shift / 1000) * em);
    const spaced = bytes.length * (Math.max(0, letters) + Math.max(0, words));
    const drawn = bytes.length * (Math.min(0, letters) + Math.min(0, words));
    const stretch = Math.abs(scale);
    this.#reach.right += stretch * (bytes.length * em * WIDEST + spaced + sum(shifts.filter((shift) => shift > 0)));
    this.#reach.left += stretch * (drawn + sum(shifts.filter((shift) => shift < 0)));
    // Letters that are drawings have a measure of their own, others run down the page: of these nothing is known.
    if (!isMeasured(font) || scale < 0 || size < 0) return { at, box: [-Infinity, -Infinity, Infinity, Infinity] };
    const [left, right] = [this.#reach.left - em * stretch, this.#reach.right + em * stretch];
    const [low, high] = [rise - em * LOWEST, rise + em * HIGHEST];
    const whole = times(this.#line, place);
    return { at, box: boundsOf([[left, low], [right, low], [right, high], [left, high]].map(([x = 0, y = 0]) => placed(whole, x, y))) };
  }

  #begin(line: Matrix): void {
    this.#line = line;
    this.#reach = { right: 0, left: 0 };
  }

  #next(x: number, y: number): void {
    this.#begin(times([1, 0, 0, 1, x, y], this.#line));
  }
}

function isMeasured(font: PDFDict | undefined): boolean {
  return font !== undefined && nameOf(font.get(key('Subtype'))) !== 'Type3' && !/-V$|^V$/.test(nameOf(font.get(key('Encoding'))));
}

const shiftsOf = (operands: readonly Operand[]): number[] => operands.flatMap((operand) => (Array.isArray(operand) ? (operand as readonly Operand[]).filter((each) => typeof each === 'number') : []));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
