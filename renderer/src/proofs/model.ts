/** What of a comparison is listed and marked. Pure. */
import { elsewhere } from '@common/proof/moved.ts';
import type { Box, ComparedPage, ComparedProofs, ProofPage } from '@common/proof/shapes.ts';

export interface ListedPage {
  /** In the comparison's pages. */
  readonly index: number;
  readonly page: ComparedPage;
}

/** @param all those that are the same, too */
export function listed(pages: readonly ComparedPage[], all: boolean): ListedPage[] {
  return pages.map((page, index) => ({ index, page })).filter(({ page }) => all || page.state !== 'same');
}

/** The different page before or after `from`; null: there is none. */
export function differentFrom(pages: readonly ComparedPage[], from: number, step: 1 | -1): number | null {
  for (let at = from + step; at >= 0 && at < pages.length; at += step) if (pages[at]?.state !== 'same') return at;
  return null;
}

/** What is tinted on a page: words as `<line>:<word>`, lines and pictures by their numbers. */
export interface Marks {
  readonly words: ReadonlySet<string>;
  readonly lines: ReadonlySet<number>;
  readonly pictures: ReadonlySet<number>;
  /** Drawings that the other page has not. */
  readonly shapes: readonly Box[];
}

export interface ShownSide {
  readonly number: number;
  readonly page: ProofPage;
  readonly marks: Marks;
}

export interface ShownPair {
  /** Null: that proof has no such page. */
  readonly before: ShownSide | null;
  readonly after: ShownSide | null;
}

const NO_MARKS: Marks = { words: new Set(), lines: new Set(), pictures: new Set(), shapes: [] };

/** The two pages of a pair with what differs on them. A page that only one proof has bears no marks: all of it is new, or gone. */
export function pairOf({ before, after, comparison }: ComparedProofs, page: ComparedPage): ShownPair {
  const side = (pages: readonly ProofPage[], number: number | null, marks: Marks): ShownSide | null => {
    const shown = number === null ? undefined : pages[number - 1];
    return number === null || shown === undefined ? null : { number, page: shown, marks };
  };
  const [one, two] = [side(before, page.before, NO_MARKS), side(after, page.after, NO_MARKS)];
  if (one === null || two === null) return { before: one, after: two };
  const words = { before: new Set(page.words.before), after: new Set(page.words.after) };
  if (comparison.look !== null) return { before: { ...one, marks: { ...NO_MARKS, words: words.before } }, after: { ...two, marks: { ...NO_MARKS, words: words.after } } };
  const moved = elsewhere(one.page, two.page, comparison.pictures);
  // Where words changed, the lines behind them run on: marking each of them would hide the words.
  const lines = page.state === 'looks' ? moved.lines : NO_MARKS.lines;
  return {
    before: { ...one, marks: { words: words.before, lines: NO_MARKS.lines, pictures: moved.picturesBefore, shapes: page.shapes.before } },
    after: { ...two, marks: { words: words.after, lines, pictures: moved.picturesAfter, shapes: page.shapes.after } },
  };
}

/** A word's stretch of its line, as shares of the line's width, by its number in the line. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** @param widthOf of words set in one type, whatever the unit */
export function stretchesOf(text: string, widthOf: (words: string) => number): Stretch[] {
  const whole = widthOf(text);
  if (whole <= 0) return [];
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ from: widthOf(text.slice(0, index)) / whole, to: widthOf(text.slice(0, index + word.length)) / whole }));
}
