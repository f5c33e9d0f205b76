import { paragraph, sapo, title } from '@common/article/build.ts';
import { splitBlock } from '../../../../../../renderer/src/editor/commands/split-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('Bưu tá|'), sapo(''), paragraph('Năm giờ sáng.')],
  run: (editor) => {
    splitBlock(editor);
  },
  output: [title('Bưu tá'), sapo('|'), paragraph('Năm giờ sáng.')],
  still: true,
});
