import { paragraph, photo, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('⟦A'), paragraph('một'), photo('p1', 'C', 'N⟧')],
  run: (editor) => {
    editor.deleteFragment();
  },
  output: [title('|')],
});
