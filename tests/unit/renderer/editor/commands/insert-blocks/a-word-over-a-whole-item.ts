import { list, paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', '⟦hai', '⟧ba'])],
  run: (editor) => insertBlocks(editor, [paragraph('x')]),
  output: [title('A'), list(true, ['một', 'x|', 'ba'])],
});
