import { paragraph, sapo, title } from '@common/article/build.ts';
import { broken, fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A|'), sapo('s'), paragraph('một')],
  run: suggesting((editor) => editor.insertBreak()),
  output: [title('A'), broken('inserted', paragraph('|')), sapo('s'), paragraph('một')],
});
