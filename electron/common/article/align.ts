/**
 * Which block of one document is which block of the other. Equal ones are found first; in the stretches that differ, blocks
 * that share enough of their words are taken for one block that was changed. Order is kept: what moved is unpaired here.
 */
import type { Block, BoxLineBlock, BoxTitleBlock, ListItemBlock, TableRowBlock, TextBlock, TextNode } from './document.ts';
import { lookOf } from './look.ts';
import { inlineText, notesOf } from './read.ts';
import { hunksBetween, type Hunk } from './sequence.ts';
import { isWord, tokensOf } from './tokens.ts';

/** What the alignment sees of a block, list item or table row. */
export interface Unit {
  /** Equal exactly when the blocks are. */
  readonly key: string;
  /** Only units of one kind can be the same block changed. */
  readonly kind: 'title' | 'text' | 'list' | 'box' | 'separator' | 'table' | 'photo';
  readonly words: readonly string[];
  readonly photoId: string | null;
}

/** Index in the one, index in the other. Both grow from match to match. */
export interface Match {
  readonly before: number;
  readonly after: number;
  readonly same: boolean;
}

/** Runs as a string that is equal exactly for equal runs in normal form. */
export function inlineKey(nodes: readonly TextNode[]): string {
  return JSON.stringify(nodes.map((node) => [node.text, lookOf(node), ...(node.footnote === undefined ? [] : [[node.footnote.id, node.footnote.text, ...(node.footnote.runs ?? []).map((run) => [run.text, lookOf(run)])]])]));
}

/** A line as a string: its runs, whether the break in front of it is a suggestion, and the level of an item that is not of the first. */
function lineKey(line: TextBlock): string {
  const level = line.type === 'list-item' && line.level !== undefined ? `${String(line.level)} ` : '';
  return level + wordsKey(line);
}

function wordsKey(line: TextBlock): string {
  return 'break' in line && line.break !== undefined ? `${JSON.stringify([line.break.kind, line.break.id, line.break.author, line.break.at])} ${inlineKey(line.children)}` : inlineKey(line.children);
}

/** A block as a string: equal exactly for equal blocks, whatever the order of their properties. */
export function blockKey(block: Block): string {
  switch (block.type) {
    case 'list':
      return `list ${String(block.ordered)}${block.deeper === undefined ? '' : ` ${String(block.deeper)}`}${block.start === undefined ? '' : ` from ${String(block.start)}`} ${block.children.map(lineKey).join(' ')}`;
    case 'box':
      return `box ${block.children.map((line) => `${line.type} ${lineKey(line)}`).join(' ')}`;
    case 'separator':
      return 'separator';
    case 'photo':
      return `photo ${JSON.stringify([block.photoId, ...(block.more ?? [])])} ${block.children.map((child) => inlineKey(child.children)).join(' ')}`;
    case 'table':
      return `table ${String(block.headerRows)} ${block.children.map(rowKey).join(' ')}`;
    case 'heading':
      return `heading ${String(block.level)} ${lineKey(block)}`;
    case 'title':
    case 'sapo':
    case 'paragraph':
    case 'quote':
    case 'pull-quote':
    case 'dialogue':
    case 'verse':
    case 'byline':
      return `${block.type} ${lineKey(block)}`;
  }
}

/** A row as a string that is equal exactly for equal rows. */
function rowKey({ children }: TableRowBlock): string {
  return `row ${children.map((cell) => `${String(cell.colspan ?? 1)}x${String(cell.rowspan ?? 1)} ${inlineKey(cell.children)}`).join(' ')}`;
}

/** Words of a line and of its notes. */
const wordsIn = (nodes: readonly TextNode[]): string[] => [inlineText(nodes), ...notesOf(nodes)].flatMap((text) => tokensOf([{ text }]).map((token) => token.text).filter(isWord));

export function blockUnit(block: Block): Unit {
  const key = blockKey(block);
  switch (block.type) {
    case 'list':
      return { key, kind: 'list', words: block.children.flatMap((item) => wordsIn(item.children)), photoId: null };
    case 'box':
      return { key, kind: 'box', words: block.children.flatMap((line) => wordsIn(line.children)), photoId: null };
    case 'separator':
      return { key, kind: 'separator', words: [], photoId: null };
    case 'photo':
      return { key, kind: 'photo', words: block.children.flatMap((child) => wordsIn(child.children)), photoId: block.photoId };
    case 'table':
      return { key, kind: 'table', words: block.children.flatMap(rowWords), photoId: null };
    case 'title':
      return { key, kind: 'title', words: wordsIn(block.children), photoId: null };
    case 'sapo':
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'pull-quote':
    case 'dialogue':
    case 'verse':
    case 'byline':
      return { key, kind: 'text', words: wordsIn(block.children), photoId: null };
  }
}

/** A list's item, a box's title or line. */
export function itemUnit(item: ListItemBlock | BoxTitleBlock | BoxLineBlock): Unit {
  return { key: lineKey(item), kind: item.type === 'box-title' ? 'title' : 'text', words: wordsIn(item.children), photoId: null };
}

const rowWords = ({ children }: TableRowBlock): string[] => children.flatMap((cell) => wordsIn(cell.children));

export function rowUnit(row: TableRowBlock): Unit {
  return { key: rowKey(row), kind: 'text', words: rowWords(row), photoId: null };
}

/** Blocks that share so much of their words (Dice's coefficient) are one block, changed. */
const SIMILAR = 0.4;
/** One block in the place of one block needs less: the editor wrote it anew. */
const SIMILAR_ALONE = 0.2;
/** … and a heading or caption of so few words nothing at all. */
const SHORT = 12;
/** So many pairs are compared in one stretch; a longer one was written anew. */
const MAX_PAIRS = 40_000;

