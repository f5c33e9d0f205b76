import { paragraph, separator, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), separator(), paragraph('|a')],
  run: (editor) => editor.deleteBackward('character'),
  output: [title('A'), paragraph('|a')],
});
