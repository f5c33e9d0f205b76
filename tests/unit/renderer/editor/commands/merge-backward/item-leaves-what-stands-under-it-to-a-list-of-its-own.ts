import { list, paragraph, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', '|hai', 'ba', 'bốn'], [1, 1, 2, 3])],
  run: (editor) => editor.deleteBackward('character'),
  output: [title('A'), list(true, ['một']), paragraph('|hai'), list(true, ['ba', 'bốn'], [1, 2], 'continued', [false, false])],
});
