import { list, title } from '@common/article/build.ts';
import { autoformat } from '../../../../../../renderer/src/editor/commands/autoformat.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', '1. |'], [1, 2])],
  run: (editor) => void autoformat(editor),
  output: [title('A'), list(false, ['một', '|'], [1, 2], undefined, [true, false])],
});
