import { paragraph, title } from '@common/article/build.ts';
import { moveBlock } from '../../../../../../renderer/src/editor/commands/move-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một'), paragraph('h|ai')],
  run: (editor) => {
    moveBlock(editor, 'up');
  },
  output: [title('A'), paragraph('h|ai'), paragraph('một')],
});
