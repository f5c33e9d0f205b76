import { list, title } from '@common/article/build.ts';
import { fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một|hai'])],
  run: suggesting((editor) => editor.insertBreak()),
  output: [title('A'), { type: 'list', ordered: false, children: [{ type: 'list-item', children: [{ text: 'một' }] }, { type: 'list-item', break: { kind: 'inserted', id: 's1', author: 'Lan', at: 1000 }, children: [{ text: '|hai' }] }] }],
});
