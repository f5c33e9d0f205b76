import { list, paragraph, title } from '@common/article/build.ts';
import { changeItemLevel } from '../../../../../../renderer/src/editor/commands/change-item-level.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', 'h⟦ai'], [1, 2]), paragraph('ba'), list(true, ['bốn', 'năm⟧'], [1, 2])],
  run: (editor) => void changeItemLevel(editor, 'higher'),
  output: [title('A'), list(false, ['một', 'h⟦ai']), paragraph('ba'), list(true, ['bốn', 'năm⟧'])],
});
