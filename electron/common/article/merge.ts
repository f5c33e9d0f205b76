/**
 * Three-way merge of an article: two people's states and the state both began from → one document that has what either changed,
 * and the places where a person has to decide. Between two copies of a book the document does not depend on whose state is called "ours".
 *
 * A word that one side took away while the other left it alone is taken away; every other word of either side is in the document
 * or in the list of conflicts.
 */
import { align, blockKey, blockUnit, itemUnit, rowUnit } from './align.ts';
import { DOCUMENT_VERSION, type ArticleDocument, type Block, type BoxBlock, type LineBlock, type ListBlock, type ListItemBlock, type PhotoBlock, type TableBlock, type TableRowBlock, type TextNode } from './document.ts';
import { atLevel, levelOf, type ListLevel } from './levels.ts';
import { isCounted, LEVELS, withKinds, type ListKinds } from './list-kinds.ts';
import { beginning } from './list-numbers.ts';
import { mergeInline, type Variants } from './merge-inline.ts';
import { mergeNew, mergeSequence, type SequenceKit } from './merge-sequence.ts';
import { normalizeBox, normalizeDocument, normalizeList } from './normalize.ts';
import { isLine } from './lines.ts';
import { wordsOf } from './read.ts';
import { hunksBetween, type Range } from './sequence.ts';

/** A place both changed. `ours` and `theirs` are that place as each side would have it, with all that is beyond doubt merged in. */
export interface MergeConflict {
  /** As it was; empty where both wrote something new, or the common past is not known. */
  readonly base: readonly Block[];
  readonly ours: readonly Block[];
  readonly theirs: readonly Block[];
  /** The blocks of the merged document that stand there until it is decided: those of the side that `Standing` names. */
  readonly at: { readonly index: number; readonly count: number };
}

export interface MergeResult {
  readonly document: ArticleDocument;
  /** In the order of the text. */
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Whose words stand in an undecided place. `longer`: two copies of a book are merged, and both come to the same text. `ours`: something
 * came back to the book, which is the one there is, and nobody has taken any of it yet.
 */
export type Standing = 'longer' | 'ours';

/** @param base null: what both began from is not known; then nothing is taken for removed. Documents are in normal form. */
export function mergeDocuments(base: ArticleDocument | null, ours: ArticleDocument, theirs: ArticleDocument, standing: Standing = 'longer'): MergeResult {
  const [our, their] = [documentKey(ours), documentKey(theirs)];
  if (our === their) return { document: ours, conflicts: [] };
  if (base !== null && documentKey(base) === our) return { document: theirs, conflicts: [] };
  if (base !== null && documentKey(base) === their) return { document: ours, conflicts: [] };
  // Which side comes first is a matter of the texts alone.
  const swapped = their < our;
  const [first, second] = swapped ? [theirs, ours] : [ours, theirs];
  const pieces =
    base === null
      ? mergeNew(first.blocks, second.blocks, blockKit)
      : mergeSequence(base.blocks, first.blocks, second.blocks, blockKit);
  const blocks: Block[] = [];
  const conflicts: MergeConflict[] = [];
  for (const piece of pieces) {
    const sides = swapped ? { ours: piece.second, theirs: piece.first } : { ours: piece.first, theirs: piece.second };
    const kept = standing === 'ours' ? sides.ours : preferred(piece);
    if (blocksKey(piece.first) !== blocksKey(piece.second)) {
      // Where nothing of ours stands, the block in front tells the place.
      const front = kept.length === 0 ? blocks.slice(-1) : [];
      const [our, their] = [[...front, ...sides.ours], [...front, ...sides.theirs]];
      conflicts.push({ base: piece.base, ours: our, theirs: their, at: { index: blocks.length - front.length, count: front.length + kept.length } });
    }
    blocks.push(...kept);
  }
  return { document: normalizeDocument({ version: DOCUMENT_VERSION, blocks }), conflicts };
}

/** Which side's blocks a decision takes; `both`: ours, then theirs. */
export type Side = 'ours' | 'theirs' | 'both';

/**
 * The merged document after one conflict is decided.
 * @param merged the document as the merge gave it: `at` speaks of that one
 */
export function withDecision(merged: ArticleDocument, conflict: MergeConflict, side: Side): ArticleDocument {
  const { index, count } = conflict.at;
  const blocks = [...merged.blocks];
  blocks.splice(index, count, ...sideOf(conflict, side));
  return normalizeDocument({ ...merged, blocks });
}

/**
 * The present text after one conflict is decided, wherever its place has moved to meanwhile; the text itself when that side
 * stands there already; null when the place was changed since, so that a person has to look.
 */
export function decideIn(document: ArticleDocument, conflict: MergeConflict, side: Side): ArticleDocument | null {
  const standing = preferred({ first: conflict.ours, second: conflict.theirs });
  const wanted = sideOf(conflict, side);
  const index = placeOf(document.blocks, standing, conflict.at.index);
  if (index !== null) return putIn(document, index, standing.length, wanted);
  if (placeOf(document.blocks, wanted, conflict.at.index) !== null) return document;
  // An approved text keeps its own side, also where that is the shorter one.
  const other = standing === conflict.ours ? conflict.theirs : conflict.ours;
  const place = placeOf(document.blocks, other, conflict.at.index);
  return place === null ? null : putIn(document, place, other.length, wanted);
}

function putIn(document: ArticleDocument, index: number, count: number, wanted: readonly Block[]): ArticleDocument {
  const blocks = [...document.blocks];
  blocks.splice(index, count, ...wanted);
  return normalizeDocument({ ...document, blocks });
}

/** Where these blocks stand one behind the other, nearest to `near`; null: nowhere. */
function placeOf(blocks: readonly Block[], wanted: readonly Block[], near: number): number | null {
  if (wanted.length === 0) return null;
  const keys = blocks.map(blockKey);
  const places = keys.flatMap((_key, index) => (wanted.every((block, offset) => keys[index + offset] === blockKey(block)) ? [index] : []));
  return places.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0] ?? null;
}

