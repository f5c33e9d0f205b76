import { table, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [['a', '⟦b', 'c'], ['d', 'e⟧', 'f']])],
  run: (editor) => {
    editor.deleteFragment();
  },
  output: [title('A'), table(0, [['a', '|', 'c'], ['d', '', 'f']])],
});
