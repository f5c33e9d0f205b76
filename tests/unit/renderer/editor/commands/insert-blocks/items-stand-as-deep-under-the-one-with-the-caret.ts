import { list, paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', 'hai |'], [1, 2])],
  run: (editor) => insertBlocks(editor, [list(true, ['x', 'y', 'z'], [1, 2, 3]), paragraph('k')]),
  output: [title('A'), list(false, ['một', 'hai x', 'y', 'z', 'k|'], [1, 2, 3, 3, 2])],
});
