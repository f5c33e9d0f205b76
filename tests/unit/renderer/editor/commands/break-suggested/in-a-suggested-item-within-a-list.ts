import type { ListBlock } from '@common/article/document.ts';
import { list, paragraph, title } from '@common/article/build.ts';
import { broken, fixture, suggesting } from '../../support.ts';

const parted: ListBlock = { type: 'list', ordered: false, children: [{ type: 'list-item', children: [{ text: 'một' }] }, { type: 'list-item', children: [{ text: '|' }], break: { kind: 'inserted', id: 's1', author: 'Lan', at: 1000 } }, { type: 'list-item', children: [{ text: 'hai' }] }] };

/** The item leaves, and its suggestion with it: taken back, the list is one again. */
export default fixture({
  input: [title('A'), parted],
  run: suggesting((editor) => editor.insertBreak()),
  output: [title('A'), list(false, ['một']), broken('inserted', paragraph('|')), list(false, ['hai'])],
});
