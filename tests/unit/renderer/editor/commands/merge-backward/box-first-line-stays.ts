import { box, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), box('T', ['|một'])],
  run: (editor) => editor.deleteBackward('character'),
  output: [title('A'), box('T|', ['một'])],
  still: true,
});