function sideOf({ ours, theirs }: MergeConflict, side: Side): readonly Block[] {
  if (side !== 'both') return side === 'ours' ? ours : theirs;
  // What is the same in both stands there once: the block that tells the place, and whatever lies between what differs.
  const both: Block[] = [];
  let next = 0;
  for (const { before, after } of hunksBetween(ours.map(blockKey), theirs.map(blockKey))) {
    both.push(...ours.slice(next, before.end), ...theirs.slice(after.start, after.end));
    next = before.end;
  }
  return [...both, ...ours.slice(next)];
}

/**
 * A text that stays as it is, and the places where another has something else: each a place that a person decides. Paragraphs that were
 * changed beside each other are places of their own.
 * @param wanted the text as it would be with all that the other side changed
 */
export function placesBetween(stays: ArticleDocument, wanted: ArticleDocument): MergeConflict[] {
  const [ours, theirs] = [stays.blocks, wanted.blocks];
  const place = (from: Range, to: Range): MergeConflict => ({ base: [], ours: ours.slice(from.start, from.end), theirs: theirs.slice(to.start, to.end), at: { index: from.start, count: from.end - from.start } });
  const one = (index: number): Range => ({ start: index, end: index + 1 });
  return hunksBetween(ours.map(blockKey), theirs.map(blockKey)).flatMap(({ before, after }) => {
    const pairs = align(ours.slice(before.start, before.end).map(blockUnit), theirs.slice(after.start, after.end).map(blockUnit));
    const [our, their] = [before.end - before.start, after.end - after.start];
    if (our === their && pairs.length === our) return pairs.map((pair) => place(one(before.start + pair.before), one(after.start + pair.after)));
    // Where one side has nothing, the block in front tells the place.
    const front = before.start > 0 && (our === 0 || their === 0) ? 1 : 0;
    return [place({ ...before, start: before.start - front }, { ...after, start: after.start - front })];
  });
}

const blocksKey = (blocks: readonly Block[]): string => blocks.map(blockKey).join('\n');
const documentKey = (document: ArticleDocument): string => blocksKey(document.blocks);

/** The variant with more words; then the one with more blocks; then the one that comes first by its code units. */
function preferred({ first, second }: Variants<readonly Block[]>): readonly Block[] {
  const size = (blocks: readonly Block[]): number => wordsOf({ version: DOCUMENT_VERSION, blocks: [...blocks] });
  const order = size(second) - size(first) || second.length - first.length || (blocksKey(second) < blocksKey(first) ? 1 : -1);
  return order > 0 ? second : first;
}

/** One value that both may have changed. */
function mergeValue<T>(base: T, first: T, second: T): Variants<T> {
  if (first === second || second === base) return { first, second: first };
  if (first === base) return { first: second, second };
  return { first, second };
}

