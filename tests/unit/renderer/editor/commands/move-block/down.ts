import { heading, paragraph, title } from '@common/article/build.ts';
import { moveBlock } from '../../../../../../renderer/src/editor/commands/move-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), heading(1, 'm|ột'), paragraph('hai')],
  run: (editor) => {
    moveBlock(editor, 'down');
  },
  output: [title('A'), paragraph('hai'), heading(1, 'm|ột')],
});
