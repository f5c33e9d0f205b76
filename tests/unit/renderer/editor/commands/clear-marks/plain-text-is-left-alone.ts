import { paragraph, title } from '@common/article/build.ts';
import { clearMarks } from '../../../../../../renderer/src/editor/commands/clear-marks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('⟦một⟧')],
  run: (editor) => {
    clearMarks(editor);
  },
  output: [title('A'), paragraph('⟦một⟧')],
  still: true,
});
