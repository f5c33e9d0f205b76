import { paragraph, table, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [['a', 'b']]), paragraph('|c')],
  run: (editor) => {
    editor.deleteBackward('character');
  },
  output: [title('A'), table(0, [['a', 'b|']]), paragraph('c')],
  still: true,
});
