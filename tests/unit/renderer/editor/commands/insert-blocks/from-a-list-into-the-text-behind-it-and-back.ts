import { list, paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một| ba']), paragraph('bốn')],
  run: (editor) => insertBlocks(editor, [list(true, [' hai', 'x']), paragraph('Đoạn')], { from: 'here', within: { start: true, end: true } }),
  output: [title('A'), list(true, ['một hai', 'x']), paragraph('Đoạn| ba'), paragraph('bốn')],
});
