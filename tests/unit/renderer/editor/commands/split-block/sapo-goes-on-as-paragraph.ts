import { paragraph, sapo, title } from '@common/article/build.ts';
import { splitBlock } from '../../../../../../renderer/src/editor/commands/split-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), sapo('Mỗi ngày.|')],
  run: (editor) => {
    splitBlock(editor);
  },
  output: [title('A'), sapo('Mỗi ngày.'), paragraph('|')],
});
