import { list, paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['Việc| hai'])],
  run: (editor) => insertBlocks(editor, [paragraph(' x'), paragraph('y'), paragraph('z')], { from: 'plain', within: { start: false, end: false } }),
  output: [title('A'), list(true, ['Việc x', 'y', 'z| hai'])],
});
