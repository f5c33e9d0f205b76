import { paragraph, table, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [['a|', 'b']])],
  run: (editor) => {
    insertBlocks(editor, [paragraph('x'), table(0, [['y', 'z']])]);
  },
  output: [title('A'), table(0, [['ax\ny z|', 'b']])],
});
