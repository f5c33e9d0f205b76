/** Two proofs, page by page. */
import { diffArrays } from 'diff';
import { alignPages } from './align.ts';
import { drawnOtherwise, figuresOtherwise, type DrawnOtherwise } from './drawing.ts';
import type { ComparedPage, ProofComparison, ProofLine, ProofPage, ProofPages, ProofPicture, WordChange } from './shapes.ts';
import { proofWords, type PlacedWord } from './words.ts';

/** pt by which a line or a picture may be elsewhere unseen: a third of a millimetre. */
const UNSEEN = 1;

/** Numbers of changed words by line, as `<line>:<word>`. */
export type ChangedWords = ReadonlySet<string>;

export function compareProofs(before: ProofPages, after: ProofPages): ProofComparison {
  const [one, two] = [proofWords(before.pages), proofWords(after.pages)];
  const pictures = before.pictures && after.pictures;
  const pages = alignPages(one, two).map((pair): ComparedPage => {
    const numbers = { before: pair.before === null ? null : pair.before + 1, after: pair.after === null ? null : pair.after + 1 };
    const none = { ...numbers, changes: [], lines: 0, pictures: 0, drawing: 0, shapes: { before: [], after: [] } };
    if (pair.before === null) return { ...none, state: 'added' };
    if (pair.after === null) return { ...none, state: 'removed' };
    const changes = wordChanges(one[pair.before] ?? [], two[pair.after] ?? []);
    const [left, right] = [before.pages[pair.before], after.pages[pair.after]];
    const [drawn, drawnToo] = [before.drawings?.[pair.before], after.drawings?.[pair.after]];
    if (changes.length > 0) return { ...none, state: 'text', changes, ...(drawn === undefined || drawnToo === undefined ? {} : { shapes: shapesOf(figuresOtherwise(drawn, drawnToo)) }) };
    const moved = left === undefined || right === undefined ? { lines: 0, pictures: 0 } : movedOn(left, right, pictures);
    if (drawn === undefined || drawnToo === undefined || left === undefined) return { ...none, ...moved, state: moved.lines + moved.pictures > 0 ? 'looks' : 'same' };
    const other = drawnOtherwise(drawn, drawnToo, left.width, moved.lines === 0);
    const isOther = moved.lines + moved.pictures + other.letters + other.before.length + other.after.length > 0;
    return { ...none, ...moved, drawing: other.letters, shapes: shapesOf(other), state: isOther ? 'looks' : 'same' };
  });
  return { pagesBefore: before.pages.length, pagesAfter: after.pages.length, pages, pictures };
}

const shapesOf = ({ before, after }: DrawnOtherwise): ComparedPage['shapes'] => ({ before, after });

/** Words in a row that became others, in the order of the page. */
export function wordChanges(before: readonly PlacedWord[], after: readonly PlacedWord[]): WordChange[] {
  return differing(before, after).map((stretch) => ({ before: joined(stretch.before), after: joined(stretch.after) }));
}

/** Which words of either page are not in the other, for tinting: as `<line>:<word>`. */
export function changedWords(one: readonly PlacedWord[], two: readonly PlacedWord[]): { readonly before: ChangedWords; readonly after: ChangedWords } {
  const stretches = differing(one, two);
  const marked = (words: readonly PlacedWord[]): ChangedWords => new Set(words.map(({ line, at }) => `${String(line)}:${String(at)}`));
  return { before: marked(stretches.flatMap(({ before }) => before)), after: marked(stretches.flatMap(({ after }) => after)) };
}

interface Stretch {
  readonly before: PlacedWord[];
  readonly after: PlacedWord[];
}

/** Words in a row that are others. */
function differing(one: readonly PlacedWord[], two: readonly PlacedWord[]): Stretch[] {
  const stretches: Stretch[] = [];
  let [left, right, open] = [0, 0, false];
  for (const { added, removed, count = 0 } of diffArrays(texts(one), texts(two))) {
    const last = stretches.at(-1);
    const stretch = open && last !== undefined ? last : { before: [], after: [] };
    open = added || removed;
    if (open && stretch !== last) stretches.push(stretch);
    if (removed) stretch.before.push(...one.slice(left, left + count));
    if (added) stretch.after.push(...two.slice(right, right + count));
    if (!added) left += count;
    if (!removed) right += count;
  }
  return stretches.filter(({ before, after }) => !isTracking(before, after));
}

/**
 * The same letters in capitals, apart only by spaces: a heading's letters stand wide, and where a gap is as wide as a space, readers of
 * the file take it for one ("TR ÀO"). In other words a space too many or too few is a change.
 */
function isTracking(before: readonly PlacedWord[], after: readonly PlacedWord[]): boolean {
  const [one, two] = [texts(before).join(''), texts(after).join('')];
  return one === two && one === one.toUpperCase() && one !== one.toLowerCase();
}

const texts = (words: readonly PlacedWord[]): string[] => words.map(({ text }) => text);
const joined = (words: readonly PlacedWord[]): string => texts(words).join(' ');

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
function movedOn(before: ProofPage, after: ProofPage, pictures: boolean): { lines: number; pictures: number } {
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
