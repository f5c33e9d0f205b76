import { heading, paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một |năm')],
  run: (editor) => {
    insertBlocks(editor, [paragraph('hai'), heading(2, 'ba'), paragraph('bốn ')]);
  },
  output: [title('A'), paragraph('một hai'), heading(2, 'ba'), paragraph('bốn |năm')],
});
