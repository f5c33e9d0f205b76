import { list, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', 'ý| hai', 'ba'], [1, 2, 2])],
  run: (editor) => insertBlocks(editor, [list(false, [' a', 'sâu', 'Việc'], [2, 3, 1])], { from: 'here', within: { start: true, end: true } }),
  output: [title('A'), list(false, ['một', 'ý a', 'sâu', 'Việc| hai', 'ba'], [1, 2, 3, 1, 2])],
});
