import { title, verse } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), verse('một|')],
  run: (editor) => {
    editor.insertBreak();
  },
  output: [title('A'), verse('một\n|')],
});
