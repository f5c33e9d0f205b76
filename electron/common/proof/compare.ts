/** Two proofs, page by page. */
import { alignPages, type PagePair } from './align.ts';
import { isTracking, written } from './by-design.ts';
import { changesOf, matchFlows, textsOf, type Change, type FlowWord } from './changes.ts';
import { drawnOtherwise, figuresOtherwise, type DrawnOtherwise } from './drawing.ts';
import { headLines, lettersAlone } from './heads.ts';
import { labelsOf } from './labels.ts';
import { otherLook } from './look.ts';
import { movedOn } from './moved.ts';
import type { ComparedPage, ProofComparison, ProofPage, ProofPages, WordChange } from './shapes.ts';
import { firstNumber, proofWords, type PlacedWord } from './words.ts';

/**
 * Text is compared as it flows over the pages: a line that went to the next page is no other line. Where the proofs as wholes look
 * otherwise (trim size, typefaces), words alone are compared: everything stands elsewhere then.
 */
export function compareProofs(before: ProofPages, after: ProofPages): ProofComparison {
  const look = otherLook(before, after);
  const [one, two] = [textOf(before.pages), textOf(after.pages)];
  const matching = matchFlows(one.flow, two.flow, look !== null);
  const pairs = alignPages(
    { pages: before.pages.length, pageOf: one.flow.map(({ page }) => page), fellows: matching.before },
    { pages: after.pages.length, pageOf: two.flow.map(({ page }) => page), fellows: matching.after },
  );
  const told = pairs.map((): WordChange[] => []);
  const labels = { before: labelsOf(before.pages, one.flow), after: labelsOf(after.pages, two.flow) };
  const found = changesOf(one.flow, two.flow, matching);
  const changes = look === null ? [...found.filter((change) => !isTracking(change)), ...headChanges(one, two, pairs)] : written(found, { isPair: near(pairs), first: { before: firstNumber(before.pages), after: firstNumber(after.pages) }, isLabel: (words, side) => labels[side](words) });
  for (const change of changes) for (const part of byPage(change, pairs)) told[part.pair]?.push({ before: joined(part.before), after: joined(part.after) });
  const marked = { before: marksOf(changes.flatMap((change) => change.before)), after: marksOf(changes.flatMap((change) => change.after)) };
  const pictures = before.pictures && after.pictures;
  const pages = pairs.map((pair, index): ComparedPage => {
    const numbers = { before: pair.before === null ? null : pair.before + 1, after: pair.after === null ? null : pair.after + 1 };
    const none = { ...numbers, changes: [], lines: 0, pictures: 0, drawing: 0, shapes: { before: [], after: [] }, words: { before: [], after: [] } };
    // A page that only one proof has bears no marks: all of it is new, or gone.
    if (pair.before === null) return { ...none, state: 'added' };
    if (pair.after === null) return { ...none, state: 'removed' };
    const words = { before: marked.before.get(pair.before) ?? [], after: marked.after.get(pair.after) ?? [] };
    const [own = []] = told.slice(index, index + 1);
    const [left, right] = [before.pages[pair.before], after.pages[pair.after]];
    const [drawn, drawnToo] = [before.drawings?.[pair.before], after.drawings?.[pair.after]];
    if (own.length > 0) return { ...none, words, state: 'text', changes: own, ...(look !== null || drawn === undefined || drawnToo === undefined ? {} : { shapes: shapesOf(figuresOtherwise(drawn, drawnToo)) }) };
    if (look !== null || left === undefined || right === undefined) return { ...none, words, state: 'same' };
    const moved = movedOn(left, right, pictures);
    if (drawn === undefined || drawnToo === undefined) return { ...none, words, ...moved, state: moved.lines + moved.pictures > 0 ? 'looks' : 'same' };
    const other = drawnOtherwise(drawn, drawnToo, left.width, moved.lines === 0);
    const isOther = moved.lines + moved.pictures + other.letters + other.before.length + other.after.length > 0;
    return { ...none, words, ...moved, drawing: other.letters, shapes: shapesOf(other), state: isOther ? 'looks' : 'same' };
  });
  return { pagesBefore: before.pages.length, pagesAfter: after.pages.length, pages, look, pictures };
}

