/** How two words of a name differ, and whether that is how people miswrite one name or how two names differ. Pure. */
import { fold } from '../../text/fold.ts';
import { fromKeys } from '../../text/spelling/keys.ts';
import { withoutTone } from '../../text/spelling/tone.ts';
import { used } from '../../text/spelling/used.ts';
import { plainWord } from '../person-name.ts';

export type WordDifference = 'same' | 'case' | 'tone-place' | 'i-y' | 'keys' | 'no-marks' | 'd' | 'tone' | 'marks' | 'swapped' | 'slip' | 'slips' | 'other';

export interface ReadWord {
  readonly raw: string;
  /** Lower case, tones where the old way has them. */
  readonly plain: string;
  /** Without tones and marks. */
  readonly bare: string;
  readonly initial: boolean;
}

export function readWord(raw: string, initial: boolean): ReadWord {
  const plain = plainWord(raw);
  return { raw, plain, bare: fold(plain), initial };
}

/** y at the end of a syllable and i are written for each other: Lý, Lí; Quý, Quí; Mỹ, Mĩ. */
const withI = (letters: string): string => letters.replace(/(?<=[bcdđghklmnpqrstvx]|qu)y$/u, 'i');

/** Letters that stand side by side on the keyboard, or that speech of a region takes for each other, are no other case: any slip is a slip. */
export function differenceOf(one: ReadWord, other: ReadWord): WordDifference {
  if (one.plain === other.plain) return sameButLook(one.raw, other.raw);
  const key = `${one.raw} ${other.raw}`;
  const known = compared.get(key);
  if (known !== undefined) return known;
  const difference = differenceOfTwo(one, other);
  if (compared.size >= MOST_REMEMBERED) compared.clear();
  compared.set(key, difference);
  return difference;
}

/** A book's names are made of some hundred words: two of them are compared once. */
const compared = new Map<string, WordDifference>();
const MOST_REMEMBERED = 50_000;

function differenceOfTwo(one: ReadWord, other: ReadWord): WordDifference {
  const [first, second] = [withoutTone(one.plain), withoutTone(other.plain)];
  if (first.tone === second.tone && withI(first.letters) === withI(second.letters)) return 'i-y';
  if (fromKeys(one.raw.toLowerCase()) === other.plain || fromKeys(other.raw.toLowerCase()) === one.plain) return 'keys';
  if (one.bare === other.bare) {
    if (one.plain === one.bare || other.plain === other.bare) return first.letters === second.letters ? 'tone' : 'no-marks';
    if (first.letters === second.letters) return 'tone';
    return first.tone === second.tone && first.letters.replace(/đ/gu, 'd') === second.letters.replace(/đ/gu, 'd') ? 'd' : 'marks';
  }
  return editsOf(one.bare, other.bare);
}

function sameButLook(one: string, other: string): WordDifference {
  const [first, second] = [one.normalize('NFC'), other.normalize('NFC')];
  if (first === second) return 'same';
  return first.toLowerCase() === second.toLowerCase() ? 'case' : 'tone-place';
}

function editsOf(one: string, other: string): WordDifference {
  const edits = distance(one, other);
  if (edits === 1) return one.length === other.length && Array.from(one).sort().join('') === Array.from(other).sort().join('') ? 'swapped' : 'slip';
  return edits === 2 && Math.min(one.length, other.length) >= 4 ? 'slips' : 'other';
}

/** Letters left out, put in, changed or swapped with their neighbour (optimal string alignment); counting ends at 3. */
export function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let before: number[] = [];
  let last: number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      next.push(least);
    }
    before = last;
    last = next;
  }
  return last[other.length] ?? 0;
}

/** A syllable in use, with its tone. */
export function isSyllable(plain: string): boolean {
  const { letters, tone, signs } = withoutTone(plain);
  return signs <= 1 && used().get(letters)?.has(tone) === true;
}
