import { paragraph, table, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('m|ột')],
  run: (editor) => {
    insertBlocks(editor, [table(0, [['y', 'z']])]);
  },
  output: [title('A'), paragraph('m'), table(0, [['y', 'z']]), paragraph('ột')],
});
