/** The words under a mark on a page: what is kept of them, and where they stand in a text that was changed since. Pure. */
import { Letters, lettersOf } from '../article/printed-places.ts';

/** UTF-16 units of the whole text, see `MarkText`. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface KeptWords {
  /** Where the words began: block, and UTF-16 units of its text. */
  readonly block: number;
  readonly offset: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Units kept of the words, and of the text to each side. */
const MOST_WORDS = 400;
const CONTEXT = 80;
/** So many letters of the context beside the words make a place sure; fewer stand beside the same words anywhere. */
const SURE = 24;
/** Words of so many letters are not everywhere. */
const TELLING = 8;
/** Letters to either side in which the context is looked for, what part of it makes a place the old one, and between how many letters its two ends may lie. */
const ABOUT = 150;
const LEAST_ABOUT = 0.3;
const LONGEST_BETWEEN = 3000;
/** Units by which words with nothing left of their context may lie from where they were. */
const NEAR = 100;
/** Letters of the context between which changed words are looked for. */
const EDGE = 16;
/** Shorter words between their old neighbours may have become wholly others (a name put right); of longer ones so much has to be left. */
const SHORT = 30;
const LEAST_LEFT = 0.3;
/** Pieces by which changed words are known without their neighbours, and the part of them that has to be found. */
const PIECE = 6;
const LEAST_FOUND = 0.5;
/** Of a piece that occurs everywhere only so many places are looked at. */
const MOST_PLACES = 30;

/** The text of an article, one block behind the other. */
export class MarkText {
  readonly whole: string;
  readonly letters: Letters;
  readonly #starts: readonly number[];

