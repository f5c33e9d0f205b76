import { list, paragraph, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', 'hai'], [1, 2]), paragraph('|ba')],
  run: (editor) => editor.deleteBackward('character'),
  output: [title('A'), list(false, ['một', 'hai|ba'], [1, 2])],
});
