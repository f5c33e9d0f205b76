import { dialogue, paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), dialogue('|')],
  run: (editor) => {
    insertBlocks(editor, [paragraph('- Chưa em ạ.')]);
  },
  output: [title('A'), dialogue('Chưa em ạ.|', '- ')],
});
