/** Pure: of a comparison in a narrow column, what is shown, and which stretches of unchanged blocks are folded away. */
import type { BlockDiff } from '@common/article/diff.ts';

export type Stretch =
  | { readonly kind: 'shown'; readonly index: number; readonly block: BlockDiff }
  /** Unchanged blocks from index `from` up to (not with) `to`. */
  | { readonly kind: 'folded'; readonly from: number; readonly to: number };

/** Unchanged blocks that stay beside a change, so that one sees where it stands. */
const AROUND = 1;

/** @param open indices at which folded stretches that were opened begin */
export function folded(blocks: readonly BlockDiff[], open: ReadonlySet<number> = new Set()): Stretch[] {
  const stretches: Stretch[] = [];
  let index = 0;
  while (index < blocks.length) {
    const end = endOfSame(blocks, index);
    const from = index === 0 ? 0 : index + AROUND;
    const to = end === blocks.length ? end : end - AROUND;
    for (; index < end; index += 1) {
      // One block alone is as quickly read as the words that say it is there.
      if (index === from && to - from > 1 && !open.has(from)) {
        stretches.push({ kind: 'folded', from, to });
        index = to - 1;
      } else stretches.push(...shown(blocks, index));
    }
    stretches.push(...shown(blocks, index));
    index += 1;
  }
  return stretches;
}

const shown = (blocks: readonly BlockDiff[], index: number): Stretch[] => {
  const block = blocks[index];
  return block === undefined ? [] : [{ kind: 'shown', index, block }];
};

function endOfSame(blocks: readonly BlockDiff[], from: number): number {
  let end = from;
  while (blocks[end]?.change === 'equal') end += 1;
  return end;
}
