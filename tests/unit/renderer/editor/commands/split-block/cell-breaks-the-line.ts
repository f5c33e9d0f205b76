import { table, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [['a|b', 'c']])],
  run: (editor) => {
    editor.insertBreak();
  },
  output: [title('A'), table(0, [['a\n|b', 'c']])],
});
