import type { ListBlock } from '@common/article/document.ts';
import { list, paragraph, title } from '@common/article/build.ts';
import { broken, fixture, suggesting } from '../../support.ts';

const parted: ListBlock = { type: 'list', ordered: true, children: [{ type: 'list-item', children: [{ text: 'một' }] }, { type: 'list-item', children: [{ text: '|' }], break: { kind: 'inserted', id: 's1', author: 'Lan', at: 1000 } }] };

export default fixture({
  input: [title('A'), parted, paragraph('hai')],
  run: suggesting((editor) => editor.insertBreak()),
  output: [title('A'), list(true, ['một']), broken('inserted', paragraph('|')), paragraph('hai')],
});
