import { paragraph, table, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('m⟦ột'), paragraph('hai'), table(0, [['a', 'b'], ['c⟧d', 'e']])],
  run: (editor) => {
    editor.deleteFragment();
  },
  output: [title('A'), paragraph('m|'), table(0, [['', ''], ['d', 'e']])],
});
