import { paragraph, title } from '@common/article/build.ts';
import { broken, fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một '), broken('inserted', paragraph('|hai'))],
  run: suggesting((editor) => editor.deleteBackward('character')),
  output: [title('A'), paragraph('một |hai')],
});
