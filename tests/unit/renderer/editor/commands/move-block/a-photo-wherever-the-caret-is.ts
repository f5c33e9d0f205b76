import { paragraph, photo, title } from '@common/article/build.ts';
import { moveBlock } from '../../../../../../renderer/src/editor/commands/move-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), photo('p1', 'C', 'N'), paragraph('B'), paragraph('D|')],
  run: (editor) => {
    moveBlock(editor, 'down', [1, 0, 0]);
  },
  output: [title('A'), paragraph('B'), photo('p1', 'C', 'N'), paragraph('D|')],
});
