import { box, paragraph, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('a|'), box('T', ['b'])],
  run: (editor) => editor.deleteForward('character'),
  output: [title('A'), paragraph('a|'), box('T', ['b'])],
  still: true,
});
