import { table, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [['a⟦b', 'c⟧d']])],
  run: (editor) => {
    editor.insertText('x');
  },
  output: [title('A'), table(0, [['x|', '']])],
});
