import { paragraph, separator, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('---|'), paragraph('b')],
  run: (editor) => editor.insertBreak(),
  output: [title('A'), separator(), paragraph('|b')],
});
