import { list, title } from '@common/article/build.ts';
import { splitBlock } from '../../../../../../renderer/src/editor/commands/split-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một| hai'])],
  run: (editor) => {
    splitBlock(editor);
  },
  output: [title('A'), list(true, ['một', '| hai'])],
});
