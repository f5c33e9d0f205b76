import { paragraph, photo, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một ⟦hai'), photo('p1', 'C', 'N⟧')],
  run: (editor) => {
    editor.insertText('ba');
  },
  output: [title('A'), paragraph('một ba|')],
});
