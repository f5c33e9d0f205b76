/** Which blocks hold text themselves, and the lines of text of those that hold others. */
import type { Block, LineBlock, TextBlock } from './document.ts';

/** True for a block whose children are text: no list, box, table, photo or separator. */
export function isLine(block: Block): block is LineBlock {
  return block.type !== 'list' && block.type !== 'box' && block.type !== 'separator' && block.type !== 'table' && block.type !== 'photo';
}

/** The lines of text of a block, in order. */
export function linesOf(block: Block): TextBlock[] {
  switch (block.type) {
    case 'list':
    case 'box':
    case 'photo':
      return [...block.children];
    case 'table':
      return block.children.flatMap((row) => row.children);
    case 'separator':
      return [];
    default:
      return [block];
  }
}
