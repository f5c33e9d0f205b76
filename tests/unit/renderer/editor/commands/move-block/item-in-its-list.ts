import { list, title } from '@common/article/build.ts';
import { moveBlock } from '../../../../../../renderer/src/editor/commands/move-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'h|ai'])],
  run: (editor) => {
    moveBlock(editor, 'up');
  },
  output: [title('A'), list(true, ['h|ai', 'một'])],
});
