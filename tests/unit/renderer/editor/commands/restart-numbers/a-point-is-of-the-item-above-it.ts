import { list, title } from '@common/article/build.ts';
import { restartNumbers } from '../../../../../../renderer/src/editor/commands/number-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'hai', 'điểm|', 'ba'], [1, 1, 2, 1])],
  run: (editor) => void restartNumbers(editor),
  output: [title('A'), list(true, ['một']), list(true, ['hai', 'điểm|', 'ba'], [1, 2, 1])],
});
