/** Lists that a page has in pieces. */
import type { Block } from '@common/article/document.ts';
import { commonKinds, withKinds } from '@common/article/list-kinds.ts';

/** Word on the web makes a list of every item, each with its number: right behind each other they are one. */
export function joined(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const before = out.at(-1);
    const kinds = before?.type === 'list' && block.type === 'list' && block.start === 'continued' ? commonKinds(before, block) : null;
    if (kinds !== null && before?.type === 'list' && block.type === 'list') out[out.length - 1] = withKinds({ ...before, children: [...before.children, ...block.children] }, kinds);
    else out.push(block);
  }
  return out;
}
