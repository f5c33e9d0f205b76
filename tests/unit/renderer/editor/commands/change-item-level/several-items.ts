import { list, title } from '@common/article/build.ts';
import { changeItemLevel } from '../../../../../../renderer/src/editor/commands/change-item-level.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', 'h⟦ai', 'ba', 'b⟧ốn', 'năm'])],
  run: (editor) => void changeItemLevel(editor, 'deeper'),
  output: [title('A'), list(false, ['một', 'h⟦ai', 'ba', 'b⟧ốn', 'năm'], [1, 2, 2, 2, 1])],
});
