import { list, paragraph, title } from '@common/article/build.ts';
import { moveBlock } from '../../../../../../renderer/src/editor/commands/move-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('B'), list(true, ['m|ột', 'hai'])],
  run: (editor) => {
    moveBlock(editor, 'up');
  },
  output: [title('A'), list(true, ['m|ột', 'hai']), paragraph('B')],
});
