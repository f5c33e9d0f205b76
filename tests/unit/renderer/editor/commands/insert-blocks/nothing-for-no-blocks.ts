import { paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một ⟦hai⟧')],
  run: (editor) => {
    insertBlocks(editor, []);
  },
  output: [title('A'), paragraph('một ⟦hai⟧')],
  still: true,
});
