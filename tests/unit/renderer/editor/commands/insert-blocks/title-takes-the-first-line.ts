import { paragraph, sapo, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('|'), paragraph('')],
  run: (editor) => {
    insertBlocks(editor, [title('Bưu tá'), sapo('Mỗi ngày'), paragraph('Năm giờ')]);
  },
  output: [title('Bưu tá'), sapo('Mỗi ngày'), paragraph('Năm giờ|'), paragraph('')],
});
