import { paragraph, title } from '@common/article/build.ts';
import { softBreak } from '../../../../../../renderer/src/editor/commands/soft-break.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một| hai')],
  run: (editor) => {
    softBreak(editor);
  },
  output: [title('A'), paragraph('một\n| hai')],
});
