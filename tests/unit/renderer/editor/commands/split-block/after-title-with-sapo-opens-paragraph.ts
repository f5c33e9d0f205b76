import { paragraph, sapo, title } from '@common/article/build.ts';
import { splitBlock } from '../../../../../../renderer/src/editor/commands/split-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('Bưu tá|'), sapo('Mỗi ngày.'), paragraph('Năm giờ.')],
  run: (editor) => {
    splitBlock(editor);
  },
  output: [title('Bưu tá'), paragraph('|'), sapo('Mỗi ngày.'), paragraph('Năm giờ.')],
});
