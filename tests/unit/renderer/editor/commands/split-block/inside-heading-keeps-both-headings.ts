import { heading, title } from '@common/article/build.ts';
import { splitBlock } from '../../../../../../renderer/src/editor/commands/split-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), heading(2, 'Từ |việc')],
  run: (editor) => {
    splitBlock(editor);
  },
  output: [title('A'), heading(2, 'Từ '), heading(2, '|việc')],
});
