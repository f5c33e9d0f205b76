import { paragraph, table, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('m⟦ột'), table(0, [['a', 'b']]), paragraph('h⟧ai')],
  run: (editor) => {
    editor.deleteFragment();
  },
  output: [title('A'), paragraph('m|ai')],
});
