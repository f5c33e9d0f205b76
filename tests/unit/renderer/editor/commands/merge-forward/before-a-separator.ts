import { paragraph, separator, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('a|'), separator(), paragraph('b')],
  run: (editor) => editor.deleteForward('character'),
  output: [title('A'), paragraph('a|'), paragraph('b')],
});
