import { list, title } from '@common/article/build.ts';
import { moveBlock } from '../../../../../../renderer/src/editor/commands/move-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', 'hai|', 'ba'], [1, 2, 2])],
  run: (editor) => moveBlock(editor, 'up'),
  output: [title('A'), list(false, ['hai|', 'một', 'ba'], [1, 1, 2])],
});
