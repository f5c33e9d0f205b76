import { heading, list, paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['|', 'sáu'], [], 5)],
  run: (editor) => insertBlocks(editor, [heading(2, 'Việc nhà'), paragraph('lời')]),
  output: [title('A'), heading(2, 'Việc nhà'), paragraph('lời|'), list(true, ['sáu'], [], 5)],
});
