import { list, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một|', 'hai', 'ba'], [1, 2, 3])],
  run: (editor) => editor.deleteForward('character'),
  output: [title('A'), list(false, ['một|hai', 'ba'], [1, 2])],
});
