import { paragraph, title } from '@common/article/build.ts';
import { splitBlock } from '../../../../../../renderer/src/editor/commands/split-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một ⟦hai'), paragraph('ba⟧ bốn')],
  run: (editor) => {
    splitBlock(editor);
  },
  output: [title('A'), paragraph('một '), paragraph('| bốn')],
});
