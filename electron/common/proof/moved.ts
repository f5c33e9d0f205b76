/** What of two pages with the same words stands elsewhere. */
import type { ProofLine, ProofPage, ProofPicture } from './shapes.ts';

/** pt by which a line or a picture may be elsewhere unseen: a third of a millimetre. */
const UNSEEN = 1;

/** What stands elsewhere on one of two pages, or is not on the other: numbers of lines and pictures. */
export interface Elsewhere {
  /** Of the second page; all of them when it has another size. */
  readonly lines: ReadonlySet<number>;
  readonly picturesBefore: ReadonlySet<number>;
  readonly picturesAfter: ReadonlySet<number>;
}

/** Lines and pictures of two pages that do not stand where the other page has them. @param pictures false: they are not looked at */
export function elsewhere(before: ProofPage, after: ProofPage, pictures: boolean): Elsewhere {
  const other = Math.abs(before.width - after.width) > UNSEEN || Math.abs(before.height - after.height) > UNSEEN;
  const none: ReadonlySet<number> = new Set();
  return {
    lines: other ? new Set(after.lines.keys()) : missing(after.lines, before.lines, sameLine),
    picturesBefore: pictures ? missing(before.pictures, after.pictures, samePicture) : none,
    picturesAfter: pictures ? missing(after.pictures, before.pictures, samePicture) : none,
  };
}

/** Of pages with the same words: how much of them `elsewhere` finds. */
export function movedOn(before: ProofPage, after: ProofPage, pictures: boolean): { lines: number; pictures: number } {
  const { lines, picturesBefore, picturesAfter } = elsewhere(before, after, pictures);
  return { lines: lines.size, pictures: Math.max(picturesBefore.size, picturesAfter.size) };
}

function missing<T>(these: readonly T[], those: readonly T[], same: (one: T, two: T) => boolean): ReadonlySet<number> {
  return new Set(these.flatMap((one, index) => (those.some((two) => same(one, two)) ? [] : [index])));
}

const near = (one: number, two: number): boolean => Math.abs(one - two) <= UNSEEN;
const digits = /\d+|\b[ivxlc]+\b/giu;

/** A page number in a line is no other line, nor is a space that only wide letters make. */
function barely(text: string): string {
  const words = text.replace(digits, '#');
  return words === words.toUpperCase() ? words.replace(/\s+/gu, '') : words;
}

const sameLine = (one: ProofLine, two: ProofLine): boolean =>
  near(one.y, two.y) && near(one.size, two.size) && (near(one.x, two.x) || near(one.x + one.width, two.x + two.width)) && barely(one.text) === barely(two.text);

const samePicture = (one: ProofPicture, two: ProofPicture): boolean =>
  one.hash === two.hash && near(one.x, two.x) && near(one.y, two.y) && near(one.width, two.width) && near(one.height, two.height);
