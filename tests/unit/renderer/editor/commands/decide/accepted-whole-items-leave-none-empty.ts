import { decide } from '../../../../../../renderer/src/editor/commands/suggest/decide.ts';
import { title } from '@common/article/build.ts';
import type { ListItemBlock, TextNode } from '@common/article/document.ts';
import { broken, fixture, going } from '../../support.ts';

const item = (text: string | TextNode, level?: 2 | 3): ListItemBlock => ({ type: 'list-item', ...(level === undefined ? {} : { level }), children: [typeof text === 'string' ? { text } : text] });

export default fixture({
  input: [title('A'), { type: 'list', ordered: false, children: [item('một'), item(going('hai'), 2), broken('deleted', item(going('ba'), 3)), broken('deleted', item('bốn'))] }],
  run: (editor) => decide(editor, 'accept', 'all'),
  output: [title('A'), { type: 'list', ordered: false, children: [item('một'), item('bốn')] }],
});
