import { box, paragraph, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), box('T', ['một', '|'])],
  run: (editor) => editor.insertBreak(),
  output: [title('A'), box('T', ['một']), paragraph('|')],
});
