import { list, paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một |ba')],
  run: (editor) => insertBlocks(editor, [list(true, ['hai '])], { from: 'here', within: { start: true, end: true } }),
  output: [title('A'), paragraph('một hai |ba')],
});
