import { paragraph, title } from '@common/article/build.ts';
import { asAllowed, asStep } from '../../../../../../renderer/src/editor/history.ts';
import { broken, coming, fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một|'), paragraph('hai')],
  run: suggesting((editor) => {
    asAllowed(editor, () => asStep(editor, () => {
      editor.insertBreak();
      editor.insertText('mới');
      editor.insertBreak();
      editor.insertText('nữa');
    }));
  }),
  output: [title('A'), paragraph('một'), broken('inserted', paragraph([coming('mới')])), broken('inserted', paragraph([coming('nữa|', 's2')]), 's2'), paragraph('hai')],
});
