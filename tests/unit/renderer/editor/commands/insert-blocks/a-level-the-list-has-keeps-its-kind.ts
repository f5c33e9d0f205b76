import { list, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'hai', '|'], [1, 2, 1])],
  run: (editor) => insertBlocks(editor, [list(true, ['x', 'y'], [1, 2], undefined, [false, false])]),
  output: [title('A'), list(true, ['một', 'hai', 'x', 'y|'], [1, 2, 1, 2])],
});