const blockKit: SequenceKit<Block> = { unit: blockUnit, merge: mergeBlock };
const itemKit: SequenceKit<ListItemBlock> = { unit: itemUnit, merge: mergeItem };
const boxKit: SequenceKit<BoxBlock['children'][number]> = { unit: itemUnit, merge: mergeBoxLine };

/** Level and suggested break are decided each by itself. */
function mergeItem(base: ListItemBlock, first: ListItemBlock, second: ListItemBlock): Variants<readonly ListItemBlock[]> {
  const level = mergeValue(levelOf(base), levelOf(first), levelOf(second));
  const lines = mergeBoxLine(base, first, second);
  return { first: lines.first.map((item) => atLevel(item, level.first)), second: lines.second.map((item) => atLevel(item, level.second)) };
}

function mergeBoxLine<T extends ListItemBlock | BoxBlock['children'][number]>(base: T, first: T, second: T): Variants<readonly T[]> {
  const children = mergeInline(base.children, first.children, second.children);
  const parting = mergeValue(partingOf(base), partingOf(first), partingOf(second));
  const dressed = (wanted: string, nodes: TextNode[]): T[] => [first, second, base].filter((item) => partingOf(item) === wanted).slice(0, 1).map((item) => ({ ...item, children: nodes }));
  return { first: dressed(parting.first, children.first), second: dressed(parting.second, children.second) };
}

/** A suggestion about the break in front of a line, as one value. */
const partingOf = (line: { readonly type: string }): string => ('break' in line ? JSON.stringify(line.break) : '');

/** The alignment pairs only lists with lists, tables with tables, photos with photos and text with text. */
function mergeBlock(base: Block, first: Block, second: Block): Variants<readonly Block[]> {
  if (blockKey(first) === blockKey(second)) return { first: [first], second: [first] };
  if (base.type === 'list' && first.type === 'list' && second.type === 'list') return mergeList(base, first, second);
  if (base.type === 'box' && first.type === 'box' && second.type === 'box') return mergeBox(base, first, second);
  if (base.type === 'table' && first.type === 'table' && second.type === 'table') return mergeTable(base, first, second);
  if (base.type === 'photo' && first.type === 'photo' && second.type === 'photo') return mergePhoto(base, first, second);
  if (isLine(base) && isLine(first) && isLine(second)) return mergeText(base, first, second);
  return { first: [first], second: [second] };
}


function mergeText(base: LineBlock, first: LineBlock, second: LineBlock): Variants<readonly Block[]> {
  const look = mergeValue(kindOf(base), kindOf(first), kindOf(second));
  const children = mergeInline(base.children, first.children, second.children);
  const sources = [first, second, base];
  const dressed = (wanted: string, nodes: TextNode[]): LineBlock[] => sources.filter((block) => kindOf(block) === wanted).slice(0, 1).map((block) => ({ ...block, children: nodes }));
  return { first: dressed(look.first, children.first), second: dressed(look.second, children.second) };
}

/** What kind of text it is, as one value: type and level are changed together, and a suggested break goes along. */
const kindOf = (block: LineBlock): string => `${block.type === 'heading' ? `heading ${String(block.level)}` : block.type} ${partingOf(block)}`;

function mergePhoto(base: PhotoBlock, first: PhotoBlock, second: PhotoBlock): Variants<readonly Block[]> {
  const picture = mergeValue(picturesKey(base), picturesKey(first), picturesKey(second));
  const line = (index: 0 | 1): Variants<TextNode[]> =>
    mergeInline(base.children[index].children, first.children[index].children, second.children[index].children);
  const [caption, credit] = [line(0), line(1)];
  const made = (side: 'first' | 'second'): PhotoBlock[] =>
    [first, second, base]
      .filter((block) => picturesKey(block) === picture[side])
      .slice(0, 1)
      .map((block) => ({ ...block, children: [{ type: 'caption', children: caption[side] }, { type: 'credit', children: credit[side] }] }));
  return { first: made('first'), second: made('second') };
}

/** The pictures as one value: which of a group's are kept is decided for the group. */
const picturesKey = ({ photoId, more }: PhotoBlock): string => JSON.stringify([photoId, ...(more ?? [])]);

/** Without a line left there is no box. */
function mergeBox(base: BoxBlock, first: BoxBlock, second: BoxBlock): Variants<readonly Block[]> {
  const pieces = mergeSequence(base.children, first.children, second.children, boxKit);
  const made = (side: 'first' | 'second'): BoxBlock[] => {
    const children = pieces.flatMap((piece) => piece[side]);
    return children.length === 0 ? [] : [normalizeBox({ type: 'box', children })];
  };
  return { first: made('first'), second: made('second') };
}

