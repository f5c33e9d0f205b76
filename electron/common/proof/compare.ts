/** Two proofs, page by page. */
import { diffArrays } from 'diff';
import { alignPages } from './align.ts';
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
    const none = { ...numbers, changes: [], lines: 0, pictures: 0 };
    if (pair.before === null) return { ...none, state: 'added' };
    if (pair.after === null) return { ...none, state: 'removed' };
    const changes = wordChanges(one[pair.before] ?? [], two[pair.after] ?? []);
    if (changes.length > 0) return { ...none, state: 'text', changes };
    const [left, right] = [before.pages[pair.before], after.pages[pair.after]];
    const moved = left === undefined || right === undefined ? { lines: 0, pictures: 0 } : movedOn(left, right, pictures);
    return { ...none, ...moved, state: moved.lines + moved.pictures > 0 ? 'looks' : 'same' };
  });
  return { pagesBefore: before.pages.length, pagesAfter: after.pages.length, pages, pictures };
}

/** Words in a row that became others, in the order of the page. */
export function wordChanges(before: readonly PlacedWord[], after: readonly PlacedWord[]): WordChange[] {
  const changes: { before: string; after: string }[] = [];
  let open = false;
  for (const { added, removed, value } of diffArrays(texts(before), texts(after))) {
    if (!added && !removed) {
      open = false;
      continue;
    }
    const last = changes.at(-1);
    const change = open && last !== undefined ? last : { before: '', after: '' };
    if (change !== last) changes.push(change);
    change[removed ? 'before' : 'after'] = value.join(' ');
    open = true;
  }
  return changes;
}

/** Which words of either page are not in the other, for tinting: as `<line>:<word>`. */
export function changedWords(one: readonly PlacedWord[], two: readonly PlacedWord[]): { readonly before: ChangedWords; readonly after: ChangedWords } {
  const changed = { before: new Set<string>(), after: new Set<string>() };
  let [left, right] = [0, 0];
  const mark = (into: Set<string>, words: readonly PlacedWord[]): void => {
    for (const { line, at } of words) into.add(`${String(line)}:${String(at)}`);
  };
  for (const { added, removed, count = 0 } of diffArrays(texts(one), texts(two))) {
    if (removed) mark(changed.before, one.slice(left, left + count));
    if (added) mark(changed.after, two.slice(right, right + count));
    if (!added) left += count;
    if (!removed) right += count;
  }
  return changed;
}

const texts = (words: readonly PlacedWord[]): string[] => words.map(({ text }) => text);

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

/** A page number in a line is no other line. */
const sameLine = (one: ProofLine, two: ProofLine): boolean =>
  near(one.y, two.y) && near(one.size, two.size) && (near(one.x, two.x) || near(one.x + one.width, two.x + two.width)) && one.text.replace(digits, '#') === two.text.replace(digits, '#');

const samePicture = (one: ProofPicture, two: ProofPicture): boolean =>
  one.hash === two.hash && near(one.x, two.x) && near(one.y, two.y) && near(one.width, two.width) && near(one.height, two.height);
