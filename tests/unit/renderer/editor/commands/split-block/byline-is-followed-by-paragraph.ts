import { byline, paragraph, title } from '@common/article/build.ts';
import { splitBlock } from '../../../../../../renderer/src/editor/commands/split-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), byline('Hoàng Minh Tâm|')],
  run: (editor) => {
    splitBlock(editor);
  },
  output: [title('A'), byline('Hoàng Minh Tâm'), paragraph('|')],
});
