/** Words of a proof's pages as they are compared. */
import type { ProofLine, ProofPage } from './shapes.ts';

const ARABIC = /^\d{1,4}$/u;
const ROMAN = /^[ivxlc]{1,7}$/iu;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
/** Pages whose numbers agree before they are believed to be page numbers. */
const AGREEING = 2;

/** A word and where it stands: number of its line, number in the line. */
export interface PlacedWord {
  readonly text: string;
  readonly line: number;
  readonly at: number;
}

export const wordsOf = (text: string): string[] => text.normalize('NFC').split(/\s+/u).filter((word) => word !== '');

/**
 * The words of every page, in the order of the file, without page numbers: a page that was put in gives every page behind it
 * another number, and none of them is another page for that. A page number is a number at the end of the topmost or lowest line
 * that counts as the pages of the file do; "năm 2021" at the foot of a page does not.
 */
export function proofWords(pages: readonly ProofPage[]): PlacedWord[][] {
  const words = allWords(pages);
  const candidates = pages.map(({ lines }, page) => [...edgeLines(lines)].flatMap((line) => ends(words[page]?.[line] ?? [])));
  const numbered = countedAs(candidates, arabic);
  // Often one page alone bears a Roman number, and a book's Arabic ones go on counting from those.
  const counted = { arabic: numbered, roman: countedAs(candidates, roman) ?? numbered };
  return words.map((lines, page) => {
    const numbers = new Set((candidates[page] ?? []).filter(({ text }) => isNumber(arabic(text), counted.arabic, page) || isNumber(roman(text), counted.roman, page)));
    return lines.flat().filter((word) => !numbers.has(word));
  });
}

const allWords = (pages: readonly ProofPage[]): PlacedWord[][][] => pages.map(({ lines }) => lines.map((line, index) => wordsOf(line.text).map((text, at): PlacedWord => ({ text, line: index, at }))));

/** What is to be taken from a page's printed number for its index in the file; null: pages bear none in Arabic figures. */
export function firstNumber(pages: readonly ProofPage[]): number | null {
  const words = allWords(pages);
  return countedAs(pages.map(({ lines }, page) => [...edgeLines(lines)].flatMap((line) => ends(words[page]?.[line] ?? []))), arabic);
}

const isNumber = (value: number | null, offset: number | null, page: number): boolean => value !== null && offset !== null && value - page === offset;

const arabic = (text: string): number | null => (ARABIC.test(text) ? Number(text) : null);

function roman(text: string): number | null {
  if (!ROMAN.test(text)) return null;
  const values = [...text.toLowerCase()].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** What lies between a page's number and its place in the file, on most pages; null: pages bear no numbers of this kind. */
function countedAs(candidates: readonly (readonly PlacedWord[])[], valueOf: (text: string) => number | null): number | null {
  const votes = new Map<number, number>();
  for (const [page, words] of candidates.entries()) {
    const offsets = new Set(words.flatMap(({ text }) => { const value = valueOf(text); return value === null ? [] : [value - page]; }));
    for (const offset of offsets) votes.set(offset, (votes.get(offset) ?? 0) + 1);
  }
  const [most] = [...votes].sort(([, one], [, two]) => two - one);
  return most !== undefined && most[1] >= AGREEING ? most[0] : null;
}

/** First and last word of a line: "12  Gương sáng", "Gương sáng  13". */
function ends(words: readonly PlacedWord[]): PlacedWord[] {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  return first === last ? [first] : [first, last];
}

/** The topmost and the lowest lines: more than one where they stand on one height. */
export function edgeLines(lines: readonly ProofLine[]): ReadonlySet<number> {
  let [top, bottom] = [Infinity, -Infinity];
  for (const { y } of lines) [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  return new Set(lines.flatMap(({ y, size }, index) => (y - top < size / 2 || bottom - y < size / 2 ? [index] : [])));
}
