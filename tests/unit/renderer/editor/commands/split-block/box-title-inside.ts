import { box, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), box('T|x', ['một'])],
  run: (editor) => editor.insertBreak(),
  output: [title('A'), box('T', ['|x', 'một'])],
});
