/** A page being understood: its lines, what each says of itself, and the role each is given. Steps fill in roles, in order. */
import type { ListLevel } from '../../../common/article/levels.ts';
import type { ImportWarning } from '../../../common/contract/shapes.ts';
import { crawlerDate, findDate } from './dates.ts';
import type { OpenGuess } from './guesses.ts';
import { isProse, sliceRuns, withRuns, type Line } from './line.ts';
import { nameScore } from '../../../common/text/signed-names.ts';
import { tagOf, type Tag } from './tags.ts';

export type Role =
  | 'title'
  | 'sapo'
  | 'byline'
  /** Left out and kept in `leftOut`. */
  | 'out'
  | 'picture'
  | 'table'
  | 'caption'
  | 'credit'
  | 'heading'
  | 'list'
  | 'verse'
  | 'quote'
  | 'paragraph';

export interface Slot {
  readonly line: Line;
  readonly tag: Tag | null;
  role: Role | null;
  /** Slots of one caption, list, verse or title share it; 0 = alone. */
  group: number;
  /** Heading level, or 1 for an ordered list. */
  level: number;
  /** Number of the first item of the numbered list it is in. */
  first: number;
  /** Which levels below the first of its list are counted; null: the usual ones. */
  deeper: readonly [boolean, boolean] | null;
  /** Of an item of a list: how deep it stands. */
  itemLevel: ListLevel;
}

export interface Page {
  readonly slots: Slot[];
  /** Text without paragraphs of its own: lines may be broken anywhere. */
  readonly plain: boolean;
  /** Paragraphs are parted by empty lines, so lines without one between them belong together. */
  readonly spaced: boolean;
  readonly warnings: ImportWarning[];
  date: string | null;
  /** Of a dateline, as it stands there. */
  place: string | null;
  /** Signatures in the order found. */
  readonly bylines: string[];
  /** Credit for pictures that have none of their own. */
  photographer: string | null;
  /** Pieces cut off lines that stay (labels, prefixes): they go to `leftOut`. */
  readonly cutOff: string[];
  groups: number;
  readonly guesses: OpenGuess[];
}

export function openPage(lines: readonly Line[], plain: boolean): Page {
  const slots = lines.flatMap(splitLine).map((line): Slot => ({
    line,
    tag: tagOf(line),
    role: line.table !== null ? 'table' : line.picture === null ? null : 'picture',
    group: 0,
    level: 0,
    first: 1,
    deeper: null,
    itemLevel: 1,
  }));
  return {
    slots,
    plain,
    spaced: plain && isSpaced(lines),
    warnings: [],
    date: null,
    place: null,
    bylines: [],
    photographer: null,
    cutOff: [],
    groups: 0,
    guesses: [],
  };
}

function isSpaced(lines: readonly Line[]): boolean {
  const prose = lines.filter((line, index) => index > 0 && isProse(line));
  return prose.filter((line) => line.blanksBefore > 0).length * 2 > prose.length;
}

/** One line → its pieces, when it is several things: a crawler's date in front of a title, "18/03/2025 | Lượt xem: 12 | Hoàng Minh". */
function splitLine(line: Line): Line[] {
  if (line.picture !== null || line.table !== null || line.key === '' || line.key.length > 260) return [line];
  const crawled = crawlerDate(line);
  if (crawled !== null && crawled.end < line.text.length) {
    const [date, rest] = cutAt(line, [crawled.end]);
    return date !== undefined && rest !== undefined && rest.text !== '' ? [date, { ...rest, blanksBefore: 0 }] : [line];
  }
  // "Người đăng: admin - Ngày đăng: 19/05/2020" is furniture as a whole, and yet holds the date.
  const tag = tagOf(line);
  if (line.words > 40 || (tag !== null && !(tag.kind === 'furniture' && findDate(line.key) !== null))) return [line];
  const cuts = [...line.text.matchAll(/\s*[|•·]\s*|\s{2,}|\s[-–—]\s/gu)];
  if (cuts.length === 0 || cuts.length > 12) return [line];
  const pieces = cutAt(line, cuts.map((cut) => cut.index)).map((piece) => {
    const lead = /^[|•·\-–—\s]+/u.exec(piece.text)?.[0].length ?? 0;
    return lead === 0 ? piece : withRuns(piece, sliceRuns(piece.runs, lead, piece.text.length));
  });
  const tags = pieces.map(tagOf);
  const telling = tags.some((tag) => tag?.kind === 'date' || tag?.kind === 'furniture' || tag?.kind === 'byline');
  // The body on the left of an official paper, place and date on its right.
  if (pieces.length === 2 && line.text.includes('  ') && pieces[0]?.upper === true && tags[1]?.kind === 'date' && tags[1].place) return pieces;
  const whole = pieces.every((piece, index) => piece.text !== '' && ((tags[index] ?? null) !== null || nameScore(piece.text) > 0));
  return telling && whole ? pieces : [line];
}

function cutAt(line: Line, places: readonly number[]): Line[] {
  const edges = [0, ...places, line.text.length];
  return edges.slice(1).map((end, index) => withRuns(line, sliceRuns(line.runs, edges[index] ?? 0, end)));
}

/** Free text: no role yet, no tag that speaks, not a picture. */
export const isFree = (slot: Slot | undefined): slot is Slot => slot !== undefined && slot.role === null && slot.tag === null;

/** Free running text, or text already taken as such. */
export const isFreeProse = (slot: Slot | undefined): slot is Slot => isFree(slot) && isProse(slot.line);

/** Index of the first free prose from `from`, or the number of slots. */
export function firstProse(page: Page, from = 0): number {
  for (let i = from; i < page.slots.length; i += 1) if (isFreeProse(page.slots[i])) return i;
  return page.slots.length;
}

/** Index of the last free prose, or -1. */
export function lastProse(page: Page): number {
  for (let i = page.slots.length - 1; i >= 0; i -= 1) if (isFreeProse(page.slots[i])) return i;
  return -1;
}

export function nextGroup(page: Page): number {
  page.groups += 1;
  return page.groups;
}
