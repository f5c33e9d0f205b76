import { list, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', '|ba'])],
  run: (editor) => insertBlocks(editor, [list(false, ['hai', ''], [2, 1])], { from: 'here', within: { start: true, end: true } }),
  output: [title('A'), list(false, ['một', 'hai', '|ba'], [1, 2, 1])],
});
