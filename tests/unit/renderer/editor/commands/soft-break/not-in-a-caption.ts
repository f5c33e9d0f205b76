import { photo, title } from '@common/article/build.ts';
import { softBreak } from '../../../../../../renderer/src/editor/commands/soft-break.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), photo('p1', 'C|', 'N')],
  run: (editor) => {
    softBreak(editor);
  },
  output: [title('A'), photo('p1', 'C|', 'N')],
  still: true,
});
