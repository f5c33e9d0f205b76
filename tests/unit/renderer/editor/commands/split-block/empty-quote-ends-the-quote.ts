import { paragraph, quote, title } from '@common/article/build.ts';
import { splitBlock } from '../../../../../../renderer/src/editor/commands/split-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), quote('Lời hay'), quote('|')],
  run: (editor) => {
    splitBlock(editor);
  },
  output: [title('A'), quote('Lời hay'), paragraph('|')],
});
