/**
 * Three-way merge of an article: two people's states and the state both began from → one document that has what either changed,
 * and the places where a person has to decide. The document does not depend on whose state is called "ours".
 *
 * A word that one side took away while the other left it alone is taken away; every other word of either side is in the document
 * or in the list of conflicts.
 */
import { blockKey, blockUnit, itemUnit } from './align.ts';
import type { ArticleDocument, Block, ListBlock, ListItemBlock, PhotoBlock, TextNode } from './document.ts';
import { mergeInline, type Variants } from './merge-inline.ts';
import { mergeNew, mergeSequence, type SequenceKit } from './merge-sequence.ts';
import { normalizeDocument } from './normalize.ts';
import { wordsOf } from './read.ts';

/** A place both changed. `ours` and `theirs` are that place as each side would have it, with all that is beyond doubt merged in. */
export interface MergeConflict {
  /** As it was; empty where both wrote something new, or the common past is not known. */
  readonly base: readonly Block[];
  readonly ours: readonly Block[];
  readonly theirs: readonly Block[];
  /** The blocks of the merged document that stand there until it is decided: one side's, the longer one's. */
  readonly at: { readonly index: number; readonly count: number };
}

export interface MergeResult {
  readonly document: ArticleDocument;
  /** In the order of the text. */
  readonly conflicts: readonly MergeConflict[];
}

/** @param base null: what both began from is not known; then nothing is taken for removed. Documents are in normal form. */
export function mergeDocuments(base: ArticleDocument | null, ours: ArticleDocument, theirs: ArticleDocument): MergeResult {
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
    const kept = preferred(piece);
    if (blocksKey(piece.first) !== blocksKey(piece.second)) {
      const sides = swapped ? { ours: piece.second, theirs: piece.first } : { ours: piece.first, theirs: piece.second };
      conflicts.push({ base: piece.base, ...sides, at: { index: blocks.length, count: kept.length } });
    }
    blocks.push(...kept);
  }
  return { document: normalizeDocument({ version: ours.version, blocks }), conflicts };
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
  if (index === null) return placeOf(document.blocks, wanted, conflict.at.index) === null ? null : document;
  const blocks = [...document.blocks];
  blocks.splice(index, standing.length, ...wanted);
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
  return side === 'both' ? [...ours, ...theirs] : side === 'ours' ? ours : theirs;
}

const blocksKey = (blocks: readonly Block[]): string => blocks.map(blockKey).join('\n');
const documentKey = (document: ArticleDocument): string => blocksKey(document.blocks);

/** The variant with more words; then the one with more blocks; then the one that comes first by its code units. */
function preferred({ first, second }: Variants<readonly Block[]>): readonly Block[] {
  const size = (blocks: readonly Block[]): number => wordsOf({ version: 1, blocks: [...blocks] });
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
const itemKit: SequenceKit<ListItemBlock> = {
  unit: itemUnit,
  merge: (base, first, second) => {
    const children = mergeInline(base.children, first.children, second.children);
    return { first: [{ ...first, children: children.first }], second: [{ ...second, children: children.second }] };
  },
};

/** The alignment pairs only lists with lists, photos with photos and text with text. */
function mergeBlock(base: Block, first: Block, second: Block): Variants<readonly Block[]> {
  if (blockKey(first) === blockKey(second)) return { first: [first], second: [first] };
  if (base.type === 'list' && first.type === 'list' && second.type === 'list') return mergeList(base, first, second);
  if (base.type === 'photo' && first.type === 'photo' && second.type === 'photo') return mergePhoto(base, first, second);
  if (isText(base) && isText(first) && isText(second)) return mergeText(base, first, second);
  return { first: [first], second: [second] };
}

type PlainBlock = Exclude<Block, ListBlock | PhotoBlock>;
const isText = (block: Block): block is PlainBlock => block.type !== 'list' && block.type !== 'photo';

function mergeText(base: PlainBlock, first: PlainBlock, second: PlainBlock): Variants<readonly Block[]> {
  const look = mergeValue(lookOf(base), lookOf(first), lookOf(second));
  const children = mergeInline(base.children, first.children, second.children);
  const sources = [first, second, base];
  const dressed = (wanted: string, nodes: TextNode[]): PlainBlock[] => sources.filter((block) => lookOf(block) === wanted).slice(0, 1).map((block) => ({ ...block, children: nodes }));
  return { first: dressed(look.first, children.first), second: dressed(look.second, children.second) };
}

/** What kind of text it is, as one value: type and level are changed together. */
const lookOf = (block: PlainBlock): string => (block.type === 'heading' ? `heading ${String(block.level)}` : block.type);

function mergePhoto(base: PhotoBlock, first: PhotoBlock, second: PhotoBlock): Variants<readonly Block[]> {
  const picture = mergeValue(base.photoId, first.photoId, second.photoId);
  const line = (index: 0 | 1): Variants<TextNode[]> =>
    mergeInline(base.children[index].children, first.children[index].children, second.children[index].children);
  const [caption, credit] = [line(0), line(1)];
  const made = (side: 'first' | 'second'): PhotoBlock => ({
    type: 'photo',
    photoId: picture[side],
    children: [
      { type: 'caption', children: caption[side] },
      { type: 'credit', children: credit[side] },
    ],
  });
  return { first: [made('first')], second: [made('second')] };
}

/** Without an item left there is no list. */
function mergeList(base: ListBlock, first: ListBlock, second: ListBlock): Variants<readonly Block[]> {
  const ordered = mergeValue(base.ordered, first.ordered, second.ordered);
  const pieces = mergeSequence(base.children, first.children, second.children, itemKit);
  const made = (side: 'first' | 'second'): ListBlock[] => {
    const children = pieces.flatMap((piece) => piece[side]);
    return children.length === 0 ? [] : [{ type: 'list', ordered: ordered[side], children }];
  };
  return { first: made('first'), second: made('second') };
}
