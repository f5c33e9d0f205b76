import { paragraph, title } from '@common/article/build.ts';
import { moveBlock } from '../../../../../../renderer/src/editor/commands/move-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('m|ột')],
  run: (editor) => {
    moveBlock(editor, 'up');
  },
  output: [title('A'), paragraph('m|ột')],
  still: true,
});