export interface AlignOptions {
  /** A block alone in its place may be the same block although few of its words stayed. For texts that have a common past. */
  readonly lenient: boolean;
}

/** Matches in order. Two documents' titles are always a match. */
export function align(before: readonly Unit[], after: readonly Unit[], { lenient }: AlignOptions = { lenient: true }): Match[] {
  const pinned = before[0]?.kind === 'title' && after[0]?.kind === 'title' ? 1 : 0;
  const matches: Match[] = pinned === 1 ? [{ before: 0, after: 0, same: before[0]?.key === after[0]?.key }] : [];
  const left = before.slice(pinned);
  const right = after.slice(pinned);
  const hunks = hunksBetween(left.map(({ key }) => key), right.map(({ key }) => key));
  let nextLeft = 0;
  let nextRight = 0;
  const push = (one: number, other: number, same: boolean): void => { matches.push({ before: one + pinned, after: other + pinned, same }); };
  for (const hunk of [...hunks, end(left.length, right.length)]) {
    while (nextLeft < hunk.before.start) push(nextLeft++, nextRight++, true);
    for (const [one, other] of pairSimilar(left, right, hunk, lenient)) push(one, other, left[one]?.key === right[other]?.key);
    nextLeft = hunk.before.end;
    nextRight = hunk.after.end;
  }
  return matches;
}

const end = (left: number, right: number): Hunk => ({ before: { start: left, end: left }, after: { start: right, end: right } });

/** Pairs within one stretch, in order, so that as much as possible is shared. */
function pairSimilar(left: readonly Unit[], right: readonly Unit[], { before, after }: Hunk, lenient: boolean): [number, number][] {
  const rows = before.end - before.start;
  const columns = after.end - after.start;
  if (rows === 0 || columns === 0 || rows * columns > MAX_PAIRS) return [];
  const olds = left.slice(before.start, before.end).map(counted);
  const news = right.slice(after.start, after.end).map(counted);
  const alone = lenient && rows === 1 && columns === 1;
  const score = (row: number, column: number): number => {
    const [one, other] = [olds[row], news[column]];
    return one === undefined || other === undefined ? 0 : similarity(one, other, alone);
  };
  // best[row][column]: the most that can be shared from there to the end of both.
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const scores = Array.from({ length: rows }, () => new Float64Array(columns));
  const at = (table: readonly Float64Array[], row: number, column: number): number => table[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const here = score(row, column);
      const taken = here === 0 ? 0 : here + at(best, row + 1, column + 1);
      (scores[row] ?? new Float64Array())[column] = here;
      (best[row] ?? new Float64Array())[column] = Math.max(taken, at(best, row + 1, column), at(best, row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const here = at(scores, row, column);
    if (here > 0 && at(best, row, column) === here + at(best, row + 1, column + 1)) pairs.push([before.start + row++, after.start + column++]);
    else if (at(best, row, column) === at(best, row + 1, column)) row += 1;
    else column += 1;
  }
  return pairs;
}

interface Counted {
  readonly unit: Unit;
  readonly counts: ReadonlyMap<string, number>;
}

function counted(unit: Unit): Counted {
  const counts = new Map<string, number>();
  for (const word of unit.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { unit, counts };
}

/** 0: another block; up to 1: the same words. `alone`: nothing else stands in their place. */
function similarity(one: Counted, other: Counted, alone: boolean): number {
  if (one.unit.kind !== other.unit.kind) return 0;
  if (one.unit.kind === 'photo') {
    if (one.unit.photoId !== null && one.unit.photoId === other.unit.photoId) return 1;
    if (alone) return SIMILAR;
  }
  const [few, many] = one.unit.words.length <= other.unit.words.length ? [one, other] : [other, one];
  const total = few.unit.words.length + many.unit.words.length;
  const enough = alone ? SIMILAR_ALONE : SIMILAR;
  if (alone && many.unit.words.length <= SHORT) return Math.max(SIMILAR_ALONE, dice(few, many, total));
  if (total === 0 || (2 * few.unit.words.length) / total < enough) return 0;
  const shared = dice(few, many, total);
  return shared >= enough ? shared : 0;
}

function dice(few: Counted, many: Counted, total: number): number {
  if (total === 0) return 0;
  let shared = 0;
  for (const [word, count] of few.counts) shared += Math.min(count, many.counts.get(word) ?? 0);
  return (2 * shared) / total;
}

/** A block that is worth calling moved rather than removed here and written there. */
const MOVABLE_WORDS = 4;

/**
 * Unmatched units that stand elsewhere unchanged: index before → index after. Only what is unmistakable: it occurs once among
 * the unmatched of either side, and is a picture or more than a few words.
 */
export function movesBetween(before: readonly Unit[], after: readonly Unit[], matches: readonly Match[]): Map<number, number> {
  const gone = once(before, new Set(matches.map((match) => match.before)));
  const come = once(after, new Set(matches.map((match) => match.after)));
  const moves = new Map<number, number>();
  for (const [key, from] of gone) {
    const to = come.get(key);
    if (to !== undefined) moves.set(from, to);
  }
  return moves;
}

/** Keys that occur once among the unmatched, with their index. */
function once(units: readonly Unit[], matched: ReadonlySet<number>): Map<string, number> {
  const found = new Map<string, number>();
  const often = new Set<string>();
  units.forEach((unit, index) => {
    if (matched.has(index) || (unit.photoId === null && unit.words.length < MOVABLE_WORDS)) return;
    if (found.has(unit.key)) often.add(unit.key);
    found.set(unit.key, index);
  });
  for (const key of often) found.delete(key);
  return found;
}
