import { list, table, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một|hai', 'ba'])],
  run: (editor) => insertBlocks(editor, [table(0, [['a', 'b'], ['c', 'd']])]),
  output: [title('A'), list(true, ['một']), table(0, [['a', 'b'], ['c', 'd']]), list(true, ['hai', 'ba'], [], 'continued')],
});
