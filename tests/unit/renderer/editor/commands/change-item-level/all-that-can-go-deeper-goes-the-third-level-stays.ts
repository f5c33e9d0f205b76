import { list, title } from '@common/article/build.ts';
import { changeItemLevel } from '../../../../../../renderer/src/editor/commands/change-item-level.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', '⟦hai', 'ba', 'bốn⟧', 'năm'], [1, 1, 2, 3, 1])],
  run: (editor) => void changeItemLevel(editor, 'deeper'),
  output: [title('A'), list(false, ['một', '⟦hai', 'ba', 'bốn⟧', 'năm'], [1, 2, 3, 3, 1])],
});
