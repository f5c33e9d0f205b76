import { list, title } from '@common/article/build.ts';
import { splitBlock } from '../../../../../../renderer/src/editor/commands/split-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'hai|ba'], [1, 2], undefined, [false, false])],
  run: (editor) => splitBlock(editor),
  output: [title('A'), list(true, ['một', 'hai', '|ba'], [1, 2, 2], undefined, [false, false])],
});
