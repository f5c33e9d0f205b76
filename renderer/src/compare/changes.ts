/** Where the changes of a comparison are, and the way from one to the next. Pure. */
import type { ArticleDiff, BlockDiff, LineDiff, Segment } from '@common/article/diff.ts';
import type { TextNode } from '@common/article/document.ts';

/** Indices of the rows that differ; a block that moved counts where it stands now. */
export function changedRows({ blocks }: ArticleDiff): number[] {
  return blocks.flatMap(({ change }, index) => (change === 'equal' || change === 'moved-from' ? [] : [index]));
}

/** Place in the list of changes after one step; the ends hold. `current` -1: none yet. */
export function stepTo(count: number, current: number, step: 1 | -1): number {
  if (count === 0) return -1;
  return Math.min(count - 1, Math.max(0, current + step));
}

export type Side = 'before' | 'after';

/** How one stretch of words is drawn. */
export interface Piece {
  readonly look: 'equal' | 'removed' | 'added' | 'restyled';
  readonly nodes: readonly TextNode[];
}

/** A line as one side has it. */
export function piecesOf(line: HasSegments, side: Side): Piece[] {
  return line.segments.flatMap((segment): Piece[] => {
    if (segment.kind === 'restyled') return [{ look: 'restyled', nodes: segment[side] }];
    const other = side === 'before' ? 'added' : 'removed';
    return segment.kind === other ? [] : [{ look: segment.kind, nodes: segment.nodes }];
  });
}

/** A line with what was removed and what was added one after the other. */
export function joinedPieces(line: HasSegments): Piece[] {
  return line.segments.map((segment: Segment): Piece => (segment.kind === 'restyled' ? { look: 'restyled', nodes: segment.after } : { look: segment.kind, nodes: segment.nodes }));
}

/** What a line's stretches, or a cell's, are made of. */
export type HasSegments = Pick<LineDiff, 'segments'>;

/** The lines that one side has. */
export function linesOn(block: BlockDiff, side: Side): LineDiff[] {
  const other = side === 'before' ? 'added' : 'removed';
  return block.lines.filter((line) => line.change !== other);
}
