import { table, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [['a', '|b']])],
  run: (editor) => {
    editor.deleteBackward('character');
  },
  output: [title('A'), table(0, [['a', '|b']])],
  still: true,
});
