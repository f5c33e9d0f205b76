import { dialogue, paragraph, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), dialogue('|a', '- ')],
  run: (editor) => editor.deleteBackward('character'),
  output: [title('A'), paragraph('|a')],
});
