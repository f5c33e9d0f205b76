import { paragraph, title } from '@common/article/build.ts';
import { splitBlock } from '../../../../../../renderer/src/editor/commands/split-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('Thực hiện |Chỉ thị')],
  run: (editor) => {
    splitBlock(editor);
  },
  output: [title('A'), paragraph('Thực hiện '), paragraph('|Chỉ thị')],
});
