import { title } from '@common/article/build.ts';
import type { ListItemBlock, TextNode } from '@common/article/document.ts';
import { coming, fixture, going, suggesting } from '../../support.ts';

const item = (text: string | TextNode, level?: 2 | 3, ...more: TextNode[]): ListItemBlock => ({ type: 'list-item', ...(level === undefined ? {} : { level }), children: [typeof text === 'string' ? { text } : text, ...more] });

export default fixture({
  input: [title('A'), { type: 'list', ordered: false, children: [item('một'), item('⟦hai', 2), item('⟧ba')] }],
  run: suggesting((editor) => editor.insertText('x')),
  output: [title('A'), { type: 'list', ordered: false, children: [item('một'), item(going('hai'), 2, coming('x|')), item('ba')] }],
});
