import { title } from '@common/article/build.ts';
import { fixture, suggesting } from '../../support.ts';

const own = { break: { kind: 'inserted', id: 's1', author: 'Lan', at: 1000 } } as const;

/** Outside the list the item behind it would be the first of one, and of the first level. */
export default fixture({
  input: [title('A'), { type: 'list', ordered: false, children: [{ type: 'list-item', children: [{ text: 'một' }] }, { type: 'list-item', ...own, children: [{ text: '|' }] }, { type: 'list-item', level: 2, children: [{ text: 'ba' }] }] }],
  run: suggesting((editor) => editor.insertBreak()),
  output: [title('A'), { type: 'list', ordered: false, children: [{ type: 'list-item', children: [{ text: 'một' }] }, { type: 'list-item', ...own, children: [{ text: '' }] }, { type: 'list-item', ...own, children: [{ text: '|' }] }, { type: 'list-item', level: 2, children: [{ text: 'ba' }] }] }],
});
