import { list, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', '⟦hai', '⟧ba'])],
  run: (editor) => insertBlocks(editor, [list(true, ['x', ''])], { from: 'here', within: { start: true, end: true } }),
  output: [title('A'), list(true, ['một', 'x', '|ba'])],
});
