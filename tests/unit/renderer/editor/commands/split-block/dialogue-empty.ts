import { dialogue, paragraph, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), dialogue('a'), dialogue('|')],
  run: (editor) => editor.insertBreak(),
  output: [title('A'), dialogue('a'), paragraph('|')],
});
