import { list, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['Việc một', 'ý a', 'Việc| hai'], [1, 2, 1])],
  run: (editor) => insertBlocks(editor, [list(false, ['Việc một', 'ý a'], [1, 2])], { from: 'here', within: { start: false, end: false } }),
  output: [title('A'), list(false, ['Việc một', 'ý a', 'ViệcViệc một', 'ý a| hai'], [1, 2, 1, 2])],
});
