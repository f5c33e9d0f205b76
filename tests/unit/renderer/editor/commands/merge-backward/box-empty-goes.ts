import { box, paragraph, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), box('|', ['']), paragraph('b')],
  run: (editor) => editor.deleteBackward('character'),
  output: [title('A'), paragraph('|'), paragraph('b')],
});
