import type { ListBlock } from '@common/article/document.ts';
import { list, title } from '@common/article/build.ts';
import { fixture, suggesting } from '../../support.ts';

const by = { id: 's0', author: 'Lan', at: 1000 };
const parted = (empty: string, more: ListBlock['children']): ListBlock => ({
  type: 'list',
  ordered: false,
  children: [{ type: 'list-item', children: [{ text: 'một' }] }, { type: 'list-item', children: [{ text: empty }], break: { kind: 'inserted', ...by } }, ...more],
});

/** Taken back, the paragraph would make one list of the two. */
export default fixture({
  input: [title('A'), parted('|', []), list(false, ['hai'])],
  run: suggesting((editor) => editor.insertBreak()),
  output: [title('A'), parted('', [{ type: 'list-item', children: [{ text: '|' }], break: { kind: 'inserted', id: 's0', author: 'Lan', at: 1000 } }]), list(false, ['hai'])],
});
