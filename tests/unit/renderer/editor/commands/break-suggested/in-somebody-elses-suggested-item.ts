import type { ListBlock } from '@common/article/document.ts';
import { title } from '@common/article/build.ts';
import { fixture, suggesting } from '../../support.ts';

const parted = (empty: string, more: ListBlock['children']): ListBlock => ({
  type: 'list',
  ordered: false,
  children: [{ type: 'list-item', children: [{ text: 'một' }] }, { type: 'list-item', children: [{ text: empty }], break: { kind: 'inserted', id: 's0', author: 'Minh', at: 1000 } }, ...more],
});

/** Minh's item stays Minh's suggestion; the next Enter leaves with one's own. */
export default fixture({
  input: [title('A'), parted('|', [])],
  run: suggesting((editor) => editor.insertBreak()),
  output: [title('A'), parted('', [{ type: 'list-item', children: [{ text: '|' }], break: { kind: 'inserted', id: 's1', author: 'Lan', at: 1000 } }])],
});
