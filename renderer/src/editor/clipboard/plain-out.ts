/** Blocks as plain text for other programs: what a reader sees in front of a list's items is there, which is no part of their words. */
import type { Block, ListBlock } from '@common/article/document.ts';
import { levelOf } from '@common/article/levels.ts';
import { numbersOf } from '@common/article/list-signs.ts';
import { startsOf } from '@common/article/list-numbers.ts';
import { articleText } from '@common/article/read.ts';
import { document } from '@common/article/build.ts';

/** Of bullets, by their level. */
const BULLETS = ['–', '+', '·'] as const;
const STEP = '  ';

/** Blocks parted by an empty line. A part of one item is words alone. */
export function plainOut(blocks: readonly Block[]): string {
  const starts = startsOf(blocks);
  return blocks
    .map((block, index) => (block.type === 'list' && block.children.length > 1 ? listOut(block, starts.get(index) ?? 1) : articleText(document([block]))))
    .filter((text) => text !== '')
    .join('\n\n');
}

function listOut(list: ListBlock, start: number): string {
  const numbers = numbersOf(list, start);
  return list.children
    .map((item, index) => `${STEP.repeat(levelOf(item) - 1)}${numbers[index] || (BULLETS[levelOf(item) - 1] ?? '')} ${articleText(document([{ type: 'list', ordered: false, children: [item] }]))}`)
    .join('\n');
}
