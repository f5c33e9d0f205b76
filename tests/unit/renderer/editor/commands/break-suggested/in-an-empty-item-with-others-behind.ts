import { list, title } from '@common/article/build.ts';
import { fixture, suggesting } from '../../support.ts';

const by = { id: 's1', author: 'Lan', at: 1000 };

/** Leaving would part the list in two, which no decision takes back: one more item is suggested instead. */
export default fixture({
  input: [title('A'), list(false, ['một', '|', 'hai'])],
  run: suggesting((editor) => editor.insertBreak()),
  output: [
    title('A'),
    { type: 'list', ordered: false, children: [
      { type: 'list-item', children: [{ text: 'một' }] },
      { type: 'list-item', children: [{ text: '' }] },
      { type: 'list-item', children: [{ text: '|' }], break: { kind: 'inserted', ...by } },
      { type: 'list-item', children: [{ text: 'hai' }] },
    ] },
  ],
});
