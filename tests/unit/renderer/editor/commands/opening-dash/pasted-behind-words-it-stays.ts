import { dialogue, paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), dialogue('Thưa |')],
  run: (editor) => {
    insertBlocks(editor, [paragraph('- bác')]);
  },
  output: [title('A'), dialogue('Thưa - bác|')],
});
