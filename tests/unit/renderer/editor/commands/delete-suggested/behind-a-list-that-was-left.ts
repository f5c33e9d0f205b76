import { list, paragraph, title } from '@common/article/build.ts';
import { broken, fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một']), broken('inserted', paragraph('|')), list(false, ['hai'])],
  run: suggesting((editor) => editor.deleteBackward('character')),
  output: [title('A'), list(false, ['một|', 'hai'])],
});