const shapesOf = ({ before, after }: DrawnOtherwise): ComparedPage['shapes'] => ({ before, after });

/** A proof's words as they flow over its pages, and what its running heads say. */
interface ProofText {
  readonly flow: readonly FlowWord[];
  readonly heads: readonly (readonly FlowWord[])[];
  readonly letters: string;
}

function textOf(pages: readonly ProofPage[]): ProofText {
  const words = proofWords(pages);
  const lines = headLines(pages, words);
  const placed = words.map((each, page) => each.map((word): FlowWord => ({ ...word, page })));
  const isHead = (word: FlowWord): boolean => lines[word.page]?.has(word.line) === true;
  return { flow: placed.flat().filter((word) => !isHead(word)), heads: placed.map((each) => each.filter(isHead)), letters: words.map(lettersAlone).join('|') };
}

/** Running heads that the other proof says nowhere. They change sides with their pages: those of one pair may be others all the same. */
function headChanges(one: ProofText, two: ProofText, pairs: readonly PagePair[]): Change[] {
  const isNew = (head: readonly FlowWord[], { letters }: ProofText): boolean => head.length > 0 && !letters.includes(lettersAlone(head));
  return pairs.flatMap(({ before, after }): Change[] => {
    if (before === null || after === null) return [];
    const [left, right] = [one.heads[before] ?? [], two.heads[after] ?? []];
    const change = { before: isNew(left, two) ? left : [], after: isNew(right, one) ? right : [] };
    return change.before.length + change.after.length === 0 ? [] : [{ ...change, at: { before: left[0], after: right[0] } }];
  });
}

/** Whether pages are paired, or neighbours of a pair: text ends on a page where its neighbour begins. */
function near(pairs: readonly PagePair[]): (before: number, after: number) => boolean {
  const known = new Set(pairs.flatMap(({ before, after }) => (before === null || after === null ? [] : [-1, 0, 1].map((by) => `${String(before)} ${String(after + by)}`))));
  return (before, after) => known.has(`${String(before)} ${String(after)}`);
}

interface Part {
  /** Index of the pair it is told with. */
  readonly pair: number;
  readonly before: readonly FlowWord[];
  readonly after: readonly FlowWord[];
}

/** A change parted where pages end. */
function byPage(change: Change, pairs: readonly PagePair[]): Part[] {
  const [left, right] = [parted(change.before), parted(change.after)];
  const parts: Part[] = [];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [before = [], after = []] = [left[index], right[index]];
    const [from, to] = [before[0] ?? change.at.before, after[0] ?? change.at.after];
    const both = pairs.findIndex((each) => each.before === from?.page && each.after === to?.page);
    // Where the text went to another page meanwhile, it is told where it stands now.
    const pair = both >= 0 ? both : pairs.findIndex((each) => (after.length > 0 ? each.after === to?.page : each.before === from?.page));
    parts.push({ pair, before, after });
  }
  return parts;
}

function parted(words: readonly FlowWord[]): FlowWord[][] {
  const pages: FlowWord[][] = [];
  for (const word of words) {
    const last = pages.at(-1);
    if (last?.[0]?.page === word.page) last.push(word);
    else pages.push([word]);
  }
  return pages;
}

/** By the index of their page. */
function marksOf(words: readonly FlowWord[]): ReadonlyMap<number, string[]> {
  const marks = new Map<number, string[]>();
  for (const { page, line, at } of words) marks.set(page, [...(marks.get(page) ?? []), `${String(line)}:${String(at)}`]);
  return marks;
}

const joined = (words: readonly PlacedWord[]): string => textsOf(words).join(' ');

