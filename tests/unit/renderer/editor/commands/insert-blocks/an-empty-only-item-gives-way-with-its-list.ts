import { list, paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['|'])],
  run: (editor) => insertBlocks(editor, [paragraph('x'), list(false, ['y', 'z'], [1, 2]), paragraph('k')]),
  output: [title('A'), paragraph('x'), list(false, ['y', 'z'], [1, 2]), paragraph('k|')],
});
