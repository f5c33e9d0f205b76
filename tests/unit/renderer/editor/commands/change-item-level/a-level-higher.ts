import { list, title } from '@common/article/build.ts';
import { changeItemLevel } from '../../../../../../renderer/src/editor/commands/change-item-level.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'hai|', 'ba'], [1, 2, 2])],
  run: (editor) => void changeItemLevel(editor, 'higher'),
  output: [title('A'), list(true, ['một', 'hai|', 'ba'], [1, 1, 2])],
});
