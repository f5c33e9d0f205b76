import { list, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'hai', '|'], [1, 2, 3])],
  run: (editor) => editor.insertBreak(),
  output: [title('A'), list(true, ['một', 'hai', '|'], [1, 2, 2])],
});
