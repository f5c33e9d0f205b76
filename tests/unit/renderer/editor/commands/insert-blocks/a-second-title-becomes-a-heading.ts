import { heading, paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('|')],
  run: (editor) => {
    insertBlocks(editor, [title('Bưu tá'), paragraph('Năm giờ')]);
  },
  output: [title('A'), heading(1, 'Bưu tá'), paragraph('Năm giờ|')],
});
