/**
 * Where numbered lists begin to count.
 *
 * A list that goes on keeps a link, not a number: it counts on behind the last number of the nearest numbered list before it in the article,
 * whatever that is by then. A stored number would be right on the day it was stored; an item put into the first list, or taken out, would
 * leave a number in print that is there twice, or missing, and nothing would tell. So the number is worked out wherever it is shown: in
 * print, on the screen, in every way out. Behind no list at all it is 1.
 *
 * The link says "the list before" and no name, so a list that is put between the two is the one it goes on from; a Word file whose list goes on past
 * another has its number kept instead.
 *
 * A number of its own (`start: 5`) is kept as well: a text may begin at 5 though no list stands before it, and what a Word file says is not
 * thrown away. Where what comes in begins with the very number that the link would give, it becomes the link (`linked`).
 */
import { HIGHEST_START, type Block, type ListBlock, type ListStart } from './document.ts';
import { levelOf } from './levels.ts';

/** How many numbers a list uses up: those of its first level. */
const numbersIn = ({ children }: ListBlock): number => children.filter((item) => levelOf(item) === 1).length;

/** The number of its first item. @param next the number behind the last of the numbered list before it */
const firstOf = ({ start }: ListBlock, next: number): number => (start === 'continued' ? next : (start ?? 1));

/** Number of the first item of each numbered list, by its index among the blocks. */
export function startsOf(blocks: readonly Block[]): Map<number, number> {
  const starts = new Map<number, number>();
  let next = 1;
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'list' || !block.ordered) continue;
    const first = firstOf(block, next);
    starts.set(index, first);
    next = first + numbersIn(block);
  }
  return starts;
}

/** The number that a list at `index` would begin with if it went on; null: no numbered list stands before it. Looks no further back than it has to. */
export function nextNumber(blocks: readonly Block[], index: number): number | null {
  let used = 0;
  for (let at = index - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (block?.type !== 'list' || !block.ordered) continue;
    used += numbersIn(block);
    if (block.start !== 'continued') return (block.start ?? 1) + used;
  }
  return used === 0 ? null : used + 1;
}

/** Number of the first item of the numbered list at `index`. */
export function startAt(blocks: readonly Block[], index: number): number {
  const block = blocks[index];
  if (block?.type !== 'list' || !block.ordered) return 1;
  return firstOf(block, block.start === 'continued' ? (nextNumber(blocks, index) ?? 1) : 1);
}

/** The list with that beginning, as it is written: 1 is not, nor is any of a bulleted list, nor one that no list has. */
export function beginning({ start: _old, ...list }: ListBlock, start: ListStart | undefined): ListBlock {
  const tells = list.ordered && start !== undefined && start !== 1;
  if (!tells) return list;
  const { children, ...rest } = list;
  return { ...rest, start, children };
}

/** What a number in somebody else's text is as a beginning: 1 and what no list begins with are none. */
export const startNear = (number: number): ListStart | undefined => (Number.isInteger(number) && number >= 0 && number <= HIGHEST_START && number !== 1 ? number : undefined);

/** The same with lists that begin with the very number the list before them leads to linked to it. For what comes from elsewhere, where going on is a number. */
export function linked(blocks: readonly Block[]): Block[] {
  let next: number | null = null;
  return blocks.map((block) => {
    if (block.type !== 'list' || !block.ordered) return block;
    const start: ListStart | undefined = block.start !== undefined && block.start === next ? 'continued' : block.start;
    next = firstOf(block, next ?? 1) + numbersIn(block);
    return start === block.start ? block : beginning(block, start);
  });
}

/** The same with every number written out: for blocks that are taken out of their article, where the link leads elsewhere. @param starts of the article's lists, by their index among the blocks */
export const spelledOut = (blocks: readonly Block[], starts: ReadonlyMap<number, number> = startsOf(blocks)): Block[] =>
  blocks.map((block, index) => (block.type === 'list' && block.start === 'continued' ? beginning(block, starts.get(index)) : block));
