import { table, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(1, [['a⟦b', 'cd'], ['ef', 'g⟧h']])],
  run: (editor) => {
    editor.deleteFragment();
  },
  output: [title('A'), table(1, [['|', ''], ['', '']])],
});
