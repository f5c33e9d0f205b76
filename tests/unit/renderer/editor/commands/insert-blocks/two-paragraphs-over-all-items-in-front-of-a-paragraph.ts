import { list, paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['⟦một', 'hai']), paragraph('⟧ba')],
  run: (editor) => insertBlocks(editor, [paragraph('X'), paragraph('Y')]),
  output: [title('A'), paragraph('X'), paragraph('Y|'), paragraph('ba')],
});
