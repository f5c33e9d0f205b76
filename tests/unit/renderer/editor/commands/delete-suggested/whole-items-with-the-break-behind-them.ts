import { title } from '@common/article/build.ts';
import type { ListItemBlock, TextNode } from '@common/article/document.ts';
import { broken, fixture, going, suggesting } from '../../support.ts';

const item = (text: string | TextNode, level?: 2 | 3): ListItemBlock => ({ type: 'list-item', ...(level === undefined ? {} : { level }), children: [typeof text === 'string' ? { text } : text] });

export default fixture({
  input: [title('A'), { type: 'list', ordered: false, children: [item('một'), item('⟦hai', 2), item('⟧ba')] }],
  run: suggesting((editor) => editor.deleteFragment()),
  output: [title('A'), { type: 'list', ordered: false, children: [item('một'), item(going('|hai'), 2), broken('deleted', item('ba'))] }],
});
