import { heading, list, paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', '|', 'ba'])],
  run: (editor) => insertBlocks(editor, [heading(2, 'Mục'), paragraph('x'), paragraph('y')]),
  output: [title('A'), list(true, ['một']), heading(2, 'Mục'), paragraph('x'), paragraph('y|'), list(true, ['ba'], [], 'continued')],
});
