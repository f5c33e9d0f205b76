import { list, paragraph, photo, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), photo('p1', 'C |', 'N')],
  run: (editor) => {
    insertBlocks(editor, [paragraph('một'), list(false, ['hai', 'ba'])]);
  },
  output: [title('A'), photo('p1', 'C một hai ba|', 'N')],
});
