/** Running heads: lines that stand apart at the top or the foot of the pages, and no part of the text that flows over them. */
import type { ProofLine, ProofPage } from './shapes.ts';
import { edgeLines, type PlacedWord } from './words.ts';

/** Fewer letters may stand anywhere. */
const TELLING = 4;
/** Of a line's size: how far a running head is from the text at least. */
const APART = 1.8;
/** pt by which heads stand at one height. */
const ONE_HEIGHT = 1.5;
/** Pages that have a head at one height before it is one, at least, and of all pages: bylines end at one height now and then. */
const AGREEING = { least: 2, share: 0.1 };
/** Part of the page's height, from either edge, in which heads stand, and words that a page bears under one: covers and half-titles have none. */
const MARGIN = 0.12;
const LEAST_WORDS = 30;

/** Letters and digits alone: a head may be set in capitals, its title not. */
export const lettersAlone = (words: readonly PlacedWord[]): string => words.map(({ text }) => text).join('').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The numbers of the lines of each page that are running heads. What one says stands in the proof once more: on another page, or as a title. */
export function headLines(pages: readonly ProofPage[], words: readonly (readonly PlacedWord[])[]): ReadonlySet<number>[] {
  const whole = words.map(lettersAlone).join('|');
  const candidates = pages.map(({ lines, height }, page) =>
    (words[page] ?? []).length < LEAST_WORDS ? [] : [...edgeLines(lines)].filter((line) => {
      const y = lines[line]?.y ?? Number.NaN;
      if (y > height * MARGIN && y < height * (1 - MARGIN)) return false;
      const letters = lettersAlone((words[page] ?? []).filter((word) => word.line === line));
      return letters.length >= TELLING && isApart(lines, line) && whole.includes(letters, whole.indexOf(letters) + 1);
    }),
  );
  const heights = candidates.flatMap((lines, page) => lines.map((line) => pages[page]?.lines[line]?.y ?? Number.NaN));
  const isUsual = (y: number): boolean => heights.filter((height) => Math.abs(height - y) <= ONE_HEIGHT).length >= Math.max(AGREEING.least, AGREEING.share * pages.length);
  return candidates.map((lines, page) => new Set(lines.filter((line) => isUsual(pages[page]?.lines[line]?.y ?? Number.NaN))));
}

/** Nothing but what stands on its own height is near it. */
function isApart(lines: readonly ProofLine[], index: number): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  return lines.every(({ y, size }) => Math.abs(y - line.y) < line.size / 2 || Math.abs(y - line.y) >= APART * Math.max(size, line.size));
}
