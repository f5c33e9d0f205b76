import { list, title } from '@common/article/build.ts';
import { changeItemLevel } from '../../../../../../renderer/src/editor/commands/change-item-level.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'hai', 'b|a'], [1, 2, 1], undefined, [false, false])],
  run: (editor) => void changeItemLevel(editor, 'deeper'),
  output: [title('A'), list(true, ['một', 'hai', 'b|a'], [1, 2, 2], undefined, [false, false])],
});
