import { list, title } from '@common/article/build.ts';
import { restartNumbers } from '../../../../../../renderer/src/editor/commands/number-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['năm|'], [], 5)],
  run: (editor) => void restartNumbers(editor),
  output: [title('A'), list(true, ['năm|'])],
});