  /** @param blocks the text in force of every block */
  constructor(blocks: readonly string[]) {
    this.whole = blocks.join('\n');
    this.letters = new Letters([this.whole]);
    let at = 0;
    this.#starts = blocks.map((block) => {
      const start = at;
      at += block.length + 1;
      return start;
    });
  }

  /** Of a place in a block; of a block that is not there any more, the end of the text. */
  at(block: number, offset: number): number {
    return (this.#starts[block] ?? this.whole.length) + offset;
  }

  /** What is kept of these words: whole ones, with what stands before and behind them. Null: nothing of it can be seen. */
  keep({ start, end }: TextSpan): KeptWords | null {
    const apart = /[^\p{L}\p{M}\p{N}]/u;
    let [from, to] = [start, Math.min(end, start + MOST_WORDS)];
    while (from > 0 && !apart.test(this.whole.charAt(from - 1))) from -= 1;
    while (to < this.whole.length && !apart.test(this.whole.charAt(to))) to += 1;
    const words = this.whole.slice(from, to);
    if (lettersOf(words) === '') return null;
    const block = this.#starts.findLastIndex((each) => each <= from);
    return { block, offset: from - (this.#starts[block] ?? 0), before: this.whole.slice(Math.max(0, from - CONTEXT), from), words, after: this.whole.slice(to, to + CONTEXT) };
  }
}

/** Where kept words stand now; null: they are gone. */
export function findWords(kept: KeptWords, text: MarkText): TextSpan | null {
  const words = lettersOf(kept.words);
  const [before, after] = [lettersOf(kept.before), lettersOf(kept.after)];
  const all = text.letters.text;
  const span = (from: number, to: number): TextSpan => {
    const place = text.letters.place(from, to);
    return { start: place.start, end: place.end };
  };
  if (words === '') return null;
  const old = text.at(kept.block, kept.offset);
  const same = placesOf(all, words)
    .map((at) => ({ at, beside: endsAlike(all, at, before) + beginsAlike(all, at + words.length, after), far: Math.abs(span(at, at + 1).start - old) }))
    .toSorted((one, other) => other.beside - one.beside || one.far - other.far);
  const [best] = same;
  if (best !== undefined && best.beside >= Math.min(SURE, before.length + after.length)) return span(best.at, best.at + words.length);
  const between = betweenNeighbours(all, words, before, after);
  if (between === 'gone') return null;
  if (between !== null) {
    const inside = same.find(({ at }) => at >= between.start && at + words.length <= between.end);
    return inside === undefined ? span(between.start, between.end) : span(inside.at, inside.at + words.length);
  }
  // Both neighbours are others. The same words may stand anywhere: they are these where enough about them is what it was.
  const isPlace = ({ start, end }: TextSpan, far: number): boolean => isBetween(all, { start, end }, before, after) || isAbout(all, { start, end }, before, after) || (far <= NEAR && same.filter((each) => each.far <= NEAR).length <= 1);
  if (words.length >= TELLING || (best !== undefined && best.beside >= TELLING)) {
    const here = same.find(({ at, far }) => isPlace({ start: at, end: at + words.length }, far));
    if (here !== undefined) return span(here.at, here.at + words.length);
  }
  const alike = same.length > 0 ? null : alikeIn(all, words);
  return alike === null || !isPlace(alike, Math.abs(span(alike.start, alike.end).start - old)) ? null : span(alike.start, alike.end);
}

/** Whether a place lies between what stood before the words and what stood behind them, however much was put in there. */
function isBetween(text: string, { start, end }: TextSpan, before: string, after: string): boolean {
  const [front, back] = [before.slice(-EDGE), after.slice(0, EDGE)];
  if (front.length < TELLING || back.length < TELLING) return false;
  const [from, to] = [text.lastIndexOf(front, start - front.length), text.indexOf(back, end)];
  return from >= 0 && to >= 0 && start >= front.length && to - from <= LONGEST_BETWEEN;
}

/** Whether enough of the context stands about a place: what was before it before it, what was behind it behind it. What the text says more than once tells no place. */
function isAbout(text: string, { start, end }: TextSpan, before: string, after: string): boolean {
  const telling = (piece: string): boolean => text.indexOf(piece) === text.lastIndexOf(piece);
  const [front, back] = [piecesOf(before).filter(telling), piecesOf(after).filter(telling)];
  const [left, right] = [text.slice(Math.max(0, start - ABOUT), start), text.slice(end, end + ABOUT)];
  const found = front.filter((piece) => left.includes(piece)).length + back.filter((piece) => right.includes(piece)).length;
  return front.length + back.length > 0 && found >= LEAST_ABOUT * (front.length + back.length);
}

function placesOf(text: string, part: string, most = Number.POSITIVE_INFINITY): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0 && places.length < most; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

/** How many letters in front of `at` are the last ones of `before`. */
function endsAlike(text: string, at: number, before: string): number {
  let count = 0;
  while (count < before.length && count < at && text[at - count - 1] === before[before.length - count - 1]) count += 1;
  return count;
}

function beginsAlike(text: string, at: number, after: string): number {
  let count = 0;
  while (count < after.length && at + count < text.length && text[at + count] === after[count]) count += 1;
  return count;
}

/** What stands between the old neighbours now; 'gone': nothing does; null: they do not stand about one place, or about other words. */
function betweenNeighbours(text: string, words: string, before: string, after: string): TextSpan | 'gone' | null {
  const [front, back] = [before.slice(-EDGE), after.slice(0, EDGE)];
  if (front.length < TELLING || back.length < TELLING) return null;
  const most = 3 * words.length + EDGE;
  const gaps = placesOf(text, front).flatMap((at) => {
    const start = at + front.length;
    const end = text.indexOf(back, start);
    return end < 0 || end - start > most ? [] : [{ start, end }];
  });
  const [nearest] = gaps.toSorted((one, other) => Math.abs(one.end - one.start - words.length) - Math.abs(other.end - other.start - words.length));
  if (nearest === undefined) return null;
  if (nearest.end === nearest.start) return 'gone';
  if (words.length <= SHORT) return nearest;
  return shareFound(text.slice(nearest.start, nearest.end), words) >= LEAST_LEFT ? nearest : null;
}

const piecesOf = (words: string): string[] => Array.from({ length: Math.max(0, words.length - PIECE + 1) }, (_, at) => words.slice(at, at + PIECE));

function shareFound(text: string, words: string): number {
  const pieces = piecesOf(words);
  return pieces.filter((piece) => text.includes(piece)).length / pieces.length;
}

/** The place where most pieces of the words stand about as they stood to each other; null: fewer than half do. */
function alikeIn(text: string, words: string): TextSpan | null {
  if (words.length < 3 * PIECE) return null;
  const pieces = piecesOf(words);
  const hits = pieces.flatMap((piece, index) => placesOf(text, piece, MOST_PLACES).map((at) => ({ index, at, shift: at - index }))).toSorted((one, other) => one.shift - other.shift);
  const wide = Math.max(PIECE, words.length / 5);
  let best: { readonly count: number; readonly start: number; readonly end: number } | null = null;
  for (const [first, { shift }] of hits.entries()) {
    const near: typeof hits = [];
    for (let next = first; next < hits.length && (hits[next]?.shift ?? 0) - shift <= wide; next += 1) near.push(...hits.slice(next, next + 1));
    const count = new Set(near.map(({ index }) => index)).size;
    if (best === null || count > best.count) best = { count, start: Math.min(...near.map(({ at }) => at)), end: Math.max(...near.map(({ at }) => at)) + PIECE };
  }
  return best === null || best.count < LEAST_FOUND * pieces.length ? null : { start: best.start, end: best.end };
}
