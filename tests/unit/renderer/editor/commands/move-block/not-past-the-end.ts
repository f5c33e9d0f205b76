import { paragraph, title } from '@common/article/build.ts';
import { moveBlock } from '../../../../../../renderer/src/editor/commands/move-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('B|')],
  run: (editor) => {
    moveBlock(editor, 'down');
  },
  output: [title('A'), paragraph('B|')],
  still: true,
});
