import { list, paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'Việc| hai'], [1, 2])],
  run: (editor) => insertBlocks(editor, [paragraph(' x'), paragraph('y')]),
  output: [title('A'), list(true, ['một', 'Việc x', 'y| hai'], [1, 2, 2])],
});