/** Without an item left there is no list. The kinds of its levels and its beginning are decided each by itself. An item whose level nothing above it holds any more is lifted on either side alike. */
function mergeList(base: ListBlock, first: ListBlock, second: ListBlock): Variants<readonly Block[]> {
  const kinds = mergeKinds(base, first, second);
  const start = mergeValue(base.start, first.start, second.start);
  const pieces = mergeSequence(base.children, first.children, second.children, itemKit);
  const made = (side: 'first' | 'second'): ListBlock[] => {
    const children = pieces.flatMap((piece) => piece[side]);
    return children.length === 0 ? [] : [normalizeList(beginning(withKinds({ type: 'list', ordered: kinds[side][0], children }, kinds[side]), start[side]))];
  };
  return { first: made('first'), second: made('second') };
}

/** Level by level; a side without an item of a level says nothing about it. */
function mergeKinds(base: ListBlock, first: ListBlock, second: ListBlock): Variants<ListKinds> {
  const kindAt = (list: ListBlock, level: ListLevel): boolean | undefined => (list.children.some((item) => levelOf(item) === level) ? isCounted(list, level) : undefined);
  const merged = LEVELS.map((level) => {
    const [was, one, two] = [kindAt(base, level), kindAt(first, level), kindAt(second, level)];
    return mergeValue(was, one ?? two, two ?? one);
  });
  const made = (side: 'first' | 'second'): ListKinds => {
    const ordered = merged[0]?.[side] ?? false;
    return [ordered, merged[1]?.[side] ?? ordered, merged[2]?.[side] ?? false];
  };
  return { first: made('first'), second: made('second') };
}

const rowKit: SequenceKit<TableRowBlock> = { unit: rowUnit, merge: mergeRow };

/** Cell by cell; a row that has lost or won a cell on one side is in doubt as a whole. */
function mergeRow(base: TableRowBlock, first: TableRowBlock, second: TableRowBlock): Variants<readonly TableRowBlock[]> {
  if (shapeOf(base) !== shapeOf(first) || shapeOf(base) !== shapeOf(second)) return { first: [first], second: [second] };
  const cells = base.children.map((cell, index) => ({
    cell,
    children: mergeInline(cell.children, first.children[index]?.children ?? [], second.children[index]?.children ?? []),
  }));
  const made = (side: 'first' | 'second'): TableRowBlock => ({ type: 'table-row', children: cells.map(({ cell, children }) => ({ ...cell, children: children[side] })) });
  return { first: [made('first')], second: [made('second')] };
}

const shapeOf = (row: TableRowBlock): string => row.children.map((cell) => `${String(cell.colspan ?? 1)}x${String(cell.rowspan ?? 1)}`).join(' ');
const columnsOf = (row: TableRowBlock): number => row.children.reduce((sum, cell) => sum + (cell.colspan ?? 1), 0);

/**
 * Row by row, where both sides kept the columns and no cell reaches over rows; cell by cell, where both kept the whole shape; else
 * a person decides between the two tables.
 */
function mergeTable(base: TableBlock, first: TableBlock, second: TableBlock): Variants<readonly Block[]> {
  const headerRows = mergeValue(base.headerRows, first.headerRows, second.headerRows);
  const tables = [base, first, second];
  const shapes = new Set(tables.map(({ children }) => children.map(shapeOf).join('\n')));
  const widths = new Set(tables.flatMap(({ children }) => children.map(columnsOf)));
  const upright = tables.every(({ children }) => children.every((row) => row.children.every((cell) => cell.rowspan === undefined)));
  const pieces =
    shapes.size === 1
      ? base.children.map((row, index) => mergeRow(row, first.children[index] ?? row, second.children[index] ?? row))
      : upright && widths.size === 1
        ? mergeSequence(base.children, first.children, second.children, rowKit)
        : null;
  if (pieces === null) return { first: [first], second: [second] };
  const made = (side: 'first' | 'second'): TableBlock[] => {
    const children = pieces.flatMap((piece) => piece[side]);
    return children.length === 0 ? [] : [{ type: 'table', headerRows: Math.min(headerRows[side], children.length - 1), children }];
  };
  return { first: made('first'), second: made('second') };
}
